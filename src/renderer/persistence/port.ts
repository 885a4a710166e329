/** Where plans are kept, as the session sees it. Adapters: Dexie's, and one in memory for tests of screens. */
import type { StoreApi } from 'zustand/vanilla'
import type { PhotoId, PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Result } from '@/domain/result'
import type { SavedStatus } from '../session/app'
import type { Step, Stepped } from '../session/steps'

/** What is said when something cannot be kept, opened or renamed: words for the user. */
export type Words = { readonly message: string }

/** The box a plan's small picture is drawn in. */
export const previewSize = { width: 188, height: 100 } as const

/** A bar of it. */
export type PreviewBar = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** A design token, such as `band-senior`; `neutral` without a level; `open` is a seat without a person. */
  readonly fill: string
}
export type Preview = {
  readonly bars: readonly PreviewBar[]
  /** Lines between the upper bars: an SVG path. */
  readonly wires: string
}

/** A plan as the home screen lists it. */
export type PlanSummary = {
  readonly planId: string
  readonly name: string
  readonly people: number
  readonly positions: number
  readonly scenarios: number
  readonly lastEdited: number
  readonly preview: Preview | null
  /** Why it could not be opened last time; null when nothing is wrong. */
  readonly damaged: string | null
}

/** Everything on the shelf, latest edited first. */
export type Shelf =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly plans: readonly PlanSummary[] }
  | { readonly kind: 'failed'; readonly why: string }

/** What this device remembers of how a plan is looked at: plain data of the view store. */
export type KeptView = { readonly [key: string]: unknown; readonly collapsed: readonly PositionId[] }

export type JournalListener = {
  /** What is kept so far. */
  saved(status: SavedStatus): void
  /** The plan as another window has written it; only while read-only. */
  followed(state: Stepped): void
}

/** The log of one open plan. */
export type PlanJournal = {
  readonly planId: string
  /** Queues a step; `after` is the plan with it. Ignored while read-only. */
  append(step: Step, after: Stepped): void
  /** Settles when everything queued is kept, or a write has failed: true when all is kept. */
  flush(): Promise<boolean>
  /** Try again now what could not be written. */
  retry(): void
  keepView(view: KeptView): Promise<void>
  /** Writes what is queued and a snapshot, then lets other windows write. */
  close(): Promise<void>
}

export type OpenedPlan = {
  readonly state: Stepped
  readonly saved: SavedStatus
  readonly view: KeptView | null
  /** What was repaired while opening, in words; empty when nothing was. */
  readonly repairs: readonly string[]
  /** Whether it came from an import that can still be read as it came. */
  readonly isImported: boolean
  readonly journal: PlanJournal
}

/** A photo as it is kept: small, and named by its own bytes. */
export type KeptPhoto = { readonly bytes: Uint8Array; readonly type: string }

/** A plan whose copy on the desktop says something else. */
export type CopyDifference = {
  readonly planId: string
  readonly name: string
  /** `at` in milliseconds since 1970. */
  readonly here: { readonly people: number; readonly positions: number; readonly at: number; readonly damaged: string | null }
  readonly copy: { readonly people: number; readonly positions: number; readonly at: number; readonly text: string }
}

/** What the desktop's copies had to say at the start. */
export type StockNotice = { readonly restored: readonly string[]; readonly differences: readonly CopyDifference[] }

/** Everything kept on this device. Nothing here throws: what the storage refuses comes back in words. */
export type Library = {
  readonly plans: StoreApi<Shelf>
  /** Whether the browser has promised not to clear the plans when space runs out; null until it has answered. */
  readonly isPersistent: StoreApi<{ readonly granted: boolean | null }>
  /** Plans brought back from the desktop's copies, and those that differ from them. Empty where there is no desktop. */
  readonly stock: StoreApi<StockNotice>
  /** Settles a difference: what is not kept under the plan's own name is taken off the shelf, and can be put back for an hour. */
  settle(difference: CopyDifference, keep: 'here' | 'copy' | 'both'): Promise<Result<null, Words>>
  /** Reads the shelf again. */
  refresh(): Promise<void>
  open(planId: string, listener: JournalListener): Promise<Result<OpenedPlan, Words>>
  /** Reads a plan without opening it. */
  read(planId: string): Promise<Result<Plan, Words>>
  /** Keeps a new plan and returns its id; one from an import is also kept as it came. */
  create(plan: Plan, options?: { readonly isImported?: boolean }): Promise<Result<string, Words>>
  /** The plan as its import brought it. */
  original(planId: string): Promise<Result<Plan, Words>>
  rename(planId: string, name: string): Promise<Result<null, Words>>
  /** Keeps a copy under a name of its own and returns its id. */
  duplicate(planId: string): Promise<Result<string, Words>>
  /** Takes a plan off the shelf; it is gone for good an hour later. */
  remove(planId: string): Promise<Result<null, Words>>
  /** Puts a removed plan back. */
  restore(planId: string): Promise<Result<null, Words>>
  /** Everything kept of a plan that does not open, as it is, for somebody who can look into it. */
  salvage(planId: string): Promise<Result<Uint8Array, Words>>
  keepPhoto(photo: KeptPhoto): Promise<Result<PhotoId, Words>>
  photo(id: PhotoId): Promise<KeptPhoto | null>
  /** How the columns of a file with these headers were matched last time; null the first time. */
  recallMapping(headers: readonly string[]): Promise<unknown>
  rememberMapping(headers: readonly string[], mapping: unknown): Promise<void>
  preference(key: string): Promise<unknown>
  setPreference(key: string, value: unknown): Promise<void>
}
