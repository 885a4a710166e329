/** What every shell promises the app, run against each of them. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FileHandle, MenuSection, OpenedFile, Shell } from '@/renderer/shell/port'
import { type ScriptedShell, scriptedBrowserShell, scriptedElectronShell, scriptedMemoryShell } from '../../support/shells'

const shells: readonly (readonly [string, () => ScriptedShell])[] = [
  ['the desktop', scriptedElectronShell],
  ['a browser with pickers', () => scriptedBrowserShell({ hasPickers: true })],
  ['a browser without', () => scriptedBrowserShell({ hasPickers: false })],
  ['memory', scriptedMemoryShell],
]

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (file: Uint8Array | undefined): string => new TextDecoder().decode(file)

async function opened(host: ScriptedShell, names: readonly string[]): Promise<readonly OpenedFile[]> {
  host.willPick(names)
  const answer = await host.shell.openFiles('plan', true)
  if (!answer.ok) throw new Error(JSON.stringify(answer.reason))
  return answer.value
}

async function handleOf(host: ScriptedShell, name: string): Promise<FileHandle> {
  const [file] = await opened(host, [name])
  if (!file?.handle) throw new Error(`${name} has no handle`)
  return file.handle
}

describe.each(shells)('%s', (_, make) => {
  let host: ScriptedShell
  let shell: Shell

  beforeEach(() => {
    host = make()
    shell = host.shell
    host.disk.set('Northwind.espalier', bytes('{}'))
    host.disk.set('export.csv', bytes('name\nAda'))
  })

  const open = (...names: string[]) => opened(host, names)

  describe('opening', () => {
    it('gives the files that were picked, in order', async () => {
      const files = await open('export.csv', 'Northwind.espalier')
      expect(files.map(file => [file.name, text(file.bytes)])).toEqual([
        ['export.csv', 'name\nAda'],
        ['Northwind.espalier', '{}'],
      ])
    })

    it('gives one when one was asked for', async () => {
      host.willPick(['export.csv', 'Northwind.espalier'])
      const answer = await shell.openFiles('table', false)
      expect(answer.ok && answer.value.map(file => file.name)).toEqual(['export.csv'])
    })

    it('is cancelled when the dialog is closed', async () => {
      host.willPick(null)
      expect(await shell.openFiles('plan', false)).toEqual({ ok: false, reason: { code: 'cancelled' } })
    })

    it('takes files that were dropped', async () => {
      const adopted = await shell.adopt([new File(['name\nBen'], 'dropped.csv')])
      expect(adopted.ok && adopted.value.map(file => [file.name, text(file.bytes)])).toEqual([['dropped.csv', 'name\nBen']])
    })
  })

  describe('saving', () => {
    it('writes a new file under the name the user gives', async () => {
      host.willPick(['Chart.png'])
      const saved = await shell.saveFile({ suggestedName: 'Northwind.png', kind: 'png', bytes: bytes('png') })
      expect(saved.ok && (saved.value === null || saved.value.name === 'Chart.png')).toBe(true)
      expect(text(host.disk.get('Chart.png'))).toBe('png')
    })

    it('refuses a handle that it never gave, and writes nothing', async () => {
      const saved = await shell.saveFile({
        suggestedName: 'x',
        kind: 'plan',
        bytes: bytes('x'),
        to: { key: 'made up', name: 'Northwind.espalier' },
      })
      expect(saved).toMatchObject({ ok: false, reason: { code: 'failed' } })
      expect(text(host.disk.get('Northwind.espalier'))).toBe('{}')
    })
  })

  it('shows the title, and whether something is not saved', () => {
    shell.setTitle('Northwind', true)
    expect(host.title()).toMatchObject({ title: 'Northwind', isUnsaved: true })
    shell.setTitle('Northwind', false)
    expect(host.title()).toMatchObject({ title: 'Northwind', isUnsaved: false })
  })

  it('takes a menu, and shows it where the host has menus', () => {
    const menu: readonly MenuSection[] = [
      { label: 'Plan', groups: [[{ actionId: 'undo', label: 'Undo', shortcut: 'Mod+Z', enabled: false }]] },
    ]
    shell.setMenu(menu)
    expect(host.menu()).toEqual(host.can.menus ? menu : [])
  })

  it('can be listened to, and left', () => {
    const receive = vi.fn()
    const leave = shell.listen(receive)
    host.emit({ kind: 'action', actionId: 'undo' })
    leave()
    host.emit({ kind: 'action', actionId: 'redo' })
    expect(receive.mock.calls).toEqual(host.can.menus ? [[{ kind: 'action', actionId: 'undo' }]] : [])
  })

  it('keeps the newest copy of each plan, where the host keeps copies', async () => {
    const copy = { planId: 'plan-1', seq: 4, savedAt: 1, text: '{}' }
    expect(await shell.keepCopy(copy)).toEqual({ ok: true, value: null })
    await shell.keepCopy({ ...copy, seq: 5 })
    await shell.keepCopy({ ...copy, planId: 'plan-2' })
    const kept = (await shell.keptCopies()).map(plan => [plan.planId, plan.seq])
    expect(kept).toEqual(
      host.can.copies
        ? [
            ['plan-1', 5],
            ['plan-2', 4],
          ]
        : [],
    )
    expect(await shell.forgetCopy('plan-1')).toEqual({ ok: true, value: null })
    expect((await shell.keptCopies()).map(plan => plan.planId)).toEqual(host.can.copies ? ['plan-2'] : [])
  })

  it('gives handles exactly where the host can go back to a file', async () => {
    const [file] = await open('Northwind.espalier')
    expect(file?.handle === null).toBe(!host.can.returnToFiles)
    expect(await shell.recentFiles()).toHaveLength(host.can.returnToFiles ? 1 : 0)
  })
})

describe.each(shells.filter(([, make]) => make().can.returnToFiles))('going back to a file in %s', (_, make) => {
  let host: ScriptedShell
  let shell: Shell

  beforeEach(() => {
    host = make()
    shell = host.shell
    host.disk.set('Northwind.espalier', bytes('{}'))
    host.disk.set('export.csv', bytes('name\nAda'))
  })

  it('writes without asking', async () => {
    const to = await handleOf(host, 'Northwind.espalier')
    host.willPick(null)
    expect(await shell.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('{"new":1}'), to })).toEqual({ ok: true, value: to })
    expect(text(host.disk.get('Northwind.espalier'))).toBe('{"new":1}')
  })

  it('reads what is in it now', async () => {
    const handle = await handleOf(host, 'Northwind.espalier')
    host.disk.set('Northwind.espalier', bytes('{"later":1}'))
    const again = await shell.reopen(handle)
    expect(again.ok && text(again.value.bytes)).toBe('{"later":1}')
  })

  it('says in words that it is gone, and lists it no more', async () => {
    const handle = await handleOf(host, 'export.csv')
    host.disk.delete('export.csv')
    const again = await shell.reopen(handle)
    expect(!again.ok && again.reason.code === 'failed' && again.reason.message).toContain('export.csv is no longer')
    expect(await shell.recentFiles()).toEqual([])
  })

  it('lists the newest first, each once', async () => {
    await opened(host, ['export.csv', 'Northwind.espalier'])
    await opened(host, ['export.csv'])
    expect((await shell.recentFiles()).map(file => file.handle.name)).toEqual(['export.csv', 'Northwind.espalier'])
  })

  it('leaves the old contents when the disk is full, and says so', async () => {
    const to = await handleOf(host, 'Northwind.espalier')
    host.willFail()
    const saved = await shell.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('{"new":1}'), to })
    expect(!saved.ok && saved.reason.code === 'failed' && saved.reason.message).toContain('The disk is full')
    expect(text(host.disk.get('Northwind.espalier'))).toBe('{}')
    expect((await shell.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('{"new":2}'), to })).ok).toBe(true)
  })
})
