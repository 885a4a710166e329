/** Acts that stand in a position's menus, grouped as in the menu bar, with the dangerous ones last. */
import { actions } from './register'
import type { Action } from './types'

export function positionMenuGroups(): readonly (readonly Action[])[] {
  const groups = new Map<number, Action[]>()
  const view: Action[] = []
  for (const action of actions) {
    if (!action.onPosition) continue
    if (action.menu?.name !== 'position') {
      view.push(action)
      continue
    }
    const group = groups.get(action.menu.group)
    if (group) group.push(action)
    else groups.set(action.menu.group, [action])
  }
  const ordered = [...groups].sort(([left], [right]) => left - right).map(([, group]) => group)
  return [...ordered.slice(0, -1), view, ...ordered.slice(-1)]
}
