/** The window, locked down: what Electron's security checklist asks of its page is decided here and nowhere else. */
import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron'
import { smallest } from './windowState'

/** The page has no Node, no preload but ours, no plugins, no spelling dictionaries to fetch, and a process sandbox. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
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
  }
}

export function windowOptions(preload: string, bounds: Rectangle): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    // Shown when first drawn, so that no white page flashes.
    show: false,
    title: 'Espalier',
    webPreferences: webPreferences(preload),
  }
}
