/** Espalier's desktop without Electron's program: the built main, preload and renderer, together, on Chromium. */
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import { asMainSees, origin } from './addresses'
import { imitateElectron, type Registered } from './electronImitation'
import type { Answers, Asked, Host } from './host'
import { pick, type ShownMenu, shown } from './menuImitation'
import { type Side, sideKey } from './pageSide'
import { senderOf, type WindowImitation } from './windowImitation'
import { decode, encode } from './wire'

export type Desktop = {
  /** The page of the window. */
  readonly page: Page
  readonly window: WindowImitation
  readonly registered: Registered
  readonly answers: Answers
  readonly asked: Asked
  /** Windows that the page tried to open and main denied. */
  readonly deniedWindows: readonly string[]
  /** Navigations that the page tried and main stopped. */
  readonly stopped: readonly string[]
  menu(): readonly ShownMenu[]
  /** Picks from the native menu with the mouse. */
  choose(section: string, label: string): void
  /** Says to main on `channel` what a page in `frame` would, and gives the answer. */
  say(frame: Frame | Sender, channel: string, ...message: readonly unknown[]): Promise<unknown>
  /** A file handed over while Espalier runs, as a Mac does. */
  openFile(path: string): void
  /** Drops a file from a folder on the window, at the middle of the page or where it is told. */
  drop(path: string, at?: { readonly x: number; readonly y: number }): Promise<void>
  /** Closes the window; settles when the program has ended, or when its window was kept. */
  quit(): Promise<'ended' | 'kept'>
  /** Ends it whatever is open or unsaved, as when a test is over. */
  end(): Promise<void>
}

/** `senderFrame` as a test invents it. */
export type Sender = { readonly url: string; readonly parent: unknown } | null

export type Start = {
  readonly context: BrowserContext
  readonly folder: string
  /** The build: `main`, `preload` and `renderer` beside one another. */
  readonly build: string
  /** Files named on the command line. */
  readonly files?: readonly string[]
}

const starts = new Map<string, Readonly<Record<string, unknown>>>()
let isHooked = false

/** Starts main as Electron would, and waits for its window; null when another start holds the profile and main has left. */
export async function startDesktop({ context, folder, build, files = [] }: Start): Promise<Desktop | null> {
  const argv = ['espalier', build, ...files]
  const host: Host = { context, folder, answers: {}, asked: { open: [], save: [], questions: [], errors: [] } }
  const electron = imitateElectron(host, argv, answerPage)
  const { app, registered } = electron
  const deniedWindows: string[] = []
  const stopped: string[] = []

  async function answerPage(frame: Frame, channel: string, message: string): Promise<string> {
    try {
      // The preload sends the array of its arguments.
      return encode({ value: structuredClone(await say(frame, channel, ...(decode(message) as unknown[]))) })
    } catch (error) {
      return encode({ error: String(error) })
    }
  }
  async function say(frame: Frame | Sender, channel: string, ...message: readonly unknown[]): Promise<unknown> {
    const listener = registered.channels.get(channel)
    if (!listener) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = frame !== null && 'parentFrame' in frame ? senderOf(frame) : frame
    // Main looks at nothing of the event but the frame that sent it.
    return listener({ senderFrame } as Parameters<typeof listener>[0], ...message)
  }

  const answerRequest = (route: Route, request: PageRequest): Promise<void> => answerRoute(route, request, app.windows, registered, stopped)
  const opening: string[] = []
  const denyWindow = async (popup: Page): Promise<void> => {
    const address = opening.shift()
    if (address === undefined) return
    deniedWindows.push(address)
    await popup.close()
  }
  await context.route('**/*', answerRequest)
  context.on('page', denyWindow)
  void app.ended.then(async () => {
    context.off('page', denyWindow)
    await context.unroute('**/*', answerRequest)
  })

  await runMain(join(build, 'main/index.js'), electron.module, argv, async () => {
    for (;;) {
      const [window] = app.windows
      if (window?.seen.isShown || (await hasEnded(app.ended))) return
    }
  })
  const [window] = app.windows
  if (!window) return null
  const page = await window.page()
  // Playwright tells of a window once it is there, and not where it was to lead; Chromium tells of the wish.
  const wishes = await context.newCDPSession(page)
  wishes.on('Page.windowOpen', ({ url }) => {
    if (window.webContents.mayOpen(asMainSees(url))) throw new Error('The harness does not imitate a window of the page’s own')
    opening.push(asMainSees(url))
  })
  await wishes.send('Page.enable')
  return {
    page,
    window,
    registered,
    answers: host.answers,
    asked: host.asked,
    deniedWindows,
    stopped,
    menu: () => shown(electron.menuBar()),
    choose: (section, label) => pick(electron.menuBar(), section, label),
    say,
    openFile: path => void app.emit('open-file', { preventDefault: () => undefined }, path),
    drop: (path, at) => dropFile(page, path, at),
    async quit() {
      if ((await window.close()) === 'kept') return 'kept'
      await app.ended
      return 'ended'
    },
    async end() {
      if (page.isClosed()) return
      await page.close()
      await app.ended
    },
  }
}

/** Loads a new copy of main on `module`, with `argv` as its command line until it has read it. */
async function runMain(
  main: string,
  module: Readonly<Record<string, unknown>>,
  argv: readonly string[],
  started: () => Promise<void>,
): Promise<void> {
  if (!isHooked) {
    Reflect.set(globalThis, Symbol.for('espalier.harness.starts'), starts)
    register('./electronHook.mjs', import.meta.url)
    isHooked = true
  }
  const start = String(starts.size + 1)
  starts.set(start, module)
  const before = process.argv
  process.argv = [...argv]
  try {
    await import(`${pathToFileURL(main).href}?harness=${start}`)
    await started()
  } finally {
    process.argv = before
  }
}

/** Whether it has, after a moment. */
function hasEnded(ended: Promise<void>): Promise<boolean> {
  return Promise.race([ended.then(() => true), new Promise<boolean>(resolve => setTimeout(() => resolve(false), 20))])
}

/** A request on its way, as Electron would put it: is it a navigation that is stopped, may it leave, and who answers? */
async function answerRoute(
  route: Route,
  request: PageRequest,
  windows: ReadonlySet<WindowImitation>,
  registered: Registered,
  stopped: string[],
): Promise<void> {
  const url = asMainSees(request.url())
  const [window] = windows
  const frame = frameOf(request)
  // A window of the page's own comes to be, empty, so that Playwright tells of it and it can be closed.
  if (!window || frame?.page() !== (await window.page())) return route.fulfill({ status: 200, contentType: 'text/html', body: '' })
  if (request.isNavigationRequest()) {
    const isMainFrame = frame.parentFrame() === null
    const isOurs = isMainFrame && window.isLoading
    if (!isOurs && window.webContents.stopsNavigation(url, isMainFrame)) {
      stopped.push(url)
      return route.abort('aborted')
    }
    window.webContents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false })
  }
  if (await isCancelled(registered, url)) return route.abort('blockedbyclient')
  const handler = request.url().startsWith(`${origin}/`) ? registered.protocols.get('app') : undefined
  if (!handler) return route.abort('namenotresolved')
  const response = await handler(new Request(url, { method: request.method() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** Null while the window that asks has no page yet, as one that was just opened. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

function isCancelled({ beforeRequest }: Registered, url: string): Promise<boolean> {
  return new Promise(resolve => {
    if (!beforeRequest) return resolve(false)
    // Of the details main looks at the address alone.
    beforeRequest({ url } as Parameters<typeof beforeRequest>[0], ({ cancel }) => resolve(cancel === true))
  })
}

async function dropFile(page: Page, path: string, at = { x: 720, y: 450 }): Promise<void> {
  const name = path.slice(path.search(/[^\\/]*$/))
  await page.evaluate(
    ([key, called, where]) => {
      const side: Side = Reflect.get(globalThis, Symbol.for(key))
      side.placeFile(called, where)
    },
    [sideKey, name, path] as const,
  )
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}
