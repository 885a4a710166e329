/** The register of user acts. Menus, shortcuts, palette and the desktop's native menu read this and nothing else. */
import { openingSentence } from '@/domain/model/names'
import type { App } from '../session/app'
import type { MenuSection } from '../shell/port'
import { editActions } from './edit'
import { isPressed, type Pressed } from './keys'
import { planActions } from './plan'
import { positionActions } from './position'
import type { Action, MenuName } from './types'
import { viewActions } from './view'

export const actions: readonly Action[] = [...planActions, ...editActions, ...positionActions, ...viewActions]

export function actionById(id: string): Action | null {
  return actions.find(action => action.id === id) ?? null
}

/** Runs an act if it can be done now; says why not otherwise. */
export function perform(app: App, action: Action): void {
  const why = action.unavailable(app)
  if (why !== null) app.say(openingSentence(why))
  else void action.run(app)
}

/** The act these keys stand for; `null` when none does. */
export function actionFor(pressed: Pressed, isMac: boolean): Action | null {
  return (
    actions.find(({ shortcut, alsoKeys = [] }) =>
      [...(shortcut ? [shortcut] : []), ...alsoKeys].some(keys => isPressed(keys, pressed, isMac)),
    ) ?? null
  )
}

const menuNames: readonly { readonly name: MenuName; readonly label: string }[] = [
  { name: 'plan', label: 'Plan' },
  { name: 'edit', label: 'Edit' },
  { name: 'position', label: 'Position' },
  { name: 'view', label: 'View' },
  { name: 'help', label: 'Help' },
]

/** Acts of one menu in their groups, in the order of the register. */
export function menuGroups(name: MenuName): readonly (readonly Action[])[] {
  const groups = new Map<number, Action[]>()
  for (const action of actions) {
    if (action.menu?.name !== name) continue
    const group = groups.get(action.menu.group)
    if (group) group.push(action)
    else groups.set(action.menu.group, [action])
  }
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group)
}

/** The native menu as it is now. */
export function nativeMenu(app: App): readonly MenuSection[] {
  return menuNames.map(({ name, label }) => ({
    label,
    groups: menuGroups(name).map(group =>
      group.map(action => ({
        actionId: action.id,
        label: action.label(app),
        shortcut: action.shortcut ?? null,
        enabled: action.unavailable(app) === null,
      })),
    ),
  }))
}
