/** What may and what may not be said between the page and the desktop, and by whom. */
import fc from 'fast-check'
import { type ChannelName, channels } from '@/ipc/channels'
import type { Requests } from '@/ipc/contract'

/** Every channel there is. */
export const names = Object.keys(channels) as ChannelName[]

const handle = { key: '0'.repeat(32), name: 'Northwind.espalier' }
const plan = { planId: 'plan-1', seq: 3, savedAt: 1_770_000_000_000, text: '{}' }

/** A message of every kind that the door must let through. */
export const goodMessages: { readonly [Name in ChannelName]: Requests[Name] } = {
  openFiles: { kind: 'table', many: true },
  saveFile: { suggestedName: 'Chart.png', kind: 'png', bytes: new Uint8Array([1, 2]), to: handle },
  recentFiles: {},
  reopen: { handle },
  adopt: { paths: ['/home/ada/export.csv'] },
  setTitle: { title: 'Northwind', isUnsaved: true },
  setMenu: { menu: [{ label: 'Plan', groups: [[{ actionId: 'undo', label: 'Undo', shortcut: 'Mod+Z', enabled: true }]] }] },
  listen: {},
  keepCopy: { plan },
  keptCopies: {},
  forgetCopy: { planId: 'plan-1' },
}

export const ourFrame = { url: 'app://espalier/', parent: null }
/** Who may send nothing, as `senderFrame` would show them. */
export const strangers = {
  'a frame inside our page': { url: 'app://espalier/', parent: ourFrame },
  'about:blank': { url: 'about:blank', parent: null },
  'an empty address': { url: '', parent: null },
  'a data address': { url: 'data:text/html,app://espalier/', parent: null },
  'a file': { url: 'file:///app://espalier/index.html', parent: null },
  'a web page': { url: 'https://espalier/?app://espalier/', parent: null },
  'a host that looks alike': { url: 'app://espalier.evil/', parent: null },
  'a user name that looks alike': { url: 'app://espalier@evil/', parent: null },
  'a name before our host': { url: 'app://someone@espalier/', parent: null },
  'another port of our host': { url: 'app://espalier:81/', parent: null },
  'a frame that is gone': null,
}

/** Anything but a good message: other values altogether, or the good one with a field taken away or spoilt. */
export function brokenMessage(message: object): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":1}}'),
    JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
    new Map([['kind', 'plan']]),
    new Date(Number.NaN),
    [[]],
    [null],
    Number.NaN,
    -1,
    null,
    'x'.repeat(300_000),
  )
  const anything = fc.anything({ withMap: true, withTypedArray: true, withDate: true, withNullPrototype: true })
  const other = fc.oneof(hostile, anything).filter(isNoEmptyMessage)
  const keys = Object.keys(message)
  if (keys.length === 0) return other
  const spoilt = fc.tuple(fc.constantFrom(...keys), hostile).map(([key, value]) => ({ ...message, [key]: value }))
  const short = fc.constantFrom(...keys.filter(key => key !== 'to')).map(key => without(message, key))
  return fc.oneof(spoilt, short, other)
}

function isNoEmptyMessage(value: unknown): boolean {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
  return !isPlain || Reflect.ownKeys(value).length > 0
}

function without(message: object, key: string): object {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name !== key))
}
