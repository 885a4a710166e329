/** The one database of plans: IndexedDB through Dexie, durable before it says so. */
import Dexie, { type Table, type Transaction } from 'dexie'
import type { Step } from '../session/steps'
import type { KeptFile } from '../shell/fileHandles'
import type { KeptView, Preview } from './port'
import { longestSilence, SilentStorageError } from './trouble'

/** A plan on the shelf. */
export type PlanRow = {
  readonly planId: string
  readonly name: string
  readonly people: number
  readonly positions: number
  readonly scenarios: number
  readonly createdAt: number
  readonly lastEdited: number
  /** Seq of the last step kept; 0 before the first. */
  readonly seq: number
  readonly preview: Preview | null
  /** When it was thrown away; kept a while so that it can be taken back. */
  readonly deletedAt: number | null
  /** Why it could not be opened last time. Nothing is written to a damaged plan. */
  readonly damaged: string | null
}

export type ChangeRow = {
  readonly planId: string
  /** Counts from 1 without a gap. */
  readonly seq: number
  readonly step: Step
  /** Version of the file format its records are in. */
  readonly format: number
  /** The window that wrote it, so that a write repeated after silence is known as our own. */
  readonly writer: string
}

/** The whole plan after step `seq`, as the text of an `.espalier` file without photos. */
export type SnapshotRow = {
  readonly planId: string
  readonly seq: number
  readonly text: string
  readonly at: number
  /** Read back and opened after it was written: only then does it stand in for the steps before it. */
  readonly verified: boolean
}

/** A plan as its import brought it, before the first edit: never written again, so that it can always be opened beside what became of it. */
export type OriginalRow = { readonly planId: string; readonly text: string; readonly at: number }

export type PhotoRow = { readonly id: string; readonly bytes: Uint8Array; readonly type: string; readonly addedAt: number }
export type ViewRow = { readonly planId: string; readonly view: KeptView }
export type MappingRow = { readonly headers: string; readonly mapping: unknown; readonly usedAt: number }
export type PreferenceRow = { readonly key: string; readonly value: unknown }

/** Raised with the tables. A database with a higher number belongs to a newer Espalier and is not written to. */
const databaseVersion = 1

export class EspalierDatabase extends Dexie {
  declare readonly plans: Table<PlanRow, string>
  declare readonly changes: Table<ChangeRow, [string, number]>
  declare readonly snapshots: Table<SnapshotRow, [string, number]>
  declare readonly originals: Table<OriginalRow, string>
  declare readonly photos: Table<PhotoRow, string>
  declare readonly views: Table<ViewRow, string>
  declare readonly mappings: Table<MappingRow, string>
  declare readonly preferences: Table<PreferenceRow, string>
  declare readonly files: Table<KeptFile, string>
  /** Bytes that mean nothing; see `freshLog.ts`. */
  declare readonly ballast: Table<{ readonly id: number; readonly bytes: Uint8Array }, number>

  constructor(name = 'espalier') {
    // Chromium's default is relaxed: it says complete before the disk has it. Strict costs 1.1 ms a write.
    // Dexie would open again by itself what a newer Espalier made it close.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false })
    this.version(databaseVersion).stores({
      plans: 'planId',
      changes: '[planId+seq]',
      snapshots: '[planId+seq]',
      originals: 'planId',
      photos: 'id',
      views: 'planId',
      mappings: 'headers',
      preferences: 'key',
      files: 'key',
      ballast: 'id',
    })
  }
}

/** The database is written by a newer Espalier: reading may mislead, writing would destroy. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
}

/** Opens the database; throws `NewerDatabaseError`, or what IndexedDB says. */
export async function openDatabase(name = 'espalier'): Promise<EspalierDatabase> {
  const db = new EspalierDatabase(name)
  await ensureOpen(db)
  return db
}

/**
 * Opens the database again if the browser or another window had it closed. Throws `NewerDatabaseError` and leaves a newer database
 * alone: Dexie would open it, and even add to it, without a word.
 */
export async function ensureOpen(db: EspalierDatabase): Promise<void> {
  if (db.isOpen()) return
  const installed = await Dexie.dependencies.indexedDB.databases()
  // Dexie stores ten times its version number, and may add a little to it.
  const version = installed.find(each => each.name === db.name)?.version ?? 0
  if (version >= (databaseVersion + 1) * 10) throw new NewerDatabaseError('The database was made by a newer version')
  await db.open()
}

/** Throws unless the browser promised to have the transaction on disk before it says complete. Browsers without the promise pass. */
export function assertStrict(transaction: Transaction): void {
  // Dexie keeps the browser's own transaction here, and leaves it out of its types.
  const { idbtrans } = transaction as unknown as { idbtrans?: { durability?: string } }
  if (idbtrans?.durability !== undefined && idbtrans.durability !== 'strict') {
    throw new Error(`The journal would be written with ${idbtrans.durability} durability`)
  }
}

/** What the storage answers; throws `SilentStorageError` when it has not for too long. */
export function answered<Value>(answer: PromiseLike<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SilentStorageError()), longestSilence)
  })
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}

/**
 * The only way anything is written: one transaction, on disk when it settles, and never two at a time in the whole browser, since each
 * takes the table of plans. Chromium 156 calls a store corrupted and deletes it when it was killed while two were under way.
 * Throws `SilentStorageError`, after which the transaction may still come through.
 */
export function write<Value>(db: EspalierDatabase, tables: readonly Table[], work: () => Promise<Value>): Promise<Value> {
  return answered(
    db.transaction('rw', [...new Set<Table>([db.plans, ...tables])], transaction => {
      assertStrict(transaction)
      return work()
    }),
  )
}

/** Every row of a plan with a seq from `from` to `to`, both included. */
export function seqRange(
  planId: string,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): readonly [[string, number], [string, number], true, true] {
  return [[planId, from], [planId, to], true, true]
}
