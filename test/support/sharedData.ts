/** The one helper that knows where the real exports are: a folder beside the project, which a reader of the project may not have. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export const hasSharedData = existsSync(folder)

/** Absolute path of a file of the shared data, such as `oracle-hr/employees.csv`. */
export function sharedDataPath(path: string): string {
  return `${folder}${path}`
}

/** Bytes of a file of the shared data. Throws when it is absent: ask inside `describeSharedData`. */
export function sharedData(path: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedDataPath(path)))
}

/** A suite over the shared data. Without the folder it is skipped where everyone sees it, with the reason in its name. */
export function describeSharedData(name: string, suite: () => void): void {
  if (hasSharedData) describe(name, () => suite())
  else describe.skip(`${name} (skipped: the folder ../shared/data is absent)`, () => suite())
}
