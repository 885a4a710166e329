/** Reading and writing for the command line. What goes wrong is a sentence with the file's name, never a stack. */
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { err, ok, type Result } from '@/domain/result'

/** Where relative paths start: npm runs scripts in the project's folder and says where it was called. */
function here(): string {
  return process.env.npm_lifecycle_event === 'espalier' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
}

/** More than any export or plan that opens, and less than a text can hold. */
const largest = 400 * 1024 * 1024

export function readBytes(path: string): Result<Uint8Array, string> {
  try {
    const file = resolve(here(), path)
    if (statSync(file).size > largest) return err(`${path} cannot be read: it is larger than 400 MB.`)
    return ok(new Uint8Array(readFileSync(file)))
  } catch (error) {
    return err(`${path} cannot be read: ${reasonOf(error)}.`)
  }
}

/**
 * Writes beside the target and renames, so that a failure leaves what was there. A link is followed, and what is no file, such as a pipe,
 * is written to and not replaced.
 */
export function writeBytes(path: string, bytes: Uint8Array | string): Result<null, string> {
  const target = realPath(path)
  const draft = `${target}.${process.pid}.part`
  try {
    const there = statSync(target, { throwIfNoEntry: false })
    if (there !== undefined && !there.isFile()) writeFileSync(target, bytes)
    else {
      writeFileSync(draft, bytes)
      renameSync(draft, target)
    }
    return ok(null)
  } catch (error) {
    rmSync(draft, { force: true })
    return err(`${path} cannot be written: ${reasonOf(error)}.`)
  }
}

/** Writes several files; when one cannot be written, those before it are removed. */
export function writeAll(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Result<null, string> {
  for (const [at, { path, bytes }] of files.entries()) {
    const written = writeBytes(path, bytes)
    if (written.ok) continue
    for (const before of files.slice(0, at)) rmSync(realPath(before.path), { force: true })
    return written
  }
  return ok(null)
}

/** Refuses to write over what is read: an export, or the only plan that still holds pay. */
export function notOver(inputs: readonly string[], out: string): Result<null, string> {
  const over = inputs.find(input => realPath(input) === realPath(out))
  return over === undefined ? ok(null) : err(`${out} is what is read. Give --out another name, so that it is kept.`)
}

/** Where a path leads, links followed as far as they exist. */
function realPath(path: string): string {
  const target = resolve(here(), path)
  try {
    return realpathSync(target)
  } catch {
    return target
  }
}

export function fileName(path: string): string {
  return basename(path)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
