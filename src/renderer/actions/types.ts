/** One user act. Menus, shortcuts, context menus, palette and the desktop's native menu all read the same register of these. */
import type { App } from '../session/app'

export type MenuName = 'plan' | 'edit' | 'position' | 'view' | 'help'

export type Action = {
  readonly id: string
  /** A verb, with "…" when more is asked; may name what it acts on ("Undo: move Chidi Eze"). */
  label(app: App): string
  /** Such as `Mod+Z`, `Shift+Mod+Z`, `M`, `Enter`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly shortcut?: string
  /** Other keys that do the same, shown nowhere. */
  readonly alsoKeys?: readonly string[]
  /** Null when it can be done now; otherwise why not, in words. */
  unavailable(app: App): string | null
  run(app: App): void | Promise<void>
  /** Where it stands in menus; actions of one group stand together. */
  readonly menu: { readonly name: MenuName; readonly group: number } | null
  /** Whether it stands in a position's context menu. */
  readonly onPosition?: boolean
  readonly isDangerous?: boolean
}
