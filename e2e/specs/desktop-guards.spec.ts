/**
 * What the assembled desktop refuses: main's own listeners, as the built bundle registered them, and a real page that tries. What each
 * guard decides case by case is held by the tests of its module under `test/main`; here it is shown that each is in its place.
 */
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { channels } from '../../src/ipc/channels'
import { brokenMessage, goodMessages, names, strangers } from '../../test/support/desktopMessages'
import { permissionNames } from '../../test/support/permissionNames'
import { waysOut } from '../../test/support/waysOut'
import { expect, ready, test } from '../fixtures'
import { origin } from '../harness/addresses'
import type { Desktop } from '../harness/desktop'

const refused = { ok: false, reason: { code: 'failed' } }

async function opened(start: () => Promise<Desktop | null>): Promise<Desktop> {
  const desktop = await start()
  if (!desktop) throw new Error('The desktop did not open its window')
  await ready(desktop.page)
  return desktop
}

test('is in the sandbox, on a scheme that passes by no policy, with a page that has nothing of Node', async ({ start }) => {
  const { registered, window } = await opened(start)
  expect(registered.isSandboxed).toBe(true)
  expect(registered.spellChecker).toBe(false)
  expect(registered.schemes).toEqual([{ scheme: 'app', privileges: expect.objectContaining({ secure: true, bypassCSP: false }) }])
  expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test('gives the page the named functions of the bridge and nothing beside them', async ({ start }) => {
  const { page } = await opened(start)
  const given = await page.evaluate(name => {
    const bridge: object = Reflect.get(globalThis, name)
    return { functions: Object.keys(bridge).toSorted(), isFrozen: Object.isFrozen(bridge) }
  }, 'espalierBridge')
  expect(given).toEqual({ functions: [...names].toSorted(), isFrozen: true })
})

test('refuses every permission that Electron names, and one that it does not', async ({ start }) => {
  const { registered } = await opened(start)
  const { permissionRequest, permissionCheck, devicePermission, displayMedia } = registered
  if (!permissionRequest || !permissionCheck || !devicePermission || !displayMedia) throw new Error('A permission has no handler')
  const asked = permissionNames()
  expect(asked.length).toBeGreaterThan(40)
  const granted = asked.filter(name => {
    let isGranted = true
    // Electron passes web contents and details, which the handler must not need in order to refuse.
    Reflect.apply(permissionRequest, null, [{}, name, (answer: boolean) => (isGranted = answer), {}])
    return isGranted || Reflect.apply(permissionCheck, null, [null, name, 'app://espalier', {}])
  })
  expect(granted).toEqual([])
  for (const deviceType of ['hid', 'serial', 'usb'])
    expect(Reflect.apply(devicePermission, null, [{ deviceType, origin: 'app://espalier', device: {} }])).toBe(false)
  const streams: unknown[] = []
  Reflect.apply(displayMedia, null, [{}, (stream: unknown) => streams.push(stream)])
  expect(streams).toEqual([null])
})

test.describe('stays on its page', () => {
  /** Adds an element made of `html` to the page and lets `act` loose on it. */
  const tempted = (page: Page, html: string, act: 'click' | 'submit' | 'script' | 'none'): Promise<void> =>
    page.evaluate(
      ([markup, doing]) => {
        const holder = document.createElement('div')
        holder.innerHTML = markup
        document.body.append(holder)
        const element = holder.firstElementChild
        if (doing === 'click' && element instanceof HTMLElement) element.click()
        if (doing === 'submit' && element instanceof HTMLFormElement) element.submit()
      },
      [html, act] as const,
    )

  const still = async ({ page }: Desktop): Promise<void> => {
    // Asked of the page itself: a form that was stopped leaves Playwright waiting for a navigation that never comes.
    expect(await page.evaluate(() => [location.href, document.querySelectorAll('h1').length])).toEqual([`${origin}/`, 1])
  }

  const lures = {
    'a link elsewhere': ['<a href="https://elsewhere.invalid/">x</a>', 'click', 'https://elsewhere.invalid/'],
    'a link to a page of ours': ['<a href="/index.html?again">x</a>', 'click', 'app://espalier/index.html?again'],
    'a link to itself': ['<a href="/">x</a>', 'click', 'app://espalier/'],
    'a host that looks alike': [`<a href="${origin}.invalid/">x</a>`, 'click', `${origin}.invalid/`],
    'a script that sets its address': ['', 'script', 'https://elsewhere.invalid/script'],
    'a meta refresh': [
      '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/meta">',
      'none',
      'https://elsewhere.invalid/meta',
    ],
  } as const

  test('though there are links, scripts and a refresh that lead elsewhere', async ({ start, problems }) => {
    problems.expectSome(/request to another origin/)
    const desktop = await opened(start)
    for (const [lure, [html, act, address]] of Object.entries(lures))
      await test.step(lure, async () => {
        await tempted(desktop.page, html, act)
        if (act === 'script') await desktop.page.evaluate(url => void setTimeout(() => location.assign(url)), address)
        await expect.poll(() => desktop.stopped.at(-1)).toBe(address)
        await still(desktop)
      })
    expect(desktop.stopped).toHaveLength(Object.keys(lures).length)
  })

  test('though there is a form, which its policy stops before main is asked', async ({ start, problems }) => {
    problems.expectSome(/form-action/)
    const desktop = await opened(start)
    await tempted(desktop.page, '<form action="https://elsewhere.invalid/" method="post"></form>', 'submit')
    await expect.poll(() => desktop.page.evaluate(() => Reflect.get(globalThis, 'blockedDirectives'))).toContain('form-action')
    expect(desktop.stopped).toEqual([])
    await still(desktop)
  })

  test('though a file is dropped that it does not open', async ({ start }, info) => {
    const desktop = await opened(start)
    const path = info.outputPath('page.html')
    await writeFile(path, '<title>taken</title>')
    await desktop.drop(path)
    await expect(desktop.page.getByText(/page\.html/).first()).toBeVisible()
    await still(desktop)
  })

  test('alone, though it opens windows', async ({ start, context, problems }) => {
    problems.expectSome(/request to another origin/)
    const desktop = await opened(start)
    for (const address of ['https://elsewhere.invalid/', '/', 'about:blank'])
      await desktop.page.evaluate(url => void window.open(url), address)
    await tempted(desktop.page, '<a href="https://elsewhere.invalid/" target="_blank">x</a>', 'click')
    await expect
      .poll(() => desktop.deniedWindows.toSorted())
      .toEqual(['about:blank', 'app://espalier/', 'https://elsewhere.invalid/', 'https://elsewhere.invalid/'])
    await expect.poll(() => context.pages().length).toBe(1)
    await still(desktop)
  })
})

test('cancels a request to anywhere before it is sent, were the policy to let it pass', async ({ start }) => {
  const { registered } = await opened(start)
  const { beforeRequest } = registered
  if (!beforeRequest) throw new Error('Main looks at no requests')
  const isCancelled = (url: string): unknown => {
    const answers: unknown[] = []
    Reflect.apply(beforeRequest, null, [{ url }, (answer: object) => answers.push(Reflect.get(answer, 'cancel'))])
    return answers[0]
  }
  const foreign = [
    'https://elsewhere.invalid/',
    'http://127.0.0.1/',
    'ws://elsewhere.invalid/',
    'file:///etc/passwd',
    'ftp://x.invalid/',
    '',
  ]
  expect(foreign.filter(url => !isCancelled(url))).toEqual([])
  expect(isCancelled('app://espalier/index.html')).toBe(false)
})

test.describe('answers on no channel', () => {
  test('anybody but our own page', async ({ start }) => {
    const desktop = await opened(start)
    expect([...desktop.registered.channels.keys()].toSorted()).toEqual(Object.values(channels).toSorted())
    for (const [stranger, frame] of Object.entries(strangers))
      for (const name of names)
        expect(await desktop.say(frame, channels[name], goodMessages[name]), `${name} to ${stranger}`).toMatchObject(refused)
    expect(desktop.asked).toEqual({ open: [], save: [], questions: [], errors: [] })
  })

  test('a real frame in our page', async ({ start }) => {
    const desktop = await opened(start)
    await desktop.page.evaluate(() => document.body.append(document.createElement('iframe')))
    const [inner] = desktop.page.mainFrame().childFrames()
    if (!inner) throw new Error('The frame did not come to be')
    for (const name of names) expect(await desktop.say(inner, channels[name], goodMessages[name]), name).toMatchObject(refused)
    expect(await inner.evaluate(name => Reflect.get(globalThis, name) === undefined, 'espalierBridge')).toBe(true)
  })

  test('our own page, when it says what no contract reads', async ({ start }) => {
    const desktop = await opened(start)
    const ours = desktop.page.mainFrame()
    for (const name of names)
      await fc.assert(
        fc.asyncProperty(brokenMessage(goodMessages[name]), async message => {
          expect(await desktop.say(ours, channels[name], message)).toMatchObject(refused)
        }),
        // A thousand each are said to the same door in its own test, without a window to wait for.
        { seed: 20_262, numRuns: 200 },
      )
    expect(desktop.asked).toEqual({ open: [], save: [], questions: [], errors: [] })
    expect(Object.prototype).not.toHaveProperty('polluted')
    // The same through the bridge, so that what a structured clone makes of it is refused too.
    const answers = await desktop.page.evaluate(async () => {
      const bridge: Readonly<Record<string, (message: unknown) => Promise<unknown>>> = Reflect.get(globalThis, 'espalierBridge')
      const broken = [undefined, null, [], new Map([['kind', 'plan']]), new Date(), { kind: 'plan', many: true, path: '/etc/passwd' }]
      return Promise.all(broken.map(message => bridge['openFiles']?.(message)))
    })
    expect(answers).toEqual(answers.map(() => ({ ...refused, reason: expect.objectContaining(refused.reason) })))
  })
})

test('serves nothing but the build on its scheme, in more than seven hundred spellings', async ({ start }) => {
  const { registered } = await opened(start)
  const serve = registered.protocols.get('app')
  if (!serve) throw new Error('Nothing is served')
  const page = 'app://espalier/index.html'
  expect((await serve(new Request(page))).status).toBe(200)
  const targets = [...waysOut(), '/../main/index.js', '/../preload/index.cjs', '/%2e%2e/main/index.js', '/..%2fmain/index.js']
  const found: string[] = []
  for (const target of targets.filter(path => path.startsWith('/'))) {
    // As it was written, which an address read by `URL` no longer is; main looks at method and address alone.
    const raw = { method: 'GET', url: `app://espalier${target}` } as Request
    for (const request of URL.canParse(raw.url) ? [raw, new Request(raw.url)] : [raw]) {
      const response = await serve(request)
      // A reader of addresses takes the dots out of some, and what is left is the page.
      if (response.status !== 404 && request.url !== page) found.push(target)
      expect(response.headers.get('Content-Security-Policy'), target).toContain("default-src 'none'")
    }
  }
  expect(found).toEqual([])
})
