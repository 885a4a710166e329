/** The module `electron` as main imports it. A name that is not here fails by that name when main is loaded. */
const starts = Reflect.get(globalThis, Symbol.for('espalier.harness.starts'))
const electron = starts.get(new URL(import.meta.url).searchParams.get('harness'))

export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } = electron
