/** `npm start`: build when needed, then the desktop if it can run here, and otherwise the same app in a browser's window. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runBrowserShell } from './browserShell'
import { build, isBuildStale } from './build'
import { runDesktop } from './desktop'
import { hasDisplay } from './display'
import { obtainElectron } from './electron'
import { readOptions, type StartOptions, usage } from './options'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Starts Espalier and stays until it ends; the status to exit with. */
export async function start(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (!options.ok) {
    console.error(`${options.reason}\n\n${usage}`)
    return 1
  }
  if (options.value.build !== null) return startGivenBuild(options.value.build, options.value)
  if (!(await buildIfStale())) return 1
  const why = await startDesktop(options.value)
  if (typeof why === 'number') return why
  console.log(`Opening in the browser shell, because ${why}.`)
  return runBrowserShell(join(project, 'out/renderer'), options.value)
}

function startGivenBuild(folder: string, options: StartOptions): Promise<number> | number {
  const renderer = resolve(folder)
  if (existsSync(join(renderer, 'index.html'))) return runBrowserShell(renderer, options)
  console.error(`${renderer} holds no build: it has no index.html.`)
  return 1
}

async function buildIfStale(): Promise<boolean> {
  if (!(await isBuildStale(project))) return true
  console.log('Building Espalier…')
  const { isBuilt, output } = await build(project)
  if (!isBuilt) console.error(`${output.trim()}\n\nEspalier could not be built.`)
  return isBuilt
}

/** The status of a desktop that ran, or why it did not. */
async function startDesktop({ isOpening, isRetryingElectron }: StartOptions): Promise<number | string> {
  if (!isOpening) return '--no-open asks for an address only'
  if (!hasDisplay()) return 'there is no display for a desktop window'
  const electron = await obtainElectron(project, { isRetrying: isRetryingElectron })
  if (electron.binary === null) return electron.why
  const end = await runDesktop(project, electron.binary)
  return end.kind === 'closed' ? end.status : `Electron did not start (${end.why})`
}
