/** The bar at the foot: what the plan adds up to, and how many positions are selected. */
import { Tooltip } from '@mantine/core'
import { planCounts } from '@/domain/queries/planCounts'
import { plural, sayCount, sayFte, sayMoney, sayMoneyShort } from '../components/format'
import type { OpenPlan } from '../session/app'
import styles from './StatusBar.module.css'
import { useView } from './useApp'

export function StatusBar({ open }: { readonly open: OpenPlan }) {
  const counts = planCounts(open.plan)
  const selected = useView(view => view.selection.size)
  return (
    <footer className={styles.bar}>
      <Figure value={sayCount(counts.people)} words={counts.people === 1 ? 'person' : 'people'} />
      {counts.vacancies > 0 && <Figure value={sayCount(counts.vacancies)} words="vacant" />}
      {counts.planned > 0 && <Figure value={sayCount(counts.planned)} words="planned" />}
      {counts.bench > 0 && <Figure value={sayCount(counts.bench)} words="on the bench" />}
      <Figure value={sayFte(counts.fte)} words="FTE" />
      {counts.cost.map(cost => (
        <Tooltip
          key={cost.currency}
          label={`${sayMoney(cost)} a year${counts.costUnknown > 0 ? `, without ${plural(counts.costUnknown, 'position')} of unknown cost` : ''}`}
        >
          <span className={styles.figure}>
            <b>{sayMoneyShort(cost)}</b> a year
          </span>
        </Tooltip>
      ))}
      <span className={styles.space} />
      {selected > 0 && <span role="status">{sayCount(selected)} selected</span>}
    </footer>
  )
}

function Figure({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <span className={styles.figure}>
      <b>{value}</b> {words}
    </span>
  )
}
