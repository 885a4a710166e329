/** What main refuses whoever asks: permissions, navigation, windows, requests; and how the page is locked down. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { denyNavigation } from '@/main/navigation'
import { denyForeignRequests, denyPermissions } from '@/main/permissions'
import { webPreferences, windowOptions } from '@/main/windows'
import { permissionNames } from '../support/permissionNames'

describe('permissions', () => {
  const handlers: Record<string, (...args: unknown[]) => unknown> = {}
  const set = (name: string) => (handler: unknown) => {
    handlers[name] = handler as (...args: unknown[]) => unknown
  }
  const spelling = vi.fn()
  denyPermissions({
    setPermissionRequestHandler: set('request'),
    setPermissionCheckHandler: set('check'),
    setDevicePermissionHandler: set('device'),
    setDisplayMediaRequestHandler: set('display'),
    setSpellCheckerEnabled: spelling,
  })

  it('are read from the types of Electron', () => expect(permissionNames().length).toBeGreaterThan(40))

  it.each(permissionNames())('%s is refused when asked for and when checked', name => {
    const answer = vi.fn()
    handlers.request?.({}, name, answer, {})
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(handlers.check?.({}, name, 'app://espalier', {})).toBe(false)
  })

  it('are refused for devices and for the screen', () => {
    for (const deviceType of ['hid', 'serial', 'usb'])
      expect(handlers.device?.({ deviceType, origin: 'app://espalier', device: {} })).toBe(false)
    const answer = vi.fn()
    handlers.display?.({}, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('leave the spelling checker off, which fetches its dictionaries', () => expect(spelling).toHaveBeenCalledExactlyOnceWith(false))
})

describe('navigation', () => {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
  let opening: unknown
  const contents = {
    on: (name: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: (details: unknown) => unknown) => {
      opening = handler({ url: 'app://espalier/', disposition: 'new-window' })
    },
  }
  // Only these two of the many members of WebContents are reached.
  denyNavigation(contents as unknown as Parameters<typeof denyNavigation>[0])

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is stopped', name => {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('opens no window, not even on our own page', () => expect(opening).toEqual({ action: 'deny' }))
})

describe('requests', () => {
  let decide: (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void = () => undefined
  const webRequest = {
    onBeforeRequest: (listener: typeof decide) => {
      decide = listener
    },
  }
  denyForeignRequests({ webRequest } as unknown as Parameters<typeof denyForeignRequests>[0])
  const isCancelled = (url: string): boolean => {
    let cancelled = false
    decide({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return cancelled
  }

  it.each(['app://espalier/index.html', 'blob:app://espalier/1', 'data:image/png;base64,AA'])('%s may be made', url =>
    expect(isCancelled(url)).toBe(false),
  )

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'chrome://gpu',
    '',
  ])('%s is cancelled', url => expect(isCancelled(url)).toBe(true))
})

describe('the page', () => {
  it('is locked down exactly so', () => {
    expect(webPreferences('/preload.cjs')).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      enableWebSQL: false,
    })
  })

  it('gets a window that is shown when drawn, where it was asked to be', () => {
    const bounds = { x: 10, y: 20, width: 1200, height: 800 }
    expect(windowOptions('/preload.cjs', bounds)).toMatchObject({ ...bounds, show: false, webPreferences: webPreferences('/preload.cjs') })
  })
})

describe('the sources of main and preload', () => {
  const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../src', path), 'utf8')

  it('send nobody to a browser, and touch ipcMain in one place only', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/main')).map(name => [name, read(`main/${name}`)] as const)
    expect(files.filter(([, text]) => text.includes('openExternal'))).toEqual([])
    expect(files.filter(([, text]) => /ipcMain\.\w+\(/.test(text)).map(([name]) => name)).toEqual(['handle.ts'])
  })

  it('give the page no ipcRenderer and no event', () => {
    const preload = read('preload/index.ts')
    expect(preload).not.toMatch(/exposeInMainWorld\([^,]+,\s*ipcRenderer|\.send\(|sendSync|require\(/)
  })
})
