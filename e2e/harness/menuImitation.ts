/** `Menu`: a tree of items that a test reads and picks from. */
import type { Menu, MenuItem, MenuItemConstructorOptions } from 'electron'

export class MenuImitation {
  readonly template: readonly (MenuItem | MenuItemConstructorOptions)[]

  constructor(template: readonly (MenuItem | MenuItemConstructorOptions)[]) {
    this.template = template
  }
}

export type ShownMenu = { readonly label: string; readonly items: readonly ShownItem[] }
export type ShownItem = { readonly label: string; readonly accelerator: string | null; readonly isEnabled: boolean }

/** The menu bar as it is seen: lines between groups left out, labels without the ampersand of a mnemonic. */
export function shown(menu: MenuImitation | null): readonly ShownMenu[] {
  return (menu?.template ?? []).map(section => ({
    label: seen(section.label),
    items: itemsOf(section).map(({ label, accelerator, enabled }) => ({
      label: seen(label),
      accelerator: typeof accelerator === 'string' ? accelerator : null,
      isEnabled: enabled !== false,
    })),
  }))
}

/** Picks an item with the mouse. One that is not there, or is grey, cannot be picked, and throws. */
export function pick(menu: MenuImitation | null, section: string, label: string): void {
  const found = menu?.template.find(held => seen(held.label) === section)
  const item = found && itemsOf(found).find(held => seen(held.label) === label)
  if (!item || item.enabled === false) throw new Error(`“${section} › ${label}” cannot be picked`)
  // Main's items use the event alone; the item and the window of the call are Electron's own.
  item.click?.({} as MenuItem, undefined, { triggeredByAccelerator: false })
}

function itemsOf({ submenu }: MenuItem | MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  if (!Array.isArray(submenu)) return []
  return submenu.filter(item => item.type !== 'separator' && item.role === undefined)
}

function seen(label: string | undefined): string {
  return (label ?? '').replaceAll('&&', '&')
}

/** `Menu` as main uses it. */
export function menus(): {
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>
  readonly bar: () => MenuImitation | null
} {
  let bar: MenuImitation | null = null
  return {
    bar: () => bar,
    Menu: {
      // Main hands back what it was given and looks at nothing in it.
      buildFromTemplate: template => new MenuImitation(template) as unknown as Menu,
      setApplicationMenu(menu) {
        bar = menu as MenuImitation | null
      },
    },
  }
}
