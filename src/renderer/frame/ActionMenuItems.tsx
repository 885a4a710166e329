/** Rows of a menu, from the register: words, shortcut, and why an act cannot be done now. */
import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { perform } from '../actions/register'
import type { Action } from '../actions/types'
import { Shortcut } from '../components/Shortcut'
import { useApp } from './useApp'

export function ActionMenuItems({ groups }: { readonly groups: readonly (readonly Action[])[] }) {
  const app = useApp()
  return groups.map((group, index) => (
    // Groups are fixed by the register and never reorder.
    <Fragment key={group[0]?.id}>
      {index > 0 && <Menu.Divider />}
      {group.map(action => {
        const why = action.unavailable(app)
        return (
          <Menu.Item
            key={action.id}
            disabled={why !== null}
            title={why ?? undefined}
            data-danger={action.isDangerous || undefined}
            rightSection={action.shortcut ? <Shortcut keys={action.shortcut} /> : undefined}
            onClick={() => perform(app, action)}
          >
            {action.label(app)}
          </Menu.Item>
        )
      })}
    </Fragment>
  ))
}
