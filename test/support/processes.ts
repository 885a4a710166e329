/** Programs run by tests: what they say, how they end, and none left behind. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '../..')

export type Running = {
  readonly child: ChildProcess
  /** Everything said so far on both streams. */
  readonly said: () => string
  /** Resolves when `pattern` has been said; rejects when the program ends without saying it. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

const running = new Set<Running>()
const folders = new Set<string>()

export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(command, args, { cwd: project, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(text)
        if (!found) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
      void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${text}`)))
    })
  const program = { child, said: () => text, says, ended }
  running.add(program)
  return program
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'espalier-'))
  folders.add(folder)
  return folder
}

/** Ends every program and removes every folder the tests made; for `afterEach`. */
export async function tidyUp(): Promise<void> {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  running.clear()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
  folders.clear()
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A built renderer in small: a page with its nonce, a script, and a secret beside the folder. */
export async function smallBuild(script = 'export {}'): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__NONCE__"><div id="root"></div>')
  await writeFile(join(folder, 'main.js'), script)
  return folder
}

/** An executable of ours that writes its process id and its arguments, a line each, to `log`, stays for `seconds`, and ends with `status`. */
export async function programThatStays(folder: string, log: string, seconds: number, status = 0): Promise<string> {
  const path = join(folder, 'browser')
  const stay = seconds > 0 ? `exec sleep ${seconds}` : `exit ${status}`
  await writeFile(path, `#!/bin/sh\nprintf '%s\\n' $$ "$@" > '${log}.part'\nmv '${log}.part' '${log}'\n${stay}\n`)
  await chmod(path, 0o755)
  return path
}
