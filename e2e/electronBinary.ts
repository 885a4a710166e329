/** Electron's program as its package put it, or null: it is fetched apart from the package and is not on every machine. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function electronBinary(): string | null {
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve('electron/package.json')))
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}
