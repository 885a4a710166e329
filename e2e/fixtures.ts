/**
 * What a spec starts with: Espalier open in its shell, with nothing kept from another test. A test fails when the page complains, is
 * stopped by its content policy, or asks for anything that is not its own, unless the test says that it expects to.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { serve } from '../scripts/serve'
import { electronBinary } from './electronBinary'
import { browserDialogs, electronDialogs, type FileDialogs, harnessDialogs, withoutPickers } from './fileDialogs'
import { origin } from './harness/addresses'
import { type Desktop, startDesktop } from './harness/desktop'

export type AppOptions = { host: 'browser' | 'electron' | 'harness' }

const project = fileURLToPath(new URL('..', import.meta.url))
/** `ESPALIER_BUILD` tests a renderer built elsewhere. */
const renderer = process.env.ESPALIER_BUILD ?? join(project, 'out/renderer')
export const builtPage = join(renderer, 'index.html')

/** What the pages of a test complained of. */
export type Problems = {
  readonly seen: readonly string[]
  /** Says that complaints matching `pattern` are what the test is about; at least one must come. */
  expectSome(pattern: RegExp): void
}

type Fixtures = AppOptions & {
  /** Where the app is, with a trailing slash. */
  address: string
  problems: Problems
  /** Espalier open and ready. */
  app: Page
  /** The user's part in opening and saving files. */
  files: FileDialogs
  /** The app in its shell, of which `app` and `files` are two sides. */
  opened: Opened
  /** In the harness: starts the desktop on a profile that lasts as long as the test. */
  start: Start
}

/** Null when another start has the profile. Files are named on the command line. */
export type Start = (...files: readonly string[]) => Promise<Desktop | null>

type Opened = { readonly page: Page; readonly files: FileDialogs }

type WorkerFixtures = { server: { readonly address: string } }

export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['browser', { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
    async ({}, use) => {
      const serving = await serve({ root: renderer, port: 0, build: 'e2e' })
      await use({ address: serving.address })
      await serving.close()
    },
    { scope: 'worker' },
  ],

  address: async ({ host, server }, use) => {
    const addresses = { browser: server.address, electron: 'app://espalier/', harness: `${origin}/` }
    await use(addresses[host])
  },

  problems: async ({ address }, use) => {
    const seen: string[] = []
    const expected: RegExp[] = []
    const watch = new ProblemWatch(address, seen)
    await use(Object.assign(watch, { seen, expectSome: (pattern: RegExp) => void expected.push(pattern) }))
    const unexpected = seen.filter(problem => !expected.some(pattern => pattern.test(problem)))
    expect(unexpected, 'what the page complained of').toEqual([])
    for (const pattern of expected)
      expect(
        seen.some(problem => pattern.test(problem)),
        `a complaint matching ${pattern}`,
      ).toBe(true)
  },

  start: async ({ context, problems }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'espalier-harness-'))
    const started: Desktop[] = []
    await watchContext(problems, context)
    await use(async (...files) => {
      const desktop = await startDesktop({ context, folder, build: join(renderer, '..'), files })
      if (desktop) started.push(desktop)
      return desktop
    })
    for (const desktop of started) await desktop.end()
    await rm(folder, { recursive: true, force: true })
  },

  opened: async ({ host, address, problems, context, start }, use, info) => {
    if (host === 'electron') return openInElectron(problems, use)
    if (host === 'harness') return openInHarness(start, info.outputPath('saved'), use)
    await watchContext(problems, context)
    const page = await context.newPage()
    await withoutPickers(page)
    await page.goto(address)
    await ready(page)
    await use({ page, files: browserDialogs(page) })
  },

  app: async ({ opened }, use) => use(opened.page),

  files: async ({ opened }, use) => use(opened.files),
})

async function openInElectron(problems: Problems, use: (opened: Opened) => Promise<void>): Promise<void> {
  const binary = electronBinary()
  if (binary === null) throw new Error("Electron's binary is missing")
  const folder = await mkdtemp(join(tmpdir(), 'espalier-e2e-'))
  const electron = await _electron.launch({ executablePath: binary, args: [project, `--user-data-dir=${join(folder, 'user-data')}`] })
  await watchContext(problems, electron.context())
  const page = await electron.firstWindow()
  await ready(page)
  await use({ page, files: electronDialogs(electron, folder) })
  await electron.close()
  await rm(folder, { recursive: true, force: true })
}

async function openInHarness(start: Start, folder: string, use: (opened: Opened) => Promise<void>): Promise<void> {
  const desktop = await start()
  if (!desktop) throw new Error('The desktop did not open its window')
  await ready(desktop.page)
  await use({ page: desktop.page, files: harnessDialogs(desktop, folder) })
}

export { expect }

/** Waits until the app has drawn its first screen and is not busy. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
  await expect(page.locator('#root [aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => null))
}

/** Watches a context a test makes of its own, a second window or a reopened profile, as the app's own is watched. */
export async function watchContext(problems: Problems, context: BrowserContext): Promise<void> {
  if (!(problems instanceof ProblemWatch)) throw new Error('`problems` must be the fixture')
  await problems.watch(context)
}

class ProblemWatch {
  readonly #address: string
  readonly #found: string[]

  constructor(address: string, found: string[]) {
    this.#address = address
    this.#found = found
  }

  async watch(context: BrowserContext): Promise<void> {
    const origin = new URL(this.#address)
    context.on('console', message => {
      if (message.type() === 'error') this.#found.push(`console: ${message.text()}`)
    })
    context.on('weberror', error => this.#found.push(`page error: ${error.error().stack ?? error.error().message}`))
    context.on('request', request => {
      const url = new URL(request.url())
      const isOwn = (url.protocol === origin.protocol && url.host === origin.host) || url.protocol === 'data:' || url.protocol === 'blob:'
      if (!isOwn) this.#found.push(`request to another origin: ${request.url()}`)
    })
    await context.addInitScript(() => {
      const directives: string[] = []
      Reflect.set(globalThis, 'blockedDirectives', directives)
      addEventListener('securitypolicyviolation', event => {
        directives.push(event.effectiveDirective)
        console.error(`content policy: ${event.effectiveDirective} blocked ${event.blockedURI || event.sample}`)
      })
    })
  }
}
