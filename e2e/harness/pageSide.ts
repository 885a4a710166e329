/** What Electron gives a preload script, in the page: `contextBridge`, `ipcRenderer`, `webUtils`. Bundled, and run before the page's own scripts. */
import { imitation } from './imitation'
import { decode, encode } from './wire'

/** Asks main through Playwright; the answer is `encode`d `{ value }` or `{ error }`. */
type Ask = (channel: string, message: string) => Promise<string>
type Listener = (event: object, ...message: unknown[]) => void

/** Where the harness finds its side of the page. A symbol: nothing of Espalier's asks for one. */
export const sideKey = 'espalier.harness'

export type Side = {
  deliver(channel: string, message: string): void
  /** From now on a file of this name has this path, as one has that was dropped from a folder. */
  placeFile(name: string, path: string): void
}

/** Runs `preload` with its `require`. `binding` names Playwright's function, which is taken off the window: the page must not find it. */
export function startPreload(binding: string, preload: (require: (name: string) => unknown, exports: object) => void): void {
  if (window.top !== window) return
  const ask: Ask = Reflect.get(globalThis, binding)
  Reflect.deleteProperty(globalThis, binding)
  const listeners = new Map<string, Set<Listener>>()
  const paths = new Map<string, string>()
  const side: Side = {
    deliver(channel, message) {
      // What was sent was an array of arguments.
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(decode(message) as unknown[]))
    },
    placeFile: (name, path) => void paths.set(name, path),
  }
  Object.defineProperty(globalThis, Symbol.for(sideKey), { value: side })

  const ipcRenderer = {
    async invoke(channel: string, ...message: unknown[]) {
      const answer = decode(await ask(channel, encode(structuredClone(message)))) as { readonly value?: unknown; readonly error?: string }
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.value
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  const electron = imitation('electron', {
    contextBridge: imitation('contextBridge', { exposeInMainWorld }),
    ipcRenderer: imitation('ipcRenderer', ipcRenderer),
    webUtils: imitation('webUtils', { getPathForFile: (file: File) => paths.get(file.name) ?? '' }),
  })
  preload(name => {
    if (name === 'electron') return electron
    throw new Error(`A sandboxed preload script may not require ${name}`)
  }, {})
}

function exposeInMainWorld(name: string, api: unknown): void {
  if (name in globalThis) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`)
  Object.defineProperty(globalThis, name, { value: across(api, 0), enumerable: true })
}

/** A value on its way from one world to the other, by the bridge's rules: functions are stood in for, the rest is copied. */
function across(value: unknown, depth: number): unknown {
  if (depth > 1_000) throw new TypeError('Electron contextBridge recursion depth exceeded.')
  const deeper = (held: unknown): unknown => across(held, depth + 1)
  if (typeof value === 'function') return (...given: unknown[]) => deeper(Reflect.apply(value, undefined, given.map(deeper)))
  if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Promise) return value.then(deeper, reason => Promise.reject(deeper(reason)))
  // A file stays the file it is.
  if (value instanceof Blob) return value
  if (Array.isArray(value)) return value.map(deeper)
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value))
  if (!isPlain) return structuredClone(value)
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, held]) => [key, deeper(held)])))
}
