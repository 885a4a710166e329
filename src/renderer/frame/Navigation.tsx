/** The strip at the left: home, the screens that exist, and the plan's settings at the foot. */
import { Tooltip, UnstyledButton } from '@mantine/core'
import { Network, Settings2 } from 'lucide-react'
import { allPlans, planSettings } from '../actions/plan'
import { perform } from '../actions/register'
import { Mark } from '../components/Mark'
import styles from './Navigation.module.css'
import { useApp } from './useApp'

export function Navigation() {
  const app = useApp()
  return (
    <nav className={styles.navigation} aria-label="Screens">
      <Tooltip label="All plans" position="right">
        <UnstyledButton className={styles.logo} aria-label="All plans" onClick={() => perform(app, allPlans)}>
          <Mark />
        </UnstyledButton>
      </Tooltip>
      <UnstyledButton className={styles.item} aria-current="page" onClick={() => app.chart.current?.fit()}>
        <Network size={18} strokeWidth={1.5} aria-hidden="true" />
        Chart
      </UnstyledButton>
      <span className={styles.space} />
      <UnstyledButton className={styles.item} onClick={() => perform(app, planSettings)}>
        <Settings2 size={18} strokeWidth={1.5} aria-hidden="true" />
        Plan
      </UnstyledButton>
    </nav>
  )
}
