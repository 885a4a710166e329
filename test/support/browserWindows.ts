/** Windows of one browser profile, over an IndexedDB in memory: each has its own connection, all share locks and news. */

import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { EspalierDatabase } from '@/renderer/persistence/database'
import { openDatabase } from '@/renderer/persistence/database'
import type { Copies } from '@/renderer/persistence/desktopCopy'
import type { News } from '@/renderer/persistence/journal'
import { createLibrary } from '@/renderer/persistence/library'
import { type Locks, pageLocks } from '@/renderer/persistence/locks'
import type { JournalListener, Library, OpenedPlan } from '@/renderer/persistence/port'
import type { SavedStatus } from '@/renderer/session/app'
import type { Stepped } from '@/renderer/session/steps'

export type Profile = {
  /** Opens another window. Closing it is the test's business, as it is a browser's. */
  window(options?: { readonly copies?: Copies }): Promise<BrowserWindow>
  readonly locks: Locks
  readonly news: News
  /** Milliseconds since 1970; moves by a tenth of a second whenever it is read. */
  readonly now: () => number
}

export type BrowserWindow = { readonly library: Library; readonly db: EspalierDatabase }

/** A profile with nothing in it. */
export function freshProfile(): Profile {
  // Dexie reads these when a database is made.
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const locks = pageLocks()
  const news = newsOfOneProfile()
  let time = Date.UTC(2027, 2, 1)
  let windows = 0
  const now = (): number => (time += 100)
  return {
    locks,
    news,
    now,
    async window({ copies = null } = {}) {
      const db = await openDatabase()
      const name = `window-${++windows}`
      let ids = 0
      const uuid = (): string => `${name}-${++ids}`
      const library = createLibrary({ database: Promise.resolve(db), locks, news, copies, now, uuid, persist: async () => true })
      return { library, db }
    },
  }
}

function newsOfOneProfile(): News {
  const ears = new Set<(planId: string) => void>()
  return {
    tell: planId => {
      for (const hear of ears) queueMicrotask(() => ears.has(hear) && hear(planId))
    },
    listen(hear) {
      ears.add(hear)
      return () => ears.delete(hear)
    },
  }
}

/** A plan opened in a window, with all that its journal has told. */
export type Watched = OpenedPlan & { readonly told: SavedStatus[]; readonly followed: Stepped[] }

export async function opened({ library }: BrowserWindow, planId: string): Promise<Watched> {
  const told: SavedStatus[] = []
  const followed: Stepped[] = []
  const listener: JournalListener = { saved: status => void told.push(status), followed: state => void followed.push(state) }
  const result = await library.open(planId, listener)
  if (!result.ok) throw new Error(result.reason.message)
  return { ...result.value, told, followed }
}

/** Keeps a plan and returns its id. */
export async function created({ library }: BrowserWindow, plan: OpenedPlan['state']['plan']): Promise<string> {
  const result = await library.create(plan)
  if (!result.ok) throw new Error(result.reason.message)
  return result.value
}
