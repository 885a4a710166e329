/**
 * Old files are brought to the current format one version at a time. Migrations work on raw JSON and know nothing of today's types;
 * they are appended, never edited, and each has a test with a literal before and after.
 */
import { err, ok, type Result } from '../result'
import type { OpenRefusal } from './refusal'

export type RawFile = { readonly [section: string]: unknown }
export type RawRow = { readonly [field: string]: unknown }

export type Migration = {
  /** The version this leads to, from the one before it. */
  readonly to: number
  readonly because: string
  readonly up: (file: RawFile) => RawFile
}

export const migrations: readonly Migration[] = []

/** Brings a file from a version to the last one of a list, which holds every step in between. */
export function migrate(file: RawFile, from: number, list: readonly Migration[]): Result<RawFile, OpenRefusal> {
  let current = file
  for (const migration of list.filter(step => step.to > from)) {
    try {
      current = { ...migration.up(current), version: migration.to }
    } catch {
      return err({ code: 'migration-failed', from, to: migration.to })
    }
  }
  return ok(current)
}
