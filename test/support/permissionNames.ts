/** The permissions a page may ask for, so that tests meet new ones with each new Electron. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every permission that Electron's own types name, and one that they do not. */
export function permissionNames(): readonly string[] {
  const types = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8')
  const signatures = types.matchAll(/setPermission(?:Request|Check)Handler\(handler: \(\(webContents: .*?permission: ([^,]+),/g)
  return [
    ...new Set([...signatures].flatMap(match => [...(match[1] ?? '').matchAll(/'([^']+)'/g)].map(name => name[1] ?? ''))),
    'invented-tomorrow',
  ]
}
