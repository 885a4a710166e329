/** The one door from the renderer to the outside. Adapters: Electron's, the browser's, and one in memory for tests. */
import type { Result } from '@/domain/result'

/** The largest file that every shell saves, in bytes. */
export { largestFile } from '@/ipc/limits'

/** Why the outside did not do what was asked, in words for the user; `cancelled` is no error. */
export type ShellRefusal = { readonly code: 'cancelled' } | { readonly code: 'failed'; readonly message: string }

export type OpenedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Names the file to save back to; null where the host cannot (a dropped file in a browser, say). */
  readonly handle: FileHandle | null
}

/** Opaque to the renderer: a path in the desktop, a FileSystemFileHandle's key in the browser. */
export type FileHandle = { readonly key: string; readonly name: string }

export type FileKind = 'plan' | 'plans' | 'table' | 'png' | 'zip' | 'svg' | 'json' | 'csv' | 'photo'

export type SaveRequest = {
  readonly suggestedName: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  /** Write here without asking, when the host can. */
  readonly to?: FileHandle
}

export type RecentFile = { readonly handle: FileHandle; readonly openedAt: number }

/** What the shell asks of the app: a menu item by action id, or files handed to it by the system. */
export type ShellEvent =
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'open-files'; readonly files: readonly OpenedFile[] }

/** One line of a native menu, made from the register of actions. */
export type MenuItem = { readonly actionId: string; readonly label: string; readonly shortcut: string | null; readonly enabled: boolean }
export type MenuSection = { readonly label: string; readonly groups: readonly (readonly MenuItem[])[] }

/** What the desktop keeps of a plan beside IndexedDB. */
export type KeptPlan = { readonly planId: string; readonly seq: number; readonly savedAt: number; readonly text: string }

export type Shell = {
  readonly kind: 'electron' | 'browser' | 'memory'
  openFiles(kind: FileKind, many: boolean): Promise<Result<readonly OpenedFile[], ShellRefusal>>
  saveFile(request: SaveRequest): Promise<Result<FileHandle | null, ShellRefusal>>
  /** Newest first; none where the host keeps none. */
  recentFiles(): Promise<readonly RecentFile[]>
  /**
   * Reads the file as it is now. One that is gone leaves the recent files. `toWrite` asks at once for leave to write back, where the host
   * asks at all.
   */
  reopen(handle: FileHandle, options?: { readonly toWrite?: boolean }): Promise<Result<OpenedFile, ShellRefusal>>
  /** Files that were dropped on the window or pasted, with their handles where the host can tell. */
  adopt(files: readonly File[]): Promise<Result<readonly OpenedFile[], ShellRefusal>>
  /** Title of the window, and whether something is not saved. */
  setTitle(title: string, isUnsaved: boolean): void
  /** Native menus where the host has them; nothing elsewhere. */
  setMenu(menu: readonly MenuSection[]): void
  /** Called for every event until the returned function is called. */
  listen(receive: (event: ShellEvent) => void): () => void
  /** The desktop's own copy of a plan, through its atomic writer. Elsewhere ok without doing anything. */
  keepCopy(plan: KeptPlan): Promise<Result<null, ShellRefusal>>
  /** Every copy the desktop keeps; none elsewhere. */
  keptCopies(): Promise<readonly KeptPlan[]>
  /** Drop the desktop's copy of a plan the user deleted for good. */
  forgetCopy(planId: string): Promise<Result<null, ShellRefusal>>
}
