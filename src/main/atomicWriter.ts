/**
 * Writes a file so that at every moment, a crash, a power cut or a full disk included, the old contents or the new are there whole.
 * The popular libraries do not: they ignore a short write, and a full disk then replaces a good file with part of a new one.
 */
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '@/domain/result'
import { codeOf, type Disk, type OpenFile, realDisk } from './disk'

/** `message` is for the user: what happened, that nothing was lost, what to do. */
export type WriteFailure = { readonly code: string; readonly message: string }

export type WriteOptions = {
  /** Where the old contents are kept afterwards; in the same folder. Without it they are kept only until the new are safe. */
  readonly backup?: string
  readonly disk?: Disk
}

const ourLeftover = /^\.espalier-[0-9a-f]{16}\.(?:new|old)$/

/**
 * Replaces the contents of `path`, or creates it, readable by its owner only. When it fails the old contents are as they were, byte
 * for byte. Existing files keep their mode; a symbolic link keeps pointing, and what it points to is replaced.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<Result<null, WriteFailure>> {
  const disk = options.disk ?? realDisk
  try {
    await replace(disk, await disk.follow(path), bytes, options.backup ?? null)
    return ok(null)
  } catch (error) {
    return err({ code: codeOf(error), message: wordsFor(codeOf(error), basename(path)) })
  }
}

async function replace(disk: Disk, path: string, bytes: Uint8Array, backup: string | null): Promise<void> {
  const stem = join(dirname(path), `.espalier-${randomBytes(8).toString('hex')}`)
  const fresh = `${stem}.new`
  const mode = await disk.modeOf(path)
  const previous = mode === null ? null : (backup ?? `${stem}.old`)
  await writeAll(disk, fresh, bytes, mode ?? 0o600)
  let isKept = false
  try {
    if (previous !== null) await keepPrevious(disk, path, previous)
    isKept = previous !== null
    await disk.rename(fresh, path)
  } catch (error) {
    await removeQuietly(disk, fresh)
    // Only what this write made: a backup that stood there already is somebody's.
    if (previous !== null && isKept) await removeQuietly(disk, previous)
    throw error
  }
  await settle(disk, path, previous)
  if (previous !== null && previous !== backup) await removeQuietly(disk, previous)
}

/** Makes the rename itself last. If that cannot be had, the old contents are put back: what is reported as not saved is not there. */
async function settle(disk: Disk, path: string, previous: string | null): Promise<void> {
  try {
    await syncFolder(disk, dirname(path))
  } catch (error) {
    if (previous === null) await removeQuietly(disk, path)
    else await disk.rename(previous, path)
    throw error
  }
}

/** A new file with all of `bytes` on the device, read back and compared. */
async function writeAll(disk: Disk, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await disk.create(path, mode)
  try {
    await fill(disk, file, path, bytes)
  } catch (error) {
    await removeQuietly(disk, path)
    throw error
  }
}

async function fill(disk: Disk, file: OpenFile, path: string, bytes: Uint8Array): Promise<void> {
  try {
    for (let written = 0; written < bytes.byteLength; ) {
      const taken = await file.write(bytes, written)
      if (taken <= 0) throw systemError('ENOSPC')
      written += taken
    }
    await file.sync()
    if ((await file.size()) !== bytes.byteLength) throw systemError('EIO')
  } finally {
    await file.close()
  }
  if (Buffer.compare(await disk.read(path), bytes) !== 0) throw systemError('EIO')
}

/** A second name for the old contents; where the file system has no such names, a copy as carefully written. */
async function keepPrevious(disk: Disk, path: string, previous: string): Promise<void> {
  try {
    await disk.link(path, previous)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(codeOf(error))) throw error
    await writeAll(disk, previous, await disk.read(path), 0o600)
  }
}

async function syncFolder(disk: Disk, path: string): Promise<void> {
  const folder = await disk.openFolder(path)
  if (folder === null) return
  try {
    await folder.sync()
  } catch (error) {
    // Some network file systems sync no folders and say so.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error
  } finally {
    await folder.close()
  }
}

/** For what must not stop an error on its way: a leftover is swept at the next start. */
async function removeQuietly(disk: Disk, path: string): Promise<void> {
  await disk.remove(path).catch(() => null)
}

/** Removes what a crash left of a write in `folder`. Never the only copy of anything: the file itself always stands under its name. */
export async function sweepLeftovers(folder: string, disk: Disk = realDisk): Promise<number> {
  const names = await readdir(folder).catch((): string[] => [])
  const leftovers = names.filter(name => ourLeftover.test(name))
  for (const name of leftovers) await removeQuietly(disk, join(folder, name))
  return leftovers.length
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** What to tell the user when `name` could not be written for the system's reason `code`. */
function wordsFor(code: string, name: string): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: `The disk is full, so ${name} was not saved. Free some space and save again.`,
    EDQUOT: `Your disk quota is used up, so ${name} was not saved. Free some space and save again.`,
    EACCES: `Espalier may not write ${name} there. Save it in another folder.`,
    EPERM: `Espalier may not write ${name} there. Save it in another folder.`,
    EROFS: `${name} is on a disk that can only be read. Save it in another folder.`,
    EMFILE: `Too many files are open, so ${name} was not saved. Close some programs and save again.`,
    EBUSY: `Another program holds ${name}. Close it there and save again.`,
    ENOENT: `The folder of ${name} is no longer there. Save it in another folder.`,
  }
  return reasons[code] ?? `${name} was not saved: the system reported ${code}. The file is as it was; save again, or in another folder.`
}
