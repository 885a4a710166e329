/** Every shell with a scripted user and a disk in memory, so that one suite of promises runs against them all. */
import { err, ok } from '@/domain/result'
import type { Bridge } from '@/ipc/bridge'
import type { DesktopEvent, FileHandle } from '@/ipc/contract'
import type { BrowserHost, Pickers } from '@/renderer/shell/browserHost'
import { createBrowserShell } from '@/renderer/shell/browserShell'
import { createElectronShell } from '@/renderer/shell/electronShell'
import { type BrowserFile, createFileHandles, type KeptFile } from '@/renderer/shell/fileHandles'
import { createMemoryShell } from '@/renderer/shell/memoryShell'
import type { KeptPlan, MenuSection, Shell, ShellEvent } from '@/renderer/shell/port'

export type ScriptedShell = {
  readonly shell: Shell
  readonly disk: Map<string, Uint8Array>
  /** What the user picks in the next dialog; null closes it. */
  willPick(names: readonly string[] | null): void
  /** The disk refuses the next write. */
  willFail(): void
  readonly title: () => { readonly title: string; readonly isUnsaved: boolean }
  readonly can: {
    /** Files can be written back to and come up again; a plain browser gives no handles. */
    readonly returnToFiles: boolean
    readonly menus: boolean
    readonly copies: boolean
  }
  readonly menu: () => readonly MenuSection[]
  emit(event: ShellEvent): void
}

/** What the fakes of a host share. */
type Script = {
  readonly disk: Map<string, Uint8Array>
  picks: readonly string[] | null
  isFailing: boolean
  clock: number
}

const newScript = (): Script => ({ disk: new Map(), picks: null, isFailing: false, clock: 0 })

function scripted(script: Script): Pick<ScriptedShell, 'disk' | 'willPick' | 'willFail'> {
  return {
    disk: script.disk,
    willPick(names) {
      script.picks = names
    },
    willFail() {
      script.isFailing = true
    },
  }
}

export function scriptedMemoryShell(): ScriptedShell {
  let clock = 0
  const shell = createMemoryShell(() => ++clock)
  return {
    shell,
    disk: shell.files,
    willPick(names) {
      shell.willOpen(names ?? [])
      shell.willSaveAs(names?.[0] ?? null)
    },
    willFail: () => shell.willFail('The disk is full.'),
    title: () => shell.shown,
    menu: () => shell.shown.menu,
    emit: shell.emit,
    can: { returnToFiles: true, menus: true, copies: true },
  }
}

export function scriptedBrowserShell({ hasPickers }: { readonly hasPickers: boolean }): ScriptedShell {
  const script = newScript()
  const shown = { title: '', isUnsaved: false }
  const kept = new Map<string, KeptFile>()
  const host: BrowserHost = {
    pickers: hasPickers ? pickersOf(script) : null,
    async chooseFiles(accept, many) {
      if (accept === '') throw new Error('an input for nothing')
      const names = script.picks
      return names === null ? null : names.slice(0, many ? undefined : 1).map(name => fileOf(script, name))
    },
    download(name, bytes) {
      script.disk.set(script.picks?.[0] ?? name, bytes.slice())
    },
    setTitle(title) {
      shown.title = title.replace(/^• /, '')
    },
    holdPage(isHeld) {
      shown.isUnsaved = isHeld
    },
    handles: createFileHandles(
      {
        all: async () => [...kept.values()],
        put: async file => void kept.set(file.key, file),
        remove: async keys => {
          for (const key of keys) kept.delete(key)
        },
      },
      () => ++script.clock,
    ),
  }
  return {
    ...scripted(script),
    shell: createBrowserShell(host),
    title: () => shown,
    menu: () => [],
    emit: () => undefined,
    can: { returnToFiles: hasPickers, menus: false, copies: false },
  }
}

function fileOf(script: Script, name: string): File {
  const bytes = script.disk.get(name)
  if (!bytes) throw new DOMException(`${name} is gone`, 'NotFoundError')
  return new File([new Uint8Array(bytes)], name)
}

function pickersOf(script: Script): Pickers {
  const picked = (): readonly string[] => {
    if (script.picks === null) throw new DOMException('closed', 'AbortError')
    return script.picks
  }
  return {
    open: async ({ multiple }) =>
      picked()
        .slice(0, multiple ? undefined : 1)
        .map(name => browserFile(script, name)),
    save: async () => browserFile(script, picked()[0] ?? ''),
  }
}

/** As Chromium's: writes go beside the file, and stand in its place when the stream closes. */
function browserFile(script: Script, name: string): BrowserFile {
  const createWritable = async () => {
    let written = new Uint8Array()
    return {
      write: async (bytes: Uint8Array) => {
        if (script.isFailing) throw new DOMException('full', 'QuotaExceededError')
        written = Uint8Array.from(bytes)
      },
      close: async () => void script.disk.set(name, written),
      abort: async () => {
        script.isFailing = false
      },
    }
  }
  return {
    name,
    getFile: async () => fileOf(script, name),
    // Of the stream's many members the shell uses these three.
    createWritable: createWritable as unknown as BrowserFile['createWritable'],
    isSameEntry: async other => other.name === name,
    queryPermission: async () => 'prompt',
    requestPermission: async () => 'granted',
  }
}

export function scriptedElectronShell(): ScriptedShell {
  const script = newScript()
  const copies = new Map<string, KeptPlan>()
  const listeners = new Set<(event: DesktopEvent) => void>()
  const shown: { title: string; isUnsaved: boolean; menu: readonly MenuSection[] } = { title: '', isUnsaved: false, menu: [] }
  const keys = new Map<string, string>()
  let recent: readonly { readonly handle: FileHandle; readonly openedAt: number }[] = []

  const grant = (name: string): FileHandle => {
    const key = keys.get(name) ?? String(keys.size).padStart(32, '0')
    keys.set(name, key)
    const handle = { key, name }
    recent = [{ handle, openedAt: ++script.clock }, ...recent.filter(file => file.handle.key !== key)]
    return handle
  }
  const nameOf = (handle: FileHandle): string | null => [...keys].find(([, key]) => key === handle.key)?.[0] ?? null
  const failed = (message: string) => err({ code: 'failed' as const, message })
  const read = (name: string) => {
    const bytes = script.disk.get(name)
    if (bytes) return ok({ name, bytes: bytes.slice(), handle: grant(name) })
    recent = recent.filter(file => file.handle.name !== name)
    return failed(`${name} is no longer where it was.`)
  }
  const readAll = (names: readonly string[]) => {
    const opened = names.map(read)
    const refused = opened.find(file => !file.ok)
    return refused && !refused.ok ? refused : ok(opened.flatMap(file => (file.ok ? [file.value] : [])))
  }

  const bridge: Bridge = {
    openFiles: async ({ many }) =>
      script.picks === null ? err({ code: 'cancelled' }) : readAll(script.picks.slice(0, many ? undefined : 1)),
    async saveFile({ to, bytes }) {
      const name = to ? nameOf(to) : (script.picks?.[0] ?? null)
      if (name === null) return to ? failed('Espalier no longer knows where that is.') : err({ code: 'cancelled' })
      if (script.isFailing) {
        script.isFailing = false
        return failed('The disk is full.')
      }
      script.disk.set(name, bytes.slice())
      return ok(grant(name))
    },
    recentFiles: async () => ok(recent),
    reopen: async ({ handle }) => {
      const name = nameOf(handle)
      return name === null ? failed('Espalier no longer knows where that is.') : read(name)
    },
    adopt: async files =>
      ok(await Promise.all(files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: null })))),
    setTitle: async ({ title, isUnsaved }) => {
      Object.assign(shown, { title, isUnsaved })
      return ok(null)
    },
    setMenu: async ({ menu }) => {
      shown.menu = menu
      return ok(null)
    },
    listen(receive) {
      listeners.add(receive)
      return () => listeners.delete(receive)
    },
    keepCopy: async ({ plan }) => {
      copies.set(plan.planId, plan)
      return ok(null)
    },
    keptCopies: async () => ok([...copies.values()]),
    forgetCopy: async ({ planId }) => {
      copies.delete(planId)
      return ok(null)
    },
  }
  return {
    ...scripted(script),
    shell: createElectronShell(bridge),
    title: () => shown,
    menu: () => shown.menu,
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    can: { returnToFiles: true, menus: true, copies: true },
  }
}
