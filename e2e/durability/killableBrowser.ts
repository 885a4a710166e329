/** A browser with a profile of its own that is killed, not closed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { findBrowser, headlessFlags, howToGetABrowser } from '../../scripts/find-browser.mjs'

export type KillableBrowser = {
  readonly context: BrowserContext
  /** SIGKILL to the browser and everything it started; settles when it is gone. */
  kill(): Promise<void>
}

export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const found = await findBrowser()
  if (!found) throw new Error(howToGetABrowser)
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = [...headlessFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  // A group of its own, so that the kill reaches every process of the browser.
  const child = spawn(found.path, args, { stdio: 'ignore', detached: true })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile, child)}`)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no window')
  return {
    context,
    async kill() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
  }
}

async function portIn(file: string, child: ChildProcess): Promise<number> {
  for (let wait = 0; wait < 600; wait += 1) {
    const port = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
    if (port > 0) return port
    if (child.exitCode !== null) throw new Error(`The browser ended at once with status ${child.exitCode}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('The browser did not say where it listens')
}
