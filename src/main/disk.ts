/** The few calls through which files are written, as a value: tests make each of them fail. */
import { link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'

/** An open file, as much of it as the writer uses. */
export type OpenFile = {
  /** Writes some or all of `bytes` from `offset`; how many were taken, which may be fewer. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  /** Returns when the device has everything. */
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

export type Disk = {
  /** Creates a file that must not exist. */
  create(path: string, mode: number): Promise<OpenFile>
  /** Opens a folder, to sync its entries; null where the system has no such thing. */
  openFolder(path: string): Promise<Pick<OpenFile, 'sync' | 'close'> | null>
  read(path: string): Promise<Uint8Array>
  /** Mode of the file there, or null when there is none. */
  modeOf(path: string): Promise<number | null>
  /** Where the path leads when links are followed; the path itself when nothing is there. */
  follow(path: string): Promise<string>
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
}

export const realDisk: Disk = {
  async create(path, mode) {
    const file = await open(path, 'wx', mode)
    return {
      write: async (bytes, offset) => (await file.write(bytes, offset)).bytesWritten,
      sync: () => file.sync(),
      size: async () => (await file.stat()).size,
      close: () => file.close(),
    }
  },
  async openFolder(path) {
    // Windows opens no folders, and writes its entries through by itself.
    return process.platform === 'win32' ? null : open(path, 'r')
  },
  read: path => readFile(path),
  async modeOf(path) {
    try {
      return (await stat(path)).mode & 0o777
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  },
  async follow(path) {
    try {
      return await realpath(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return path
      throw error
    }
  },
  link,
  rename,
  remove: unlink,
}

/** The system's name for an error, such as `ENOSPC`. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'UNKNOWN'
}
