/** The bar at the top: plan and saved status at the left; search, commands and export at the right. */
import { Button, Menu, UnstyledButton } from '@mantine/core'
import { ChevronDown, Share } from 'lucide-react'
import { settingsId } from '@/domain/model/settings'
import { showPalette } from '../actions/edit'
import { exportChart } from '../actions/plan'
import { menuGroups, perform } from '../actions/register'
import { Shortcut } from '../components/Shortcut'
import { ActionMenuItems } from './ActionMenuItems'
import styles from './Header.module.css'
import { SavedStatus } from './SavedStatus'
import { SearchField } from './SearchField'
import { useApp, usePlanPart } from './useApp'

export function Header() {
  const app = useApp()
  const name = usePlanPart(plan => plan.settings.get(settingsId)?.name, undefined) ?? 'Plan'
  return (
    <header className={styles.header}>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <UnstyledButton className={styles.plan} aria-label={`Plan menu, ${name}`}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <ChevronDown size={12} strokeWidth={2} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionMenuItems groups={menuGroups('plan')} />
        </Menu.Dropdown>
      </Menu>
      <SavedStatus />
      <span className={styles.space} />
      <SearchField />
      <UnstyledButton className={styles.commands} onClick={() => perform(app, showPalette)}>
        Commands <Shortcut keys={showPalette.shortcut ?? ''} />
      </UnstyledButton>
      <Button leftSection={<Share size={14} strokeWidth={1.6} aria-hidden="true" />} onClick={() => perform(app, exportChart)}>
        Export
      </Button>
    </header>
  )
}
