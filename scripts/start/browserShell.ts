/** The same app without Electron: a server on this machine alone, and a browser's window on it. */
import { serve } from '../serve'
import { buildName } from './build'
import { whoHolds } from './neighbour'
import type { StartOptions } from './options'
import { type AppWindow, openWindow } from './window'

/** Runs until Ctrl-C or until the window it opened is closed; the status to exit with. */
export async function runBrowserShell(renderer: string, { port, isOpening }: StartOptions): Promise<number> {
  const build = await buildName(renderer)
  const serving = await serve({ root: renderer, port, build }).catch((error: NodeJS.ErrnoException) => error)
  if (serving instanceof Error) return portTaken(serving, port, build, isOpening)

  const stopping = interrupted()
  console.log(`Espalier is at ${serving.address}`)
  const window = isOpening ? await show(serving.address) : null
  if (window) await Promise.race([stopping, closed(window, serving.address)])
  else await stopping
  window?.close()
  await serving.close()
  console.log('Espalier has stopped.')
  return 0
}

async function portTaken(error: NodeJS.ErrnoException, port: number, build: string, isOpening: boolean): Promise<number> {
  if (error.code !== 'EADDRINUSE') {
    console.error(`Port ${port} can't be used: ${error.message}.`)
    return 1
  }
  const neighbour = await whoHolds(port, build)
  if (neighbour === 'same-build') {
    const address = `http://127.0.0.1:${port}/`
    console.log(`Espalier is already running at ${address}`)
    if (isOpening) await show(address)
    return 0
  }
  console.error(
    neighbour === 'another-build'
      ? `Another version of Espalier is running on port ${port}. Close it and run npm start again: two versions must not share the same plans.`
      : `Another program uses port ${port}. Close it, or choose another port with npm start -- --port ${port + 1}; plans kept at one port are not seen at another.`,
  )
  return 1
}

async function show(address: string): Promise<AppWindow | null> {
  const window = await openWindow(address)
  if ('ended' in window) return window
  console.log(`No window was opened, because ${window.why}. Open ${address} in a browser.`)
  return null
}

/** Settles when the user has closed the window; never when its process only passed the address on, or could not show it. */
async function closed(window: AppWindow, address: string): Promise<void> {
  const end = await window.ended
  if (end === 'closed') return
  if (end === 'failed') console.log(`The browser ended without showing a window. Open ${address} in one you have.`)
  await new Promise(() => {})
}

function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
