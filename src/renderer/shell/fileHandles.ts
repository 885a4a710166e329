/** The files a browser lets Espalier go back to, kept by key beside the plans. */
import { answered, type EspalierDatabase, ensureOpen, openDatabase, write } from '../persistence/database'
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
  /** The files of this window: a plan can be saved back to its own although the storage does not answer. */
  const here = new Map<string, KeptFile>()
  return {
    async keep(file) {
      const known = await sameAs(file, [...here.values()])
      const all = known ? [] : newestFirst(await kept.all())
      const key = (known ?? (await sameAs(file, all)))?.key ?? crypto.randomUUID()
      const entry = { key, file, openedAt: now() }
      here.set(key, entry)
      await kept.put(entry)
      const oldest = all.filter(other => other.key !== key).slice(most - 1)
      if (oldest.length > 0) await kept.remove(oldest.map(other => other.key))
      return { key, name: file.name }
    },
    async find({ key }) {
      return (here.get(key) ?? (await kept.all()).find(entry => entry.key === key))?.file ?? null
    },
    async recent() {
      return newestFirst(await kept.all()).map(({ key, file, openedAt }) => ({ handle: { key, name: file.name }, openedAt }))
    },
    forget({ key }) {
      here.delete(key)
      return kept.remove([key])
    },
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
  let opening: Promise<EspalierDatabase> | null = null
  /** Runs with the database; what the storage throws, or never answers, is told to nobody but the log. */
  const attempt = async (work: (db: EspalierDatabase) => Promise<unknown>): Promise<void> => {
    try {
      opening ??= open()
      const db = await answered(opening)
      await answered(ensureOpen(db))
      await answered(work(db))
    } catch (error) {
      opening = null
      console.warn('The list of recent files was not read or kept', error)
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
