/** The module `electron`, as much of it as main may use, typed against Electron's own types. */
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Dialog,
  Display,
  IpcMain,
  Protocol,
  Rectangle,
  Screen,
  Session,
  WebRequest,
} from 'electron'
import { answerTo, type Host, preventable } from './host'
import { imitation } from './imitation'
import { type MenuImitation, menus } from './menuImitation'
import { type AnswerPage, WindowImitation } from './windowImitation'

type ProtocolHandler = Parameters<Protocol['handle']>[1]
type MessageListener = Parameters<IpcMain['handle']>[1]
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>
type SessionMembers =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'

/** What main told Electron to do with whatever comes; null where it said nothing, and Electron would allow all. */
export type Registered = {
  readonly channels: Map<string, MessageListener>
  readonly schemes: CustomScheme[]
  readonly protocols: Map<string, ProtocolHandler>
  isSandboxed: boolean
  beforeRequest: BeforeRequest | null
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0]
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0]
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0]
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0]
  spellChecker: boolean
}

/** Which start holds the one instance, by profile. */
const running = new Map<string, AppImitation>()

type AppMembers = 'getPath' | 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'isReady' | 'isPackaged' | 'whenReady'

export class AppImitation extends EventEmitter implements Pick<App, AppMembers> {
  readonly isPackaged = false
  readonly windows = new Set<WindowImitation>()
  readonly ended: Promise<void>
  readonly #host: Host
  readonly #registered: Registered
  readonly #argv: readonly string[]
  #end: () => void = () => undefined
  #isReady = false

  constructor(host: Host, registered: Registered, argv: readonly string[]) {
    super()
    this.#host = host
    this.#registered = registered
    this.#argv = argv
    this.ended = new Promise(resolve => {
      this.#end = resolve
    })
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    if (name !== 'userData' && name !== 'documents') throw new Error(`The harness does not imitate the path ${name}`)
    const path = join(this.#host.folder, name)
    mkdirSync(path, { recursive: true })
    return path
  }

  enableSandbox(): void {
    this.#registered.isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    const first = running.get(this.#host.folder)
    if (!first) {
      running.set(this.#host.folder, this)
      return true
    }
    first.emit('second-instance', {}, this.#argv, process.cwd(), null)
    return false
  }

  isReady(): boolean {
    return this.#isReady
  }

  async whenReady(): Promise<void> {
    this.#isReady = true
  }

  quit(): void {
    if (this.windows.size > 0) for (const window of this.windows) void window.close()
    else this.#leave()
  }

  opened(window: WindowImitation): void {
    this.windows.add(window)
    window.once('closed', () => {
      this.windows.delete(window)
      if (this.windows.size === 0) this.emit('window-all-closed')
    })
  }

  #leave(): void {
    const { event, isPrevented } = preventable()
    this.emit('will-quit', event)
    if (isPrevented()) return
    if (running.get(this.#host.folder) === this) running.delete(this.#host.folder)
    this.emit('quit', {}, 0)
    this.#end()
  }
}

export type Imitated = {
  readonly module: Readonly<Record<string, unknown>>
  readonly app: AppImitation
  readonly registered: Registered
  readonly menuBar: () => MenuImitation | null
}

/** `argv` is the command line of this start. */
export function imitateElectron(host: Host, argv: readonly string[], answerPage: AnswerPage): Imitated {
  const registered = nothingRegistered()
  const app = new AppImitation(host, registered, argv)
  const { Menu, bar } = menus()
  class BrowserWindow extends WindowImitation {
    constructor(options: BrowserWindowConstructorOptions) {
      super(host, options, answerPage)
      app.opened(this)
      app.emit('web-contents-created', {}, this.webContents)
      // biome-ignore lint/correctness/noConstructorReturn: what is not imitated must throw on this object too.
      return imitation<this>('BrowserWindow', this)
    }
  }
  const module = {
    app: imitation('app', app),
    BrowserWindow,
    dialog: imitation('dialog', dialogs(host)),
    ipcMain: imitation<Pick<IpcMain, 'handle'>>('ipcMain', {
      handle(channel, listener) {
        if (registered.channels.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        registered.channels.set(channel, listener)
      },
    }),
    Menu: imitation('Menu', Menu),
    protocol: imitation<Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>>('protocol', {
      handle: (scheme, handler) => void registered.protocols.set(scheme, handler),
      registerSchemesAsPrivileged(schemes) {
        if (app.isReady()) throw new Error('Schemes are registered before the app is ready')
        registered.schemes.push(...schemes)
      },
    }),
    screen: imitation<Pick<Screen, 'getAllDisplays'>>('screen', {
      getAllDisplays: () => [display({ x: 0, y: 0, width: 1_920, height: 1_080 })],
    }),
    session: imitation('session', { defaultSession: sessionOf(registered) }),
  }
  return { module, app, registered, menuBar: bar }
}

function nothingRegistered(): Registered {
  return {
    channels: new Map(),
    schemes: [],
    protocols: new Map(),
    isSandboxed: false,
    beforeRequest: null,
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
    displayMedia: null,
    spellChecker: true,
  }
}

function sessionOf(registered: Registered): Pick<Session, SessionMembers> & { readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> } {
  return imitation('defaultSession', {
    setPermissionRequestHandler(handler) {
      registered.permissionRequest = handler
    },
    setPermissionCheckHandler(handler) {
      registered.permissionCheck = handler
    },
    setDevicePermissionHandler(handler) {
      registered.devicePermission = handler
    },
    setDisplayMediaRequestHandler(handler) {
      registered.displayMedia = handler
    },
    setSpellCheckerEnabled(isEnabled) {
      registered.spellChecker = isEnabled
    },
    webRequest: imitation<Pick<WebRequest, 'onBeforeRequest'>>('webRequest', {
      onBeforeRequest(...given: unknown[]) {
        const listener = given.at(-1)
        if (given.length !== 1) throw new Error('The harness does not imitate webRequest.onBeforeRequest with a filter')
        // One of the two forms of this call, the one without a filter.
        registered.beforeRequest = listener as BeforeRequest | null
      },
    }),
  } satisfies ReturnType<typeof sessionOf>)
}

function dialogs({ answers, asked }: Host): Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBoxSync' | 'showErrorBox'> {
  // Each is called with the window first, or without one; what is asked comes last.
  return {
    async showOpenDialog(...given: unknown[]) {
      asked.open.push(given.at(-1) as (typeof asked.open)[number])
      const filePaths = [...answerTo(answers, 'open')]
      return { canceled: filePaths.length === 0, filePaths }
    },
    async showSaveDialog(...given: unknown[]) {
      const options = given.at(-1) as (typeof asked.save)[number]
      asked.save.push(options)
      const proposed = options.defaultPath ?? ''
      return { canceled: false, filePath: join(answerTo(answers, 'saveIn'), proposed.slice(proposed.search(/[\\/][^\\/]*$/) + 1)) }
    },
    showMessageBoxSync(...given: unknown[]) {
      asked.questions.push(given.at(-1) as (typeof asked.questions)[number])
      return answerTo(answers, 'button')
    },
    showErrorBox: (title, content) => void asked.errors.push({ title, content }),
  }
}

function display(workArea: Rectangle): Display {
  // A display has thirty members; main looks at its work area.
  return imitation<Pick<Display, 'workArea'>>('display', { workArea }) as Display
}
