/** Files in and out, always the user's choice: by a dialog, a drop, the system, or a file chosen before. */
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { err, ok, type Result } from '@/domain/result'
import type { FileKind, OpenedFile, Refusal, Reply, Requests } from '@/ipc/contract'
import { largestFile, tooLarge } from '@/ipc/limits'
import { sweepLeftovers, writeAtomically } from './atomicWriter'
import { codeOf, type Disk, realDisk } from './disk'
import { openFilters, safeFileName, saveFilters } from './fileKinds'
import type { KnownFiles } from './knownFiles'

/** Electron's dialogs, attached to the window. */
export type Dialogs = {
  open(options: OpenDialogOptions): Promise<OpenDialogReturnValue>
  save(options: SaveDialogOptions): Promise<SaveDialogReturnValue>
}

export type Files = {
  openFiles(request: Requests['openFiles']): Promise<Reply<'openFiles'>>
  saveFile(request: Requests['saveFile']): Promise<Reply<'saveFile'>>
  recentFiles(): Reply<'recentFiles'>
  reopen(request: Requests['reopen']): Promise<Reply<'reopen'>>
  adopt(request: Requests['adopt']): Promise<Reply<'adopt'>>
  /** Clears what a crash left beside files saved before. */
  sweep(): Promise<void>
}

type Needs = {
  readonly dialogs: Dialogs
  readonly known: KnownFiles
  readonly now: () => number
  /** Where a first save is proposed. */
  readonly documents: string
  readonly disk?: Disk
}

const cancelled: { readonly ok: false; readonly reason: Refusal } = err({ code: 'cancelled' })
const failed = (message: string): { readonly ok: false; readonly reason: Refusal } => err({ code: 'failed', message })

export function createFiles({ dialogs, known, now, documents, disk = realDisk }: Needs): Files {
  const openPaths = async (paths: readonly string[]): Promise<Result<readonly OpenedFile[], Refusal>> => {
    const opened: OpenedFile[] = []
    for (const path of paths) {
      const read = await readWhole(path)
      if (!read.ok) return read
      opened.push({ name: basename(path), bytes: read.value, handle: await known.grant(path, now()) })
    }
    return ok(opened)
  }

  const write = async (path: string, bytes: Uint8Array): Promise<Reply<'saveFile'>> => {
    const written = await writeAtomically(path, bytes, { disk })
    return written.ok ? ok(await known.grant(path, now())) : failed(written.reason.message)
  }

  const askWhere = async (suggestedName: string, kind: FileKind): Promise<string | null> => {
    const folder = dirname(known.recent()[0]?.path ?? join(documents, 'x'))
    const { canceled, filePath } = await dialogs.save({
      defaultPath: join(folder, safeFileName(suggestedName)),
      filters: saveFilters(kind),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled || filePath === '' ? null : withEnding(filePath, kind)
  }

  return {
    async openFiles({ kind, many }) {
      const { canceled, filePaths } = await dialogs.open({
        filters: openFilters(kind),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return canceled || filePaths.length === 0 ? cancelled : openPaths(filePaths)
    },
    async saveFile({ suggestedName, kind, bytes, to }) {
      if (to) {
        const path = known.pathOf(to)
        return path === null ? failed(`Espalier no longer knows where ${to.name} is. Save it under a name.`) : write(path, bytes)
      }
      const path = await askWhere(suggestedName, kind)
      return path === null ? cancelled : write(path, bytes)
    },
    recentFiles: () => ok(known.recent().map(({ key, path, openedAt }) => ({ handle: { key, name: basename(path) }, openedAt }))),
    async reopen({ handle }) {
      const path = known.pathOf(handle)
      if (path === null) return failed(`Espalier no longer knows where ${handle.name} is. Open it from its folder.`)
      const opened = await openPaths([path])
      const file = opened.ok ? opened.value[0] : undefined
      if (file) return ok(file)
      if (!(await isThere(path))) await known.forget(handle)
      return opened.ok ? cancelled : opened
    },
    adopt: ({ paths }) => openPaths(paths),
    async sweep() {
      for (const folder of new Set(known.recent().map(file => dirname(file.path)))) await sweepLeftovers(folder, disk)
    },
  }
}

async function readWhole(path: string): Promise<Result<Uint8Array, Refusal>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return failed(`${name} is not a file. Open the files in it one by one.`)
    if (found.size > largestFile) return failed(tooLarge(name))
    return ok(new Uint8Array(await readFile(path)))
  } catch (error) {
    return failed(wordsForReading(codeOf(error), name))
  }
}

function wordsForReading(code: string, name: string): string {
  if (code === 'ENOENT') return `${name} is no longer where it was. Open it from where it is now.`
  if (code === 'EACCES' || code === 'EPERM') return `Espalier may not read ${name}. Change who may read it, or copy it elsewhere.`
  return `${name} could not be read: the system reported ${code}. Try again, or open a copy.`
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    error => codeOf(error) !== 'ENOENT',
  )
}

/** Linux's dialogs add no ending by themselves. */
function withEnding(path: string, kind: FileKind): string {
  const ending = saveFilters(kind)[0]?.extensions[0]
  return extname(path) !== '' || ending === undefined ? path : `${path}.${ending}`
}
