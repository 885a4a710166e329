/** The files a browser lets Espalier go back to, kept by key beside the plans. */
import { type EspalierDatabase, openDatabase, write } from '../persistence/database'
import type { FileHandle, RecentFile } from './port'

/** What a browser gives for a file the user chose; more than the DOM's types know of it. */
export type BrowserFile = Pick<FileSystemFileHandle, 'name' | 'getFile' | 'createWritable'> & {
  isSameEntry(other: BrowserFile): Promise<boolean>
  queryPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

export type KeptFile = { readonly key: string; readonly file: BrowserFile; readonly openedAt: number }

export type FileHandles = {
  /** The key of `file`; the same file has the same key. */
  keep(file: BrowserFile): Promise<FileHandle>
  find(handle: FileHandle): Promise<BrowserFile | null>
  /** Newest first. */
  recent(): Promise<readonly RecentFile[]>
  /** A file that is no longer there. */
  forget(handle: FileHandle): Promise<void>
}

/** Where the kept files are: IndexedDB, or a list in tests. */
export type KeptFiles = {
  all(): Promise<readonly KeptFile[]>
  put(file: KeptFile): Promise<void>
  remove(keys: readonly string[]): Promise<void>
}

const most = 50

export function createFileHandles(kept: KeptFiles, now: () => number): FileHandles {
  return {
    async keep(file) {
      const all = newestFirst(await kept.all())
      const key = (await sameAs(file, all))?.key ?? crypto.randomUUID()
      await kept.put({ key, file, openedAt: now() })
      const others = all.filter(entry => entry.key !== key)
      await kept.remove(others.slice(most - 1).map(entry => entry.key))
      return { key, name: file.name }
    },
    async find(handle) {
      return (await kept.all()).find(entry => entry.key === handle.key)?.file ?? null
    },
    async recent() {
      return newestFirst(await kept.all()).map(({ key, file, openedAt }) => ({ handle: { key, name: file.name }, openedAt }))
    },
    forget: ({ key }) => kept.remove([key]),
  }
}

async function sameAs(file: BrowserFile, all: readonly KeptFile[]): Promise<KeptFile | null> {
  for (const entry of all) {
    if (await entry.file.isSameEntry(file)) return entry
  }
  return null
}

function newestFirst(files: readonly KeptFile[]): readonly KeptFile[] {
  return files.toSorted((a, b) => b.openedAt - a.openedAt)
}

/**
 * Kept in the one database, since all writes of a browser must wait for each other. A list that cannot be read is empty, and a file that
 * cannot be kept is chosen again next time: neither stops what the user asked for.
 */
export function keptInDatabase(open: () => Promise<EspalierDatabase> = openDatabase): KeptFiles {
  let opening: Promise<EspalierDatabase> | undefined
  const database = (): Promise<EspalierDatabase> => (opening ??= open())
  const attempt = async (work: (db: EspalierDatabase) => Promise<unknown>): Promise<void> => {
    try {
      await work(await database())
    } catch (error) {
      console.warn('A file was not kept among the recent ones', error)
    }
  }
  return {
    async all() {
      let files: readonly KeptFile[] = []
      await attempt(async db => {
        files = await db.files.toArray()
      })
      return files
    },
    put: file => attempt(db => write(db, [db.files], () => db.files.put(file))),
    remove: keys => attempt(db => write(db, [db.files], () => db.files.bulkDelete([...keys]))),
  }
}
