/** A shell without an outside, for tests: files in a map, and a user who does what was scripted. */
import { err, ok } from '@/domain/result'
import type { FileHandle, KeptPlan, MenuSection, OpenedFile, RecentFile, Shell, ShellEvent } from './port'

export type MemoryShell = Shell & {
  /** What is on the disk, by name: a test changes it, or takes it away, as another program would. */
  readonly files: Map<string, Uint8Array>
  /** The user picks these in the next open dialog; nobody picked is a dialog closed. */
  willOpen(names: readonly string[]): void
  /** The user saves the next new file under this name; null closes the dialog. Unscripted, the suggested name is taken. */
  willSaveAs(name: string | null): void
  /** The next write fails with these words. */
  willFail(message: string): void
  emit(event: ShellEvent): void
  readonly shown: { title: string; isUnsaved: boolean; menu: readonly MenuSection[] }
}

export function createMemoryShell(now: () => number = () => 0): MemoryShell {
  const files = new Map<string, Uint8Array>()
  const copies = new Map<string, KeptPlan>()
  const listeners = new Set<(event: ShellEvent) => void>()
  const shown: MemoryShell['shown'] = { title: '', isUnsaved: false, menu: [] }
  let recent: readonly RecentFile[] = []
  let opens: readonly string[] = []
  let saveAs: string | null | undefined
  let failure: string | null = null

  const grant = (name: string): FileHandle => {
    const handle = { key: name, name }
    recent = [{ handle, openedAt: now() }, ...recent.filter(file => file.handle.key !== name)]
    return handle
  }
  const read = (name: string): OpenedFile | null => {
    const bytes = files.get(name)
    return bytes ? { name, bytes, handle: grant(name) } : null
  }
  const gone = (name: string) => {
    recent = recent.filter(file => file.handle.key !== name)
    return err({ code: 'failed' as const, message: `${name} is no longer where it was. Open it from where it is now.` })
  }

  return {
    kind: 'memory',
    files,
    shown,
    willOpen(names) {
      opens = names
    },
    willSaveAs(name) {
      saveAs = name
    },
    willFail(message) {
      failure = message
    },
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    async openFiles(_kind, many) {
      const chosen = many ? opens : opens.slice(0, 1)
      opens = []
      if (chosen.length === 0) return err({ code: 'cancelled' })
      const opened: OpenedFile[] = []
      for (const name of chosen) {
        const file = read(name)
        if (!file) return gone(name)
        opened.push(file)
      }
      return ok(opened)
    },
    async saveFile({ suggestedName, bytes, to }) {
      const name = to ? to.name : saveAs === undefined ? suggestedName : saveAs
      if (!to) saveAs = undefined
      if (name === null) return err({ code: 'cancelled' })
      if (to && !recent.some(file => file.handle.key === to.key)) {
        return err({ code: 'failed', message: `Espalier no longer knows where ${to.name} is. Save it under a name.` })
      }
      if (failure !== null) {
        const message = failure
        failure = null
        return err({ code: 'failed', message })
      }
      files.set(name, bytes.slice())
      return ok(grant(name))
    },
    recentFiles: async () => recent,
    async reopen(handle) {
      const file = read(handle.key)
      return file ? ok(file) : gone(handle.name)
    },
    async adopt(dropped) {
      const opened = dropped.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: null }))
      return ok(await Promise.all(opened))
    },
    setTitle(title, isUnsaved) {
      shown.title = title
      shown.isUnsaved = isUnsaved
    },
    setMenu(menu) {
      shown.menu = menu
    },
    listen(receive) {
      listeners.add(receive)
      return () => listeners.delete(receive)
    },
    async keepCopy(plan) {
      copies.set(plan.planId, plan)
      return ok(null)
    },
    keptCopies: async () => [...copies.values()],
    async forgetCopy(planId) {
      copies.delete(planId)
      return ok(null)
    },
  }
}
