/** The native menus, from what the page sends of its register of actions. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuSection } from '@/ipc/contract'

type Platform = NodeJS.Platform

/** Electron's words for keys that the register names otherwise. */
const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Backspace: 'Backspace',
  Delete: 'Delete',
  '+': 'Plus',
}

/** A shortcut such as `Shift+Mod+Z` in Electron's words. `Mod++` is the plus key itself. */
export function acceleratorOf(shortcut: string): string {
  const keys = shortcut.endsWith('+')
    ? [
        ...shortcut
          .slice(0, -1)
          .split('+')
          .filter(key => key !== ''),
        '+',
      ]
    : shortcut.split('+')
  return keys.map(key => keyNames[key] ?? key).join('+')
}

/**
 * The template of the whole menu bar. `choose` is told which action was picked. Shortcuts are shown but not registered: the page
 * hears its keys itself, knows whether a text field has them, and would otherwise run an action twice.
 */
export function menuTemplate(
  menu: readonly MenuSection[],
  choose: (actionId: string) => void,
  platform: Platform,
): MenuItemConstructorOptions[] {
  const sections = menu.map(({ label, groups }): MenuItemConstructorOptions => ({ label, submenu: submenuOf(groups, choose) }))
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...sections, { role: 'windowMenu' }] : sections
}

function submenuOf(groups: MenuSection['groups'], choose: (actionId: string) => void): MenuItemConstructorOptions[] {
  return groups
    .filter(group => group.length > 0)
    .flatMap((group, index) => {
      const items = group.map(
        ({ actionId, label, shortcut, enabled }): MenuItemConstructorOptions => ({
          label,
          enabled,
          ...(shortcut === null ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
          click: () => choose(actionId),
        }),
      )
      return index === 0 ? items : [{ type: 'separator' } satisfies MenuItemConstructorOptions, ...items]
    })
}
