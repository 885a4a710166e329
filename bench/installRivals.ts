/** The rivals are installed when a bench first needs them, so that nobody else downloads them. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether they are there, now or after `npm ci`. */
export async function installRivals(folder: string): Promise<boolean> {
  if (existsSync(join(folder, 'node_modules/d3-org-chart/package.json'))) return true
  console.log('Installing the rivals of bench/package.json…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return new Promise(resolve => {
    const child = spawn(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', () => resolve(false))
    child.on('close', code => resolve(code === 0))
  })
}
