/** How the desktop is put together: main's own listeners, on an Electron that only notes what it is told. */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { channels, eventChannel } from '@/ipc/channels'

type Listener = (...args: unknown[]) => unknown

/** What main told Electron, in order, and the listeners it left. */
const electron = vi.hoisted(() => {
  const told: string[] = []
  const listeners = new Map<string, Listener>()
  const note =
    (name: string, answer?: unknown): Listener =>
    (...args) => {
      told.push(name)
      const last = args.at(-1)
      if (typeof last === 'function') listeners.set(name, last as Listener)
      return answer
    }
  const on =
    (of: string): Listener =>
    (event, listener) => {
      listeners.set(`${of}:${String(event)}`, listener as Listener)
    }
  return { told, listeners, note, on, userData: '', hasLock: true, sent: [] as unknown[][], windows: [] as unknown[], answer: 0 }
})

vi.mock('electron', () => {
  const { note, on, listeners } = electron
  class BrowserWindow {
    webContents = { on: on('contents'), send: (...message: unknown[]) => electron.sent.push(message) }
    constructor(options: unknown) {
      electron.told.push('BrowserWindow')
      electron.windows.push(options)
    }
    on = on('window')
    once = on('window')
    show = note('show')
    maximize = note('maximize')
    setTitle = note('setTitle')
    setDocumentEdited = note('setDocumentEdited')
    isMaximized = () => false
    getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 })
    loadURL = async (url: string) => void electron.told.push(`loadURL ${url}`)
  }
  const session = {
    setPermissionRequestHandler: note('setPermissionRequestHandler'),
    setPermissionCheckHandler: note('setPermissionCheckHandler'),
    setDevicePermissionHandler: note('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: note('setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: note('setSpellCheckerEnabled'),
    webRequest: { onBeforeRequest: note('onBeforeRequest') },
  }
  return {
    BrowserWindow,
    Menu: { setApplicationMenu: note('setApplicationMenu'), buildFromTemplate: (template: unknown) => template },
    app: {
      getPath: (name: string) => join(electron.userData, name),
      enableSandbox: note('enableSandbox'),
      requestSingleInstanceLock: () => electron.hasLock,
      quit: note('quit'),
      on: on('app'),
      isReady: () => true,
      isPackaged: true,
      whenReady: () => Promise.resolve(),
    },
    dialog: { showMessageBoxSync: () => electron.answer, showErrorBox: note('showErrorBox') },
    ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
    protocol: { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged'), handle: note('protocol.handle') },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { defaultSession: session },
  }
})

const ourPage = { senderFrame: { url: 'app://espalier/', parent: null } }

async function startMain(): Promise<void> {
  electron.told.length = 0
  electron.sent.length = 0
  electron.windows.length = 0
  electron.listeners.clear()
  vi.resetModules()
  await import('@/main/index')
}

const heard = (name: string): Listener => {
  const listener = electron.listeners.get(name)
  if (!listener) throw new Error(`main does not listen to ${name}`)
  return listener
}

const untilOpen = (): Promise<unknown> => vi.waitFor(() => expect(electron.told).toContain('loadURL app://espalier/'))

beforeAll(() => {
  electron.userData = mkdtempSync(join(tmpdir(), 'espalier-main-'))
})
afterAll(() => rmSync(electron.userData, { recursive: true, force: true }))

describe('the desktop', () => {
  beforeEach(async () => {
    electron.hasLock = true
    await startMain()
    await untilOpen()
  })

  it('stands in the sandbox, on its own scheme, before anything else', () => {
    expect(electron.told.slice(0, 2)).toEqual(['registerSchemesAsPrivileged', 'enableSandbox'])
  })

  it('has every guard in place before there is a window', () => {
    const opened = electron.told.indexOf('BrowserWindow')
    const guards = [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setSpellCheckerEnabled',
      'onBeforeRequest',
      'protocol.handle',
    ]
    for (const guard of guards) {
      expect(electron.told, guard).toContain(guard)
      expect(electron.told.indexOf(guard), guard).toBeLessThan(opened)
    }
    for (const channel of Object.values(channels)) heard(channel)
    heard('app:web-contents-created')
  })

  it('opens one window, locked down, on its own page', () => {
    expect(electron.windows).toHaveLength(1)
    expect(electron.windows[0]).toMatchObject({ webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
    expect(electron.told.filter(name => name.startsWith('loadURL'))).toEqual(['loadURL app://espalier/'])
  })

  it('stops navigation in whatever web contents come to be', () => {
    const stopped = new Map<string, Listener>()
    const contents = { on: (name: string, listener: Listener) => stopped.set(name, listener), setWindowOpenHandler: vi.fn() }
    heard('app:web-contents-created')({}, contents)
    const preventDefault = vi.fn()
    for (const listener of stopped.values()) listener({ preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(4)
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce()
  })

  it('hands a file from a second start to the page once it listens', async () => {
    const path = join(electron.userData, 'Northwind.espalier')
    await writeFile(path, '{}')
    heard('app:second-instance')({}, ['espalier', path], electron.userData)
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(electron.sent).toEqual([])
    await heard(channels.listen)(ourPage, {})
    await vi.waitFor(() => expect(electron.sent).toHaveLength(1))
    expect(electron.sent[0]).toMatchObject([eventChannel, { kind: 'open-files', files: [{ name: 'Northwind.espalier' }] }])
  })

  it('says in a box which file from the system it could not open', async () => {
    heard('app:second-instance')({}, ['espalier', '/nowhere/gone.espalier'], '/')
    await vi.waitFor(() => expect(electron.told).toContain('showErrorBox'))
  })

  it('keeps copies of plans, gives them back, and forgets them', async () => {
    const plan = { planId: 'plan-1', seq: 1, savedAt: 2, text: '{"name":"Zoë"}' }
    expect(await heard(channels.keepCopy)(ourPage, { plan })).toEqual({ ok: true, value: null })
    expect(await heard(channels.keptCopies)(ourPage, {})).toEqual({ ok: true, value: [plan] })
    expect(await heard(channels.forgetCopy)(ourPage, { planId: 'plan-1' })).toEqual({ ok: true, value: null })
    expect(await heard(channels.keptCopies)(ourPage, {})).toEqual({ ok: true, value: [] })
  })

  it('answers no stranger', async () => {
    expect(await heard(channels.keptCopies)({ senderFrame: { url: 'https://espalier/', parent: null } }, {})).toMatchObject({ ok: false })
  })

  it('asks before a window closes that the page holds, and keeps it unless told otherwise', () => {
    const preventDefault = vi.fn()
    electron.answer = 0
    heard('contents:will-prevent-unload')({ preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
    electron.answer = 1
    heard('contents:will-prevent-unload')({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('quits only when everything is on the disk', async () => {
    heard('window:close')()
    const preventDefault = vi.fn()
    heard('app:will-quit')({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(electron.told).toContain('quit'))
    heard('app:will-quit')({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('opens where it was closed', async () => {
    heard('window:close')()
    heard('app:will-quit')({ preventDefault: () => undefined })
    await vi.waitFor(() => expect(electron.told).toContain('quit'))
    await startMain()
    await untilOpen()
    expect(electron.windows[0]).toMatchObject({ x: 1, y: 2, width: 1000, height: 700 })
  })
})

it('leaves at once when another Espalier is running', async () => {
  electron.hasLock = false
  await startMain()
  expect(electron.told).toEqual(['registerSchemesAsPrivileged', 'enableSandbox', 'quit'])
})
