/** A browser's window without tabs or address bar, on a profile of Espalier's own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { findBrowser, quietFlags, sandboxFlags } from '../find-browser.mjs'
import { hasDisplay, profileFolder } from './display'

/** How the process that was started ended: as the window itself, by passing the address to a browser that runs, or in failure. */
export type WindowEnd = 'closed' | 'handed-over' | 'failed'

export type AppWindow = {
  readonly ended: Promise<WindowEnd>
  close(): void
}

/** A process that hands its address to a browser already running ends at once; one that shows the window stays. */
const handOverMilliseconds = 4_000

/** Opens `address`, or says why it cannot. */
export async function openWindow(address: string): Promise<AppWindow | { readonly why: string }> {
  if (!hasDisplay()) return { why: 'there is no display' }
  const browser = await findBrowser({ prefer: 'installed' })
  if (!browser) return { why: 'no Chromium, Chrome or Edge was found' }
  const profile = profileFolder(browser.path)
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--class=Espalier',
    '--window-size=1440,900',
    ...quietFlags,
    ...sandboxFlags,
  ]
  // A group of its own: Ctrl-C reaches the browser through `close`, once, and not through the terminal too.
  const child = spawn(browser.path, flags, { stdio: 'ignore', detached: process.platform !== 'win32' })
  return { ended: ending(child), close: () => endGroup(child) }
}

function ending(child: ChildProcess): AppWindow['ended'] {
  const openedAt = performance.now()
  return new Promise(resolve => {
    child.on('error', () => resolve('failed'))
    child.on('exit', code => {
      if (performance.now() - openedAt > handOverMilliseconds) resolve('closed')
      else resolve(code === 0 ? 'handed-over' : 'failed')
    })
  })
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It ended by itself in between.
  }
}
