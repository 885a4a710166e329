/** `BrowserWindow` and its `webContents`, as a page of Chromium's that the real preload script has run in. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Dialog, Frame, Page } from '@playwright/test'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron'
import { bundleOf } from '../../test/support/bundle'
import { asChromiumSees, asMainSees } from './addresses'
import { type Host, preventable } from './host'
import { imitation } from './imitation'
import { type Side, sideKey } from './pageSide'
import { encode } from './wire'

/** Answers a message of the page's, `encode`d both ways. */
export type AnswerPage = (frame: Frame, channel: string, message: string) => Promise<string>

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

const binding = '__espalierHarnessAsk'

export class ContentsImitation extends EventEmitter implements Pick<WebContents, 'send' | 'setWindowOpenHandler' | TextActs> {
  /** Settles in the order in which messages were sent. */
  #delivered: Promise<unknown> = Promise.resolve()
  #openHandler: WindowOpenHandler | null = null
  readonly #page: () => Promise<Page>

  constructor(page: () => Promise<Page>) {
    super()
    this.#page = page
  }

  send(channel: string, ...message: unknown[]): void {
    const text = encode(structuredClone(message))
    const deliver = async (): Promise<void> => {
      const page = await this.#page()
      await page.evaluate(
        ([key, to, what]) => {
          const side: Side = Reflect.get(globalThis, Symbol.for(key))
          side.deliver(to, what)
        },
        [sideKey, channel, text] as const,
      )
    }
    this.#delivered = this.#delivered.then(deliver)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  /** Whether main lets the page open a window at `url`. Without a handler Electron does. */
  mayOpen(url: string): boolean {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window' as const,
      referrer: { url: '', policy: 'default' as const },
    }
    return this.#openHandler?.(details).action !== 'deny'
  }

  /** Whether main stops the page from going to `url`. Without a listener Electron lets it. */
  stopsNavigation(url: string, isMainFrame: boolean): boolean {
    const { event, isPrevented } = preventable()
    const details = Object.assign(event, { url, isMainFrame, isSameDocument: false })
    if (isMainFrame) this.emit('will-navigate', details, url)
    if (!isPrevented()) this.emit('will-frame-navigate', details)
    return isPrevented()
  }

  undo(): void {
    this.#edit('undo')
  }

  redo(): void {
    this.#edit('redo')
  }

  selectAll(): void {
    this.#edit('selectAll')
  }

  #edit(act: string): void {
    void this.#page().then(page => page.evaluate(name => document.execCommand(name), act))
  }
}

type TextActs = 'undo' | 'redo' | 'selectAll'
type WindowMembers = 'show' | 'maximize' | 'setTitle' | 'setDocumentEdited' | 'isMaximized' | 'getNormalBounds' | 'loadURL'

export class WindowImitation extends EventEmitter implements Pick<BrowserWindow, WindowMembers> {
  readonly webContents: ContentsImitation
  readonly options: BrowserWindowConstructorOptions
  /** What a user sees of it. */
  seen = { isShown: false, isMaximised: false, title: '', isEdited: false }
  /** Main's loads and the test's reloads, which Electron does not ask about; every other navigation is the page's. */
  isLoading = false
  readonly #host: Host
  readonly #answerPage: AnswerPage
  #page: Promise<Page> | null = null

  constructor(host: Host, options: BrowserWindowConstructorOptions, answerPage: AnswerPage) {
    super()
    this.#host = host
    this.#answerPage = answerPage
    this.options = options
    this.webContents = imitation('webContents', new ContentsImitation(() => this.page()))
  }

  show(): void {
    this.seen.isShown = true
  }

  maximize(): void {
    this.seen.isMaximised = true
  }

  isMaximized(): boolean {
    return this.seen.isMaximised
  }

  setTitle(title: string): void {
    this.seen.title = title
  }

  setDocumentEdited(isEdited: boolean): void {
    this.seen.isEdited = isEdited
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }

  page(): Promise<Page> {
    this.#page ??= this.#openPage()
    return this.#page
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page()
    this.isLoading = true
    await page.goto(asChromiumSees(address))
    this.isLoading = false
    const { event, isPrevented } = preventable()
    const title = await page.title()
    this.emit('page-title-updated', event, title, true)
    if (!isPrevented()) this.setTitle(title)
    this.emit('ready-to-show')
  }

  /** As by the button in its corner; settles when it is closed, or kept. */
  async close(): Promise<'closed' | 'kept'> {
    const page = await this.page()
    const { event, isPrevented } = preventable()
    this.emit('close', event)
    if (isPrevented()) return 'kept'
    const ended = new Promise<'closed' | 'kept'>(resolve => {
      page.once('close', () => resolve('closed'))
      this.once('kept', () => resolve('kept'))
    })
    await page.close({ runBeforeUnload: true })
    return ended
  }

  async #openPage(): Promise<Page> {
    const page = await this.#host.context.newPage()
    const reload = page.reload.bind(page)
    page.reload = async options => {
      this.isLoading = true
      const response = await reload(options)
      this.isLoading = false
      return response
    }
    page.on('dialog', dialog => void this.#answerUnload(dialog))
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('close', () => this.emit('closed'))
    await page.exposeBinding(binding, ({ frame }, channel: string, message: string) => this.#answerPage(frame, channel, message))
    await page.addInitScript(await preloadScript(this.options.webPreferences?.preload))
    return page
  }

  async #answerUnload(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') throw new Error(`The harness does not imitate a page's ${dialog.type()}`)
    const { event, isPrevented } = preventable()
    this.webContents.emit('will-prevent-unload', event)
    if (isPrevented()) return dialog.accept()
    await dialog.dismiss()
    this.emit('kept')
  }
}

/** What main would see as `senderFrame` of a message from this frame. */
export function senderOf(frame: Frame): { readonly url: string; readonly parent: unknown } {
  const parent = frame.parentFrame()
  return { url: asMainSees(frame.url()), parent: parent ? senderOf(parent) : null }
}

let side: Promise<string> | null = null

async function preloadScript(preload: string | undefined): Promise<string> {
  if (preload === undefined) throw new Error('The harness does not imitate a window without a preload script')
  side ??= bundleOf('e2e/harness/pageSide.ts', 'harness')
  return `(() => {
${await side}
harness.startPreload(${JSON.stringify(binding)}, (require, exports) => {
${readFileSync(preload, 'utf8')}
})
})()`
}
