/** The app in Electron, as a child of this process. */
import { spawn } from 'node:child_process'
import { sandboxFlags } from '../find-browser.mjs'

/** An end with an error this soon is a desktop that cannot show a window at all. */
const failingMilliseconds = 8_000

export type DesktopEnd = { readonly kind: 'closed'; readonly status: number } | { readonly kind: 'could-not-start'; readonly why: string }

/** Runs until the app is quit. Ctrl-C is passed on, and Electron saves and quits by itself. */
export function runDesktop(project: string, binary: string): Promise<DesktopEnd> {
  return new Promise(resolve => {
    const openedAt = performance.now()
    const child = spawn(binary, [project, ...sandboxFlags], { stdio: ['ignore', 'inherit', 'pipe'] })
    const said: Buffer[] = []
    child.stderr.on('data', chunk => said.push(chunk))
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', passOn)
    process.on('SIGTERM', passOn)
    child.on('error', error => resolve({ kind: 'could-not-start', why: error.message }))
    child.on('close', (code, signal) => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      const failedAtOnce = code !== 0 && signal !== 'SIGTERM' && performance.now() - openedAt < failingMilliseconds
      if (failedAtOnce) resolve({ kind: 'could-not-start', why: lastLine(Buffer.concat(said).toString()) })
      else resolve({ kind: 'closed', status: code ?? 0 })
    })
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() || 'it gave no reason'
}
