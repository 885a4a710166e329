/** The resolver that serves both shells: only files of the build, whatever is asked. */
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAsset, resolveAsset } from '@/main/assets'
import { contentSecurityPolicy } from '@/main/pageSecurity'
import { answerRequest } from '@/main/protocol'
import { temporaryFolder, tidyUp } from '../support/processes'
import { waysOut } from '../support/waysOut'

let root = ''

beforeAll(async () => {
  const folder = await temporaryFolder()
  root = join(folder, 'root')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'root-evil'))
  const page = '<!doctype html><meta name="csp-nonce" content="__NONCE__"><p>__NONCE__</p>'
  await Promise.all([
    writeFile(join(root, 'index.html'), page),
    writeFile(join(root, 'assets/index-B_x-9.js'), 'export {}'),
    writeFile(join(root, 'assets/Inter.var-a1.woff2'), 'font'),
    writeFile(join(root, '.env'), 'secret'),
    writeFile(join(folder, 'secret.txt'), 'secret'),
    writeFile(join(folder, 'root-evil/secret.txt'), 'secret'),
  ])
  await symlink(join(folder, 'secret.txt'), join(root, 'assets/link.txt'))
  await symlink(folder, join(root, 'assets/up'))
  await symlink(join(folder, 'root-evil'), join(root, 'evil'))
  await symlink(join(root, 'assets/index-B_x-9.js'), join(root, 'inside.js'))
})
afterAll(tidyUp)

describe('a file of the build', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/?plan=1#top', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-B_x-9.js', 'assets/index-B_x-9.js', 'text/javascript; charset=utf-8'],
    ['/assets/index-B_x-9.js?import', 'assets/index-B_x-9.js', 'text/javascript; charset=utf-8'],
    ['/assets/Inter.var-a1.woff2', 'assets/Inter.var-a1.woff2', 'font/woff2'],
    ['/assets/%69ndex-B_x-9.js', 'assets/index-B_x-9.js', 'text/javascript; charset=utf-8'],
  ])('%s is %s', async (target, file, type) => {
    expect(await resolveAsset(root, target)).toBe(join(root, file))
    const { status, headers } = await answerAsset(root, 'GET', target)
    expect([status, headers['Content-Type']]).toEqual([200, type])
  })

  it('may be a link to another of its files', async () => {
    expect(await resolveAsset(root, '/inside.js')).toBe(join(root, 'assets/index-B_x-9.js'))
  })
})

describe('what is no file of the build', () => {
  it('is not found, in more than seven hundred spellings', async () => {
    const targets = waysOut()
    expect(targets.length).toBeGreaterThan(700)
    const found = await Promise.all(targets.map(async target => ((await resolveAsset(root, target)) === null ? null : target)))
    expect(found.filter(target => target !== null)).toEqual([])
  })

  it('is answered with "not found" under the same policy, and without a body', async () => {
    const { status, headers, body } = await answerAsset(root, 'GET', '/../secret.txt')
    expect([status, body]).toEqual([404, null])
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  })
})

describe('an answer', () => {
  it('has a nonce of its own in the page and in the policy', async () => {
    const pages = await Promise.all([1, 2].map(() => answerAsset(root, 'GET', '/')))
    const nonces = pages.map(({ headers, body }) => {
      const text = Buffer.from(body ?? []).toString()
      const nonce = /content="([^"]{24})"/.exec(text)?.[1] ?? 'none'
      expect(text).toContain(`<p>${nonce}</p>`)
      expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy(nonce))
      expect(headers['Content-Length']).toBe(String(body?.byteLength))
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('carries exactly these headers', async () => {
    const { headers } = await answerAsset(root, 'GET', '/assets/index-B_x-9.js')
    expect({ ...headers, 'Content-Security-Policy': 'checked above' }).toMatchInlineSnapshot(`
      {
        "Cache-Control": "no-cache",
        "Content-Length": "9",
        "Content-Security-Policy": "checked above",
        "Content-Type": "text/javascript; charset=utf-8",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
      }
    `)
  })

  it('has the promised policy', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('to %s is a refusal', async method => {
    expect(await answerAsset(root, method, '/')).toMatchObject({ status: 405, body: null })
  })
})

describe('app://espalier', () => {
  const get = (url: string, method = 'GET') => answerRequest(root, { url, method })

  it('is the build', async () => {
    const response = await get('app://espalier/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('csp-nonce')
    expect((await get('app://espalier/assets/index-B_x-9.js')).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect((await get('app://espalier')).status).toBe(200)
  })

  it.each(['app://other/', 'app://espalier.evil/', 'app://espalier@evil/', 'https://espalier/', 'app:///index.html', 'not an address'])(
    'is not %s',
    async url => {
      expect((await get(url)).status).toBe(404)
    },
  )

  it('holds nothing outside, in more than seven hundred spellings', async () => {
    const statuses = await Promise.all(
      waysOut()
        .filter(target => target.startsWith('/'))
        .map(async target => ((await get(`app://espalier${target}`)).status === 200 ? target : null)),
    )
    expect(statuses.filter(target => target !== null)).toEqual([])
  })

  it('is read only', async () => {
    expect((await get('app://espalier/', 'POST')).status).toBe(405)
  })
})

it('throws for a page that would lose its styles', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'index.html'), '<p>no nonce</p>')
  await expect(answerAsset(folder, 'GET', '/')).rejects.toThrow('__NONCE__')
})
