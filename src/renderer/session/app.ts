/**
 * What the running app is made of, handed to actions and screens. One place says what they may reach; nothing else is global.
 * Three scopes: the plan (undoable, saved, exported), the view (this device), and gestures (never stored, kept by the gesture).
 */
import type { StoreApi } from 'zustand/vanilla'
import type { Change } from '@/domain/change/change'
import type { History } from '@/domain/change/history'
import type { Command, Refusal } from '@/domain/commands'
import type { Direction } from '@/domain/layout/types'
import type { IsoDate } from '@/domain/model/dates'
import type { PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Result } from '@/domain/result'
import type { CardFieldKind, ColourBy } from '@/domain/scene/types'
import type { PlanFile } from '../persistence/planFile'
import type { Library, PlanJournal } from '../persistence/port'
import type { FileHandle, OpenedFile, Shell } from '../shell/port'

/** The truth about what is kept: shown in the header, never guessed. */
export type SavedStatus =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly since: number; readonly why: string }
  | { readonly kind: 'read-only'; readonly why: string }

/** The open plan and its history. Absent on the home screen. */
export type OpenPlan = {
  readonly planId: string
  readonly plan: Plan
  readonly history: History
  readonly saved: SavedStatus
  /** Whether it came from an import that can still be opened as it came. */
  readonly isImported: boolean
  /** The file it was opened from or last saved to; absent until there is one that can be written back to. */
  readonly file?: PlanFile
}

/** What this device remembers of how a plan is looked at; never in the file, never undone. */
export type View = {
  readonly selection: ReadonlySet<PositionId>
  /** Where the keyboard is; may be outside the selection. */
  readonly focused: PositionId | null
  readonly collapsed: ReadonlySet<PositionId>
  /** Root of the part on show; null is the whole chart. */
  readonly focusRoot: PositionId | null
  readonly direction: Direction
  readonly colourBy: ColourBy
  readonly cardFields: readonly CardFieldKind[]
  readonly inspectorOpen: boolean
  readonly legendOpen: boolean
  readonly search: string
  /** Where the canvas was left: its offset in screen pixels and its zoom; absent until it was moved. */
  readonly viewport?: { readonly x: number; readonly y: number; readonly zoom: number }
}

/** What is in front of the chart, if anything. One at a time. */
export type Panel =
  | { readonly kind: 'palette' }
  | { readonly kind: 'move-to'; readonly positionIds: readonly PositionId[] }
  | { readonly kind: 'assign'; readonly positionId: PositionId }
  | { readonly kind: 'close-position'; readonly positionId: PositionId }
  | { readonly kind: 'duplicate'; readonly positionId: PositionId }
  | { readonly kind: 'dotted-line'; readonly positionId: PositionId }
  | { readonly kind: 'teams' }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'history' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'bench' }
  | { readonly kind: 'file-trouble'; readonly file: FileHandle; readonly trouble: FileTrouble }

/** Why a plan was not saved to its own file. */
export type FileTrouble =
  /** Something else has written to it: `since` when it was last as we knew it, `sha256` of what is in it now. */
  | { readonly kind: 'changed'; readonly since: number; readonly sha256: string }
  /** It is gone, or cannot be read, so that nobody knows what would be written over. */
  | { readonly kind: 'unreachable' }
  /** It cannot be written: why, in words. */
  | { readonly kind: 'refused'; readonly message: string }

export type Screen = { readonly kind: 'home' } | { readonly kind: 'plan'; readonly planId: string } | { readonly kind: 'import' }

export type Toast = {
  readonly words: string
  /** Offers Undo: `onUndo` when given, otherwise the last step of the plan. */
  readonly undo: boolean
  readonly onUndo?: () => void
}

/** What is on its way to the import screen; it takes it from here and leaves nothing behind. */
export type Intake =
  | { readonly kind: 'none' }
  | { readonly kind: 'files'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'pasted'; readonly text: string }

/** What the chart answers when asked from outside: the canvas registers itself here while it is mounted. */
export type ChartHandle = {
  fit(): void
  zoomTo(zoom: number): void
  zoomBy(factor: number): void
  reveal(positionIds: readonly PositionId[], options?: { readonly zoom?: number; readonly centre?: boolean }): void
  /** Start editing in place. */
  edit(positionId: PositionId, field: 'name' | 'title'): void
  zoom(): number
}

export type App = {
  readonly shell: Shell
  readonly open: StoreApi<OpenPlan | { readonly planId: null }>
  readonly view: StoreApi<View>
  readonly screen: StoreApi<Screen>
  readonly panel: StoreApi<Panel | { readonly kind: 'none' }>
  readonly toast: StoreApi<Toast | { readonly words: null }>
  readonly intake: StoreApi<Intake>
  /** The plans kept on this device. */
  readonly library: Library
  /** The open plan's log; null on the home screen. `session/plans.ts` sets it. */
  readonly journal: { current: PlanJournal | null }
  readonly chart: { current: ChartHandle | null }
  /**
   * Runs a command on the open plan; one undo step under `label`, journalled. A refusal changes nothing and is returned, for the
   * gesture to show where it happened. While read-only nothing changes, a toast says why, and the change is empty. `mergeKey`: successive runs with the same key within a second become one undo step.
   */
  run<Input>(label: string, command: Command<Input>, input: Input, options?: { readonly mergeKey?: string }): Result<Change, Refusal>
  undo(): void
  redo(): void
  /** Shows a toast for 6 s; `undo` offers to take the plan's last step back, or whatever the function given does. */
  say(words: string, undo?: boolean | (() => void)): void
  /** Milliseconds since 1970: the one clock of the renderer. */
  now(): number
  /** Today, in the user's zone: the date of every command. */
  today(): IsoDate
}
