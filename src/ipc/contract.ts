/** What may be said on each channel: requests as schemas, which main parses before anything else, and replies as types. */
import { z } from '@/domain/model/zod'
import type { Result } from '@/domain/result'
import type { ChannelName } from './channels'
import { largestFile } from './limits'

/** A path on Linux may have 4,096 bytes; longer is no path. */
const longestPath = 4_096

const name = z.string().min(1).max(255)
const planId = z.string().min(1).max(128)
/** A key that main gave out: it names a file the user chose, and says nothing about where that is. */
const fileHandle = z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}$/), name })

const fileKinds = ['plan', 'plans', 'table', 'png', 'zip', 'svg', 'json', 'csv', 'photo'] as const
const fileKind = z.enum(fileKinds)

// A check of our own: `z.instanceof` narrows to a type that TypeScript ties to one kind of buffer.
const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array && value.byteLength <= largestFile)

const menuItem = z.strictObject({
  actionId: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  shortcut: z.string().min(1).max(40).nullable(),
  enabled: z.boolean(),
})
const menuSection = z.strictObject({ label: z.string().min(1).max(40), groups: z.array(z.array(menuItem).max(60)).max(20) })

const keptPlan = z.strictObject({
  planId,
  seq: z.number().int().nonnegative(),
  /** Milliseconds since 1970. */
  savedAt: z.number().int().nonnegative(),
  text: z.string().max(largestFile),
})

const nothing = z.strictObject({})

export const requests = {
  openFiles: z.strictObject({ kind: fileKind, many: z.boolean() }),
  saveFile: z.strictObject({ suggestedName: name, kind: fileKind, bytes, to: fileHandle.optional() }),
  recentFiles: nothing,
  reopen: z.strictObject({ handle: fileHandle }),
  adopt: z.strictObject({ paths: z.array(z.string().min(1).max(longestPath)).min(1).max(1_000) }),
  setTitle: z.strictObject({ title: z.string().max(500), isUnsaved: z.boolean() }),
  setMenu: z.strictObject({ menu: z.array(menuSection).max(12) }),
  listen: nothing,
  keepCopy: z.strictObject({ plan: keptPlan }),
  keptCopies: nothing,
  forgetCopy: z.strictObject({ planId }),
} satisfies Readonly<Record<ChannelName, z.ZodType>>

export type Requests = { readonly [Name in ChannelName]: z.infer<(typeof requests)[Name]> }

export type FileKind = (typeof fileKinds)[number]
export type FileHandle = { readonly key: string; readonly name: string }
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array; readonly handle: FileHandle | null }
export type KeptPlan = Readonly<z.infer<typeof keptPlan>>
export type MenuSection = z.infer<typeof menuSection>

/** Why the desktop did not do what was asked; `failed` in words for the user. */
export type Refusal = { readonly code: 'cancelled' } | { readonly code: 'failed'; readonly message: string }

export type Replies = {
  readonly openFiles: readonly OpenedFile[]
  readonly saveFile: FileHandle
  readonly recentFiles: readonly { readonly handle: FileHandle; readonly openedAt: number }[]
  readonly reopen: OpenedFile
  readonly adopt: readonly OpenedFile[]
  readonly setTitle: null
  readonly setMenu: null
  readonly listen: null
  readonly keepCopy: null
  readonly keptCopies: readonly KeptPlan[]
  readonly forgetCopy: null
}

export type Reply<Name extends ChannelName> = Result<Replies[Name], Refusal>

/** What the desktop sends unasked. */
export type DesktopEvent =
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'open-files'; readonly files: readonly OpenedFile[] }
