/** A browser's window: its own pickers and file handles where it has them, otherwise a file input and downloads. */
import { err, ok, type Result } from '@/domain/result'
import { largestFile, tooLarge } from '@/ipc/limits'
import { acceptOf, type BrowserHost, type Pickers, pickerTypes } from './browserHost'
import type { BrowserFile } from './fileHandles'
import type { FileHandle, FileKind, OpenedFile, SaveRequest, Shell, ShellRefusal } from './port'

type Refused = { readonly ok: false; readonly reason: ShellRefusal }

const cancelled: Refused = err({ code: 'cancelled' })
const failed = (message: string): Refused => err({ code: 'failed', message })

export function createBrowserShell(host: BrowserHost): Shell {
  const openWithPicker = async (pickers: Pickers, kind: FileKind, many: boolean): Promise<Result<readonly OpenedFile[], ShellRefusal>> => {
    const chosen = await asked(() => pickers.open({ multiple: many, types: [pickerTypes[kind]] }))
    return chosen.ok ? inOrder(chosen.value, file => readKept(host, file)) : chosen
  }

  const saveWithPicker = async (pickers: Pickers, request: SaveRequest): Promise<Result<FileHandle | null, ShellRefusal>> => {
    const chosen = await asked(() => pickers.save({ suggestedName: request.suggestedName, types: [pickerTypes[request.kind]] }))
    if (chosen.ok) return writeTo(host, chosen.value, request.bytes)
    // A picker opens only soon after a click; what took longer to prepare is downloaded.
    return chosen.reason.code === 'failed' ? downloaded(host, request) : chosen
  }

  return {
    kind: 'browser',
    async openFiles(kind, many) {
      if (host.pickers) return openWithPicker(host.pickers, kind, many)
      const files = await host.chooseFiles(acceptOf(kind), many)
      return files === null || files.length === 0 ? cancelled : inOrder(files, readDropped)
    },
    async saveFile(request) {
      if (request.to) {
        const file = await host.handles.find(request.to)
        return file
          ? writeTo(host, file, request.bytes)
          : failed(`Espalier no longer knows where ${request.to.name} is. Save it under a name.`)
      }
      return host.pickers ? saveWithPicker(host.pickers, request) : downloaded(host, request)
    },
    recentFiles: () => host.handles.recent(),
    async reopen(handle, { toWrite = false } = {}) {
      const file = await host.handles.find(handle)
      if (!file) return failed(`Espalier no longer knows where ${handle.name} is. Open it from its folder.`)
      return (await isAllowed(file, toWrite ? 'readwrite' : 'read')) ? readKept(host, file, handle) : cancelled
    },
    adopt: files => inOrder(files, readDropped),
    setTitle(title, isUnsaved) {
      host.setTitle(isUnsaved ? `• ${title}` : title)
      host.holdPage(isUnsaved)
    },
    setMenu: () => undefined,
    listen: () => () => undefined,
    keepCopy: async () => ok(null),
    keptCopies: async () => [],
    forgetCopy: async () => ok(null),
  }
}

/** A picker's answer; a user who closes it has cancelled, everything else is a failure. */
async function asked<Value>(ask: () => Promise<Value>): Promise<Result<Value, ShellRefusal>> {
  try {
    return ok(await ask())
  } catch (error) {
    return nameOf(error) === 'AbortError' ? cancelled : failed('The browser did not open its file window. Try again.')
  }
}

/** Reads one after another, and stops at the first that cannot be read. */
async function inOrder<Item>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result<OpenedFile, ShellRefusal>>,
): Promise<Result<readonly OpenedFile[], ShellRefusal>> {
  const opened: OpenedFile[] = []
  for (const item of items) {
    const file = await read(item)
    if (!file.ok) return file
    opened.push(file.value)
  }
  return ok(opened)
}

/** `handle` is the file's own when it is known already. */
async function readKept(host: BrowserHost, file: BrowserFile, handle?: FileHandle): Promise<Result<OpenedFile, ShellRefusal>> {
  try {
    const read = await readDropped(await file.getFile())
    return read.ok ? ok({ ...read.value, handle: await host.handles.keep(file) }) : read
  } catch (error) {
    if (handle && nameOf(error) === 'NotFoundError') await host.handles.forget(handle)
    return failed(wordsForReading(error, file.name))
  }
}

async function readDropped(file: File): Promise<Result<OpenedFile, ShellRefusal>> {
  if (file.size > largestFile) return failed(tooLarge(file.name))
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: null })
  } catch (error) {
    return failed(wordsForReading(error, file.name))
  }
}

/** The browser writes beside the file and swaps at the close, so that a failure leaves the old contents. */
async function writeTo(host: BrowserHost, file: BrowserFile, bytes: Uint8Array): Promise<Result<FileHandle, ShellRefusal>> {
  if (!(await isAllowed(file, 'readwrite')))
    return failed(`The browser was not allowed to change ${file.name}. Save again and allow it, or save under another name.`)
  try {
    const stream = await file.createWritable()
    try {
      await stream.write(new Uint8Array(bytes))
      await stream.close()
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    return ok(await host.handles.keep(file))
  } catch (error) {
    return failed(wordsForWriting(error, file.name))
  }
}

function downloaded(host: BrowserHost, { suggestedName, bytes }: SaveRequest): Result<null, ShellRefusal> {
  host.download(suggestedName, bytes)
  return ok(null)
}

async function isAllowed(file: BrowserFile, mode: 'read' | 'readwrite'): Promise<boolean> {
  if (!file.queryPermission || !file.requestPermission) return true
  try {
    return (await file.queryPermission({ mode })) === 'granted' || (await file.requestPermission({ mode })) === 'granted'
  } catch {
    return false
  }
}

function wordsForReading(error: unknown, name: string): string {
  if (nameOf(error) === 'NotFoundError') return `${name} is no longer where it was. Open it from where it is now.`
  return `${name} could not be read. It may be a folder, or held by another program; try again, or open a copy.`
}

function wordsForWriting(error: unknown, name: string): string {
  if (nameOf(error) === 'QuotaExceededError') return `The disk is full, so ${name} was not saved. Free some space and save again.`
  return `${name} was not saved, and is as it was. Save again, or under another name.`
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
