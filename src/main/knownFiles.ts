/**
 * The files the user has chosen, by a key that is handed to the page in place of a path: it can go back to these files, and to no
 * others. The newest are kept for the list of recent files.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from '@/domain/model/zod'
import type { FileHandle } from '@/ipc/contract'
import { writeAtomically } from './atomicWriter'

export type KnownFile = { readonly key: string; readonly path: string; readonly openedAt: number }

export const mostRecent = 20

export type KnownFiles = {
  /** The key of `path`, which the user has chosen just now; the same path has the same key. */
  grant(path: string, now: number): Promise<FileHandle>
  pathOf(handle: FileHandle): string | null
  /** Newest first. */
  recent(): readonly KnownFile[]
  /** A file that is no longer there. */
  forget(handle: FileHandle): Promise<void>
}

const listSchema = z.array(
  z.object({ key: z.string().regex(/^[0-9a-f]{32}$/), path: z.string().min(1), openedAt: z.number().int().nonnegative() }),
)

/** `file` holds the list between starts; one that cannot be read counts as empty. */
export async function loadKnownFiles(file: string): Promise<KnownFiles> {
  let known: readonly KnownFile[] = await readList(file)
  let lastWrite: Promise<unknown> = Promise.resolve()
  const keep = async (next: readonly KnownFile[]): Promise<void> => {
    known = next
    // One after another, each with the list of its turn. One that could not be written is a shorter list tomorrow, and nothing else.
    lastWrite = lastWrite.then(() => writeAtomically(file, Buffer.from(JSON.stringify(known.slice(0, mostRecent)))))
    await lastWrite
  }
  return {
    async grant(path, now) {
      const key = known.find(entry => entry.path === path)?.key ?? randomBytes(16).toString('hex')
      await keep([{ key, path, openedAt: now }, ...known.filter(entry => entry.path !== path)])
      return { key, name: basename(path) }
    },
    pathOf: handle => known.find(entry => entry.key === handle.key)?.path ?? null,
    recent: () => known.slice(0, mostRecent),
    forget: handle => keep(known.filter(entry => entry.key !== handle.key)),
  }
}

async function readList(file: string): Promise<readonly KnownFile[]> {
  try {
    const parsed = listSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
