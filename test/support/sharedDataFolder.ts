/** Where the real exports are: a folder beside the project, which a reader of the project may not have. Nothing else knows the place. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export const hasSharedData = existsSync(folder)
export const whySkipped = 'the folder ../shared/data is absent'

/** Absolute path of a file of the shared data, such as `oracle-hr/employees.csv`. */
export function sharedDataPath(path: string): string {
  return `${folder}${path}`
}

/** Bytes of a file of the shared data. Throws when it is absent: ask inside `describeSharedData`. */
export function sharedData(path: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedDataPath(path)))
}
