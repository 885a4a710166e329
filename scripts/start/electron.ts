/** Electron's program: where it is, and one bounded attempt to fetch it, which is remembered when it fails. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How long a fetch may take: the program is some 110 MB. */
const fetchMilliseconds = 60_000

export type Electron = { readonly binary: string } | { readonly binary: null; readonly why: string }

/** The program as its package put it, or null. */
export function electronBinary(project: string): string | null {
  const folder = join(project, 'node_modules/electron')
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** The program, fetched if need be and if that has not failed before for this version. Says nothing itself. */
export async function obtainElectron(project: string, { isRetrying }: { readonly isRetrying: boolean }): Promise<Electron> {
  const present = electronBinary(project)
  if (present) return { binary: present }
  const version = electronVersion(project)
  if (version === null) return { binary: null, why: 'Electron is not installed' }
  const remembered = isRetrying ? null : rememberedFailure(project, version)
  if (remembered) return { binary: null, why: remembered }

  const isFetched = await fetchElectron(project)
  const binary = electronBinary(project)
  if (isFetched && binary) return { binary }
  const why = 'the Electron program could not be fetched (npm start -- --retry-electron tries again)'
  rememberFailure(project, version, why)
  return { binary: null, why }
}

function electronVersion(project: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'))
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

function fetchElectron(project: string): Promise<boolean> {
  return new Promise(resolve => {
    const installer = join(project, 'node_modules/electron/install.js')
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), fetchMilliseconds)
    const finish = (isFetched: boolean) => {
      clearTimeout(timer)
      resolve(isFetched)
    }
    child.on('error', () => finish(false))
    child.on('exit', code => finish(code === 0))
  })
}

/** In the project's own cache, so that a fresh checkout tries afresh. */
function failureFile(project: string): string {
  return join(project, '.cache/electron-fetch.json')
}

function rememberedFailure(project: string, version: string): string | null {
  try {
    const failure = JSON.parse(readFileSync(failureFile(project), 'utf8'))
    return failure.version === version && typeof failure.why === 'string' ? failure.why : null
  } catch {
    return null
  }
}

function rememberFailure(project: string, version: string, why: string): void {
  const file = failureFile(project)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ version, why })}\n`)
}
