import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { createMailbox } from '@/main/mailbox'
import { acceleratorOf, menuTemplate } from '@/main/menu'

const item = (actionId: string, shortcut: string | null = null, enabled = true) => ({ actionId, label: actionId, shortcut, enabled })
const menu = [{ label: 'Plan', groups: [[item('open', 'Mod+O'), item('save', 'Shift+Mod+S')], [], [item('close', null, false)]] }]

it.each([
  ['Mod+Z', 'CommandOrControl+Z'],
  ['Shift+Mod+Z', 'Shift+CommandOrControl+Z'],
  ['ArrowUp', 'Up'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Mod++', 'CommandOrControl+Plus'],
  ['+', 'Plus'],
  ['F2', 'F2'],
])('%s is %s to Electron', (shortcut, accelerator) => expect(acceleratorOf(shortcut)).toBe(accelerator))

const acts = () => ({ choose: vi.fn(), editText: vi.fn() })

function rowsOf(template: ReturnType<typeof menuTemplate>, index = 0): MenuItemConstructorOptions[] {
  const submenu = template[index]?.submenu
  return Array.isArray(submenu) ? submenu : []
}

/** Electron passes the item, the window and the event; ours looks at the event alone. */
function pick(row: MenuItemConstructorOptions | undefined, event: { readonly triggeredByAccelerator?: boolean }): void {
  Reflect.apply(row?.click ?? (() => undefined), null, [{}, undefined, event])
}

/** Electron throws at a key it does not know, and the whole menu would be missing. */
const electronKeys =
  /^(?:(?:CommandOrControl|Shift|Alt)\+)*(?:[A-Z0-9]|F\d{1,2}|[,.?/;\-=[\]]|Plus|Space|Tab|Enter|Escape|Backspace|Delete|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/

it('knows every key of the register', () => {
  const folder = join(import.meta.dirname, '../../src/renderer/actions')
  const sources = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const shortcuts = sources.flatMap(source => [...source.matchAll(/\bshortcut: '([^']+)'/g)].map(match => match[1] ?? ''))
  expect(shortcuts.length).toBeGreaterThan(20)
  expect(shortcuts.filter(shortcut => !electronKeys.test(acceleratorOf(shortcut)))).toEqual([])
})

it('leaves bare letters to the text that is typed, on a Mac', () => {
  const moves = [{ label: 'Position', groups: [[item('move', 'M'), item('duplicate', 'Mod+D')]] }]
  expect(rowsOf(menuTemplate(moves, acts(), 'darwin'), 1).map(row => row.accelerator)).toEqual([undefined, 'CommandOrControl+D'])
  expect(rowsOf(menuTemplate(moves, acts(), 'linux')).map(row => row.accelerator)).toEqual(['M', 'CommandOrControl+D'])
})

it('lists the actions with lines between the groups', () => {
  const rows = rowsOf(menuTemplate(menu, acts(), 'linux'))
  expect(rows.map(row => row.label ?? row.type)).toEqual(['open', 'save', 'separator', 'close'])
  expect(rows.map(row => row.enabled)).toEqual([true, true, undefined, false])
  // The page hears its own keys; a registered accelerator would run an action twice.
  expect(rows.filter(row => row.accelerator).map(row => row.registerAccelerator)).toEqual([false, false])
})

it('tells which action was picked', () => {
  const told = acts()
  pick(rowsOf(menuTemplate(menu, told, 'linux'))[1], {})
  expect(told.choose).toHaveBeenCalledExactlyOnceWith('save')
})

it('does not run an action whose key the page has left alone; in a text field the key means the text', () => {
  const told = acts()
  const edit = [{ label: 'Edit', groups: [[item('undo', 'Mod+Z'), item('selectAll', 'Mod+A'), item('duplicate', 'Mod+D')]] }]
  for (const row of rowsOf(menuTemplate(edit, told, 'darwin'), 1)) if (row.click) pick(row, { triggeredByAccelerator: true })
  expect(told.choose).not.toHaveBeenCalled()
  expect(told.editText.mock.calls).toEqual([['undo'], ['selectAll']])
})

it('shows an ampersand as one', () => {
  const named = [{ label: 'R&D', groups: [[{ ...item('x'), label: 'Move R&D' }]] }]
  const template = menuTemplate(named, acts(), 'linux')
  expect([template[0]?.label, rowsOf(template)[0]?.label]).toEqual(['R&&D', 'Move R&&D'])
})

it('has the menus that belong to every Mac program, on a Mac', () => {
  const edit = [...menu, { label: 'Edit', groups: [[item('undo', 'Mod+Z')]] }]
  const template = menuTemplate(edit, acts(), 'darwin')
  expect(template.map(section => section.role ?? section.label)).toEqual(['appMenu', 'Plan', 'Edit', 'windowMenu'])
  expect(rowsOf(template, 2).flatMap(row => row.role ?? [])).toEqual(['cut', 'copy', 'paste'])
})

it('keeps events until the page listens, and again while it loads', () => {
  const deliver = vi.fn()
  const mailbox = createMailbox(deliver)
  const action = (actionId: string) => ({ kind: 'action', actionId }) as const
  mailbox.post(action('one'))
  mailbox.post(action('two'))
  expect(deliver).not.toHaveBeenCalled()
  mailbox.open()
  mailbox.post(action('three'))
  mailbox.close()
  mailbox.post(action('four'))
  expect(deliver.mock.calls.map(([event]) => event.actionId)).toEqual(['one', 'two', 'three'])
  mailbox.open()
  expect(deliver).toHaveBeenLastCalledWith(action('four'))
})
