/** Reading and writing for the command line. What goes wrong is a sentence with the file's name, never a stack. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { err, ok, type Result } from '@/domain/result'

/** Where relative paths start: npm runs scripts in the project's folder and says where it was called. */
function here(): string {
  return process.env.npm_lifecycle_event === 'espalier' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
}

export function readBytes(path: string): Result<Uint8Array, string> {
  try {
    return ok(new Uint8Array(readFileSync(resolve(here(), path))))
  } catch (error) {
    return err(`${path} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Writes beside the target and renames, so that a failure leaves what was there. */
export function writeBytes(path: string, bytes: Uint8Array | string): Result<null, string> {
  const target = resolve(here(), path)
  const draft = `${target}.${process.pid}.part`
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, target)
    return ok(null)
  } catch (error) {
    rmSync(draft, { force: true })
    return err(`${path} cannot be written: ${reasonOf(error)}.`)
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
