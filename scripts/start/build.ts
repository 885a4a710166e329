/** Whether there is a build, whether it is older than its sources, and what it is called. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What the build is made from. */
const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'vite.shared.ts']

/** What a finished build has; the oldest of them dates it. */
const products = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** True when a product is missing or a source was changed after it. */
export async function isBuildStale(project: string): Promise<boolean> {
  const built = await Promise.all(products.map(path => changedAt(join(project, path))))
  if (built.includes(0)) return true
  const changed = await Promise.all(sources.map(path => newestUnder(join(project, path))))
  return Math.max(...changed) > Math.min(...built)
}

/** Builds; what the tools say is returned when it fails, and not shown otherwise. */
export function build(project: string): Promise<{ readonly isBuilt: boolean; readonly output: string }> {
  return new Promise(resolve => {
    const cli = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
    const child = spawn(process.execPath, [cli, 'build'], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', chunk => said.push(chunk))
    child.stderr.on('data', chunk => said.push(chunk))
    child.on('error', error => resolve({ isBuilt: false, output: error.message }))
    child.on('close', code => resolve({ isBuilt: code === 0, output: Buffer.concat(said).toString() }))
  })
}

/** A name for what is built: the same for the same files and contents, whenever and wherever they were built. */
export async function buildName(renderer: string): Promise<string> {
  const hash = createHash('sha256')
  for (const path of (await filesUnder(renderer)).sort()) {
    hash.update(path.slice(renderer.length)).update('\0')
    hash.update(await readFile(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

async function newestUnder(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  // A folder's own time tells of a file taken away.
  const times = await Promise.all((await readdir(path)).map(name => newestUnder(join(path, name))))
  return Math.max(found.mtimeMs, ...times)
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
