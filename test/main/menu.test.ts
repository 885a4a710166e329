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

it('lists the actions with lines between the groups', () => {
  const [plan] = menuTemplate(menu, () => undefined, 'linux')
  const rows = Array.isArray(plan?.submenu) ? plan.submenu : []
  expect(rows.map(row => row.label ?? row.type)).toEqual(['open', 'save', 'separator', 'close'])
  expect(rows.map(row => row.enabled)).toEqual([true, true, undefined, false])
  // The page hears its own keys; a registered accelerator would run an action twice.
  expect(rows.filter(row => row.accelerator).map(row => row.registerAccelerator)).toEqual([false, false])
})

it('tells which action was picked', () => {
  const choose = vi.fn()
  const [plan] = menuTemplate(menu, choose, 'linux')
  const rows = Array.isArray(plan?.submenu) ? plan.submenu : []
  // Electron passes the item, the window and the key event; ours need none of them.
  Reflect.apply(rows[1]?.click ?? (() => undefined), null, [])
  expect(choose).toHaveBeenCalledExactlyOnceWith('save')
})

it('has the menus that belong to every Mac program, on a Mac', () => {
  expect(menuTemplate(menu, () => undefined, 'darwin').map(section => section.role ?? section.label)).toEqual([
    'appMenu',
    'Plan',
    'windowMenu',
  ])
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
