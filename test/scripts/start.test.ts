/** `npm start` in the browser shell, as a process. Electron needs a display and its program; the decision for it is tested beside. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/main/pageSecurity'
import { freePort, programThatStays, project, type Running, run, smallBuild, temporaryFolder, tidyUp } from '../support/processes'

afterEach(tidyUp)

const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '' }

function start(args: readonly string[], env: Readonly<Record<string, string>> = noDisplay): Running {
  return run(process.execPath, [join(project, 'scripts/start.mjs'), ...args], env)
}

async function startQuietly(): Promise<{ readonly program: Running; readonly port: number; readonly build: string }> {
  const port = await freePort()
  const build = await smallBuild()
  const program = start(['--no-open', '--port', String(port), '--build', build])
  await program.says(/Espalier is at http:\/\/127\.0\.0\.1:\d+\//)
  return { program, port, build }
}

/** Sends exactly `path`, which `fetch` would tidy, with any method and Host. */
function ask(port: number, path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, method, headers: { Host: host } }, response => {
      let body = ''
      response.on('data', chunk => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asking.on('error', reject)
    asking.end()
  })
}

describe('npm start without a display', () => {
  it('prints the address, serves the page under its policy, and ends cleanly on Ctrl-C', async () => {
    const { program, port } = await startQuietly()
    const { status, headers, body } = await ask(port, '/')
    const nonce = /content="([^"]+)"/.exec(body)?.[1] ?? ''
    expect(status).toBe(200)
    expect(nonce).toHaveLength(24)
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy(nonce))
    expect(headers['x-frame-options']).toBe('DENY')

    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    await expect(ask(port, '/')).rejects.toThrow()
  })

  it('says that no window was opened, and where to look', async () => {
    const port = await freePort()
    const program = start(['--port', String(port), '--build', await smallBuild()])
    await program.says(/No window was opened, because there is no display\. Open http:\/\/127\.0\.0\.1:\d+\/ in a browser\./)
  })

  it('answers only to its own names', async () => {
    const { port } = await startQuietly()
    expect((await ask(port, '/', { host: `localhost:${port}` })).status).toBe(200)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      'localhost',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      expect((await ask(port, '/', { host })).status, host).toBe(403)
      expect((await ask(port, '/__espalier', { host })).status, host).toBe(403)
    }
  })

  it('answers only to GET and HEAD', async () => {
    const { port } = await startQuietly()
    const head = await ask(port, '/main.js', { method: 'HEAD' })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '9'])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      expect((await ask(port, '/', { method })).status, method).toBe(405)
      expect((await ask(port, '/__espalier', { method })).status, method).toBe(405)
    }
  })

  it('serves nothing beside its folder', async () => {
    const { port } = await startQuietly()
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/a/../../main.js',
      '/.env',
      '/nothing.js',
    ]) {
      expect((await ask(port, path)).status, path).toBe(404)
    }
  })
})

describe('a port that is taken', () => {
  it('by the same build: points to it', async () => {
    const { port, build } = await startQuietly()
    const second = start(['--no-open', '--port', String(port), '--build', build])
    expect(await second.ended).toBe(0)
    expect(second.said()).toMatch(/already running at http:\/\/127\.0\.0\.1:\d+\//)
  })

  it('by another build: says so and stops', async () => {
    const { port } = await startQuietly()
    const second = start(['--no-open', '--port', String(port), '--build', await smallBuild('export const newer = true')])
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/Another version of Espalier is running on port/)
  })

  it('by another program: says so, names another port, and stops', async () => {
    const port = await freePort()
    const other = createServer((_, response) => response.end('{"app":"something"}')).listen(port, '127.0.0.1')
    const second = start(['--no-open', '--port', String(port), '--build', await smallBuild()])
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`--port ${port + 1}`)
    other.close()
  })
})

describe.skipIf(process.platform === 'win32')('with a browser', () => {
  it('opens a window of its own on a profile of its own, and closes it on Ctrl-C', async () => {
    const { program, log, port, data } = await startWithBrowser(60)
    const { pid, flags } = await startedBrowser(log)
    expect(isRunning(pid)).toBe(true)
    expect(flags).toContain(`--app=http://127.0.0.1:${port}/`)
    expect(flags).toContain(`--user-data-dir=${join(data, 'browser-profile')}`)
    expect(existsSync(join(data, 'browser-profile'))).toBe(true)

    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it('stops when its window is closed', async () => {
    const { program } = await startWithBrowser(5)
    expect(await program.ended).toBe(0)
    expect(program.said()).toContain('Espalier has stopped.')
  })

  it('keeps serving when the window was opened by a browser that already runs', async () => {
    const { program, log, port } = await startWithBrowser(0)
    const { pid } = await startedBrowser(log)
    await expect.poll(() => isRunning(pid)).toBe(false)
    await new Promise(resolve => setTimeout(resolve, 300))
    expect((await ask(port, '/')).status).toBe(200)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  it('keeps serving, and says where to look, when the browser fails', async () => {
    const { program, port } = await startWithBrowser(0, 7)
    await program.says(/ended without showing a window\. Open http/)
    expect((await ask(port, '/')).status).toBe(200)
  })
})

describe('options', () => {
  it.each([['--port', 'x'], ['--port', '70000'], ['--colour'], ['extra']])('refuses %s %s with the usage', async (...args) => {
    const program = start(args)
    expect(await program.ended).toBe(1)
    expect(program.said()).toContain('npm start -- [options]')
  })

  it('refuses a folder without a build', async () => {
    const program = start(['--build', await temporaryFolder()])
    expect(await program.ended).toBe(1)
    expect(program.said()).toContain('holds no build')
  })
})

async function startWithBrowser(seconds: number, status = 0) {
  const folder = await temporaryFolder()
  const log = join(folder, 'started')
  const data = join(folder, 'data')
  const port = await freePort()
  const program = start(['--port', String(port), '--build', await smallBuild()], {
    DISPLAY: ':none',
    ESPALIER_BROWSER: await programThatStays(folder, log, seconds, status),
    ESPALIER_DATA_DIR: data,
  })
  return { program, log, port, data }
}

/** The process id and the flags of the browser that was started. */
async function startedBrowser(log: string): Promise<{ readonly pid: number; readonly flags: readonly string[] }> {
  await expect.poll(() => existsSync(log), { timeout: 10_000 }).toBe(true)
  const [pid, ...flags] = (await readFile(log, 'utf8')).trim().split('\n')
  return { pid: Number(pid), flags }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
