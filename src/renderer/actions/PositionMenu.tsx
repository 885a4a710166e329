/** The context menu of a position, or of the empty canvas, from the register. */
import { Menu } from '@mantine/core'
import { useEffect } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { ActionMenuItems } from '../frame/ActionMenuItems'
import type { App } from '../session/app'
import styles from './PositionMenu.module.css'
import { addReport } from './position'
import { positionMenuGroups } from './positionMenuGroups'
import type { Action } from './types'
import { collapseAll, expandAll, fitChart, leaveFocus, selectAll } from './view'

type Props = {
  readonly app: App
  readonly positionId: PositionId | null
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

const onCanvas: readonly (readonly Action[])[] = [[addReport], [selectAll, fitChart, expandAll, collapseAll, leaveFocus]]

export function PositionMenu({ app, positionId, at, onClose }: Props) {
  useEffect(() => {
    if (positionId !== null && !app.view.getState().selection.has(positionId))
      app.view.setState({ selection: new Set([positionId]), focused: positionId })
    if (positionId === null) app.view.setState({ selection: new Set(), focused: null })
  }, [app, positionId])
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={290} offset={0} returnFocus>
      <Menu.Target>
        <button type="button" className={styles.anchor} tabIndex={-1} aria-label="Menu" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={positionId === null ? 'Chart' : 'Position'}>
        <ActionMenuItems groups={positionId === null ? onCanvas : positionMenuGroups()} />
      </Menu.Dropdown>
    </Menu>
  )
}
