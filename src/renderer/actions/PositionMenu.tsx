/** The context menu of a position, or of the empty canvas, from the register. */
import { Menu } from '@mantine/core'
import { useEffect } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { ActionMenuItems } from '../frame/ActionMenuItems'
import type { App } from '../session/app'
import styles from './PositionMenu.module.css'
import { addReport } from './position'
import { actions } from './register'
import type { Action } from './types'
import { collapseAll, expandAll, fitChart, leaveFocus, selectAll } from './view'

type Props = { readonly app: App; readonly positionId: PositionId | null; readonly at: { readonly x: number; readonly y: number }; readonly onClose: () => void }

const onCanvas: readonly (readonly Action[])[] = [[addReport], [selectAll, fitChart, expandAll, collapseAll, leaveFocus]]

/** Acts that stand in a position's menu, grouped as in the menu bar. */
function positionGroups(): readonly (readonly Action[])[] {
  const groups = new Map<string, Action[]>()
  for (const action of actions) {
    if (!action.onPosition) continue
    const key = action.menu?.name === 'position' ? `position ${action.menu.group}` : 'view'
    const group = groups.get(key)
    if (group) group.push(action)
    else groups.set(key, [action])
  }
  const view = groups.get('view') ?? []
  groups.delete('view')
  const ordered = [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group)
  return [...ordered.slice(0, -1), view, ...ordered.slice(-1)]
}

export function PositionMenu({ app, positionId, at, onClose }: Props) {
  useEffect(() => {
    if (positionId !== null && !app.view.getState().selection.has(positionId)) app.view.setState({ selection: new Set([positionId]), focused: positionId })
    if (positionId === null) app.view.setState({ selection: new Set(), focused: null })
  }, [app, positionId])
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={290} offset={0} returnFocus>
      <Menu.Target>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={positionId === null ? 'Chart' : 'Position'}>
        <ActionMenuItems groups={positionId === null ? onCanvas : positionGroups()} />
      </Menu.Dropdown>
    </Menu>
  )
}
