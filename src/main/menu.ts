/** The native menus, from what the page sends of its register of actions. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuSection } from '@/ipc/contract'

export type MenuActs = {
  /** An action was picked from the menu. */
  choose(actionId: string): void
  /** A key of the menu was typed into a text field, where it means the field's text. */
  editText(act: TextAct): void
}

export type TextAct = 'undo' | 'redo' | 'selectAll'

type Item = MenuSection['groups'][number][number]

/** Electron's words for keys that the register names otherwise. */
const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Minus: '-',
  '+': 'Plus',
}

const textActs: Readonly<Record<string, TextAct>> = { 'Mod+Z': 'undo', 'Shift+Mod+Z': 'redo', 'Mod+A': 'selectAll' }

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
 * The template of the whole menu bar. The page hears its keys itself and knows whether a text field has them, so shortcuts are shown
 * and not registered. A Mac passes on to the menu what the page left alone; there they edit text or do nothing, and never run an
 * action that the page has just refused.
 */
export function menuTemplate(menu: readonly MenuSection[], acts: MenuActs, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const sections = menu.map(
    ({ label, groups }): MenuItemConstructorOptions => ({
      label: plain(label),
      submenu: [...submenuOf(groups, acts, isMac), ...(isMac && holdsUndo(groups) ? clipboardRoles() : [])],
    }),
  )
  return isMac ? [{ role: 'appMenu' }, ...sections, { role: 'windowMenu' }] : sections
}

function submenuOf(groups: MenuSection['groups'], acts: MenuActs, isMac: boolean): MenuItemConstructorOptions[] {
  return groups
    .filter(group => group.length > 0)
    .flatMap((group, index) => {
      const items = group.map(item => itemOf(item, acts, isMac))
      return index === 0 ? items : [{ type: 'separator' } satisfies MenuItemConstructorOptions, ...items]
    })
}

function itemOf({ actionId, label, shortcut, enabled }: Item, { choose, editText }: MenuActs, isMac: boolean): MenuItemConstructorOptions {
  const textAct = shortcut === null ? undefined : textActs[shortcut]
  // A Mac's menu would take a bare letter that is being typed.
  const shown = isMac && !shortcut?.includes('Mod') ? null : shortcut
  return {
    label: plain(label),
    enabled,
    ...(shown === null ? {} : { accelerator: acceleratorOf(shown), registerAccelerator: false }),
    click(_item, _window, event) {
      if (!event.triggeredByAccelerator) choose(actionId)
      else if (textAct) editText(textAct)
    },
  }
}

function holdsUndo(groups: MenuSection['groups']): boolean {
  return groups.some(group => group.some(item => item.shortcut === 'Mod+Z'))
}

/** On a Mac these keys reach a text field only by way of a menu. */
function clipboardRoles(): MenuItemConstructorOptions[] {
  return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }]
}

/** An ampersand would underline the letter after it and vanish. */
function plain(label: string): string {
  return label.replaceAll('&', '&&')
}
