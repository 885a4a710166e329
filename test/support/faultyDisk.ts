/** A real disk on which a chosen call fails, or on which writes come up short. */
import { type Disk, type OpenFile, realDisk } from '@/main/disk'

export type Fault = {
  /** Which call fails, counted from 0 in the order they are made. */
  readonly at: number
  readonly code: string
  /** Whether every later call of the same name fails too, as on a disk that stays full. */
  readonly isPersistent: boolean
}

export type FaultyDisk = { readonly disk: Disk /** Names of the calls made, in order. */; readonly calls: readonly string[] }

/** Calls that tidy up are not made to fail in a persistent fault: a disk that refuses all removals as well is tested by `once`. */
export function faultyDisk(fault: Fault | null, { mostPerWrite = Number.POSITIVE_INFINITY } = {}): FaultyDisk {
  const calls: string[] = []
  let broken: string | null = null

  const guarded = <Args extends readonly unknown[], Value>(name: string, call: (...args: Args) => Promise<Value>) => {
    return async (...args: Args): Promise<Value> => {
      calls.push(name)
      const isNow = fault !== null && calls.length - 1 === fault.at
      if (isNow && fault.isPersistent) broken = name
      if (fault !== null && (isNow || broken === name)) throw Object.assign(new Error(fault.code), { code: fault.code })
      return call(...args)
    }
  }

  const guardedFile = (file: OpenFile): OpenFile => ({
    write: guarded('write', (bytes: Uint8Array, offset: number) => file.write(bytes.subarray(0, offset + mostPerWrite), offset)),
    sync: guarded('sync', file.sync),
    size: guarded('size', file.size),
    close: closing(calls, fault, file.close),
  })

  return {
    calls,
    disk: {
      create: guarded('create', async (path: string, mode: number) => guardedFile(await realDisk.create(path, mode))),
      openFolder: guarded('openFolder', async (path: string) => {
        const folder = await realDisk.openFolder(path)
        return folder && { sync: guarded('syncFolder', () => folder.sync()), close: closing(calls, fault, () => folder.close()) }
      }),
      read: guarded('read', realDisk.read),
      modeOf: guarded('modeOf', realDisk.modeOf),
      follow: guarded('follow', realDisk.follow),
      link: guarded('link', realDisk.link),
      rename: guarded('rename', realDisk.rename),
      remove: guarded('remove', realDisk.remove),
    },
  }
}

/** A failing close closes all the same, as the system does; otherwise the tests would run out of files. */
function closing(calls: string[], fault: Fault | null, close: () => Promise<void>): () => Promise<void> {
  return async () => {
    calls.push('close')
    await close()
    if (fault !== null && calls.length - 1 === fault.at) throw Object.assign(new Error(fault.code), { code: fault.code })
  }
}
