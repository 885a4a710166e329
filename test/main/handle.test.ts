/** The one door: who may knock, what may be said, and what happens when something behind it breaks. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ok } from '@/domain/result'
import { type ChannelName, channels } from '@/ipc/channels'
import type { Requests } from '@/ipc/contract'
import { type Handlers, openDoor } from '@/main/handle'

const names = Object.keys(channels) as ChannelName[]

const handle = { key: '0'.repeat(32), name: 'Northwind.espalier' }
const plan = { planId: 'plan-1', seq: 3, savedAt: 1_770_000_000_000, text: '{}' }

/** A message of every kind that the door must let through. */
const good: { readonly [Name in ChannelName]: Requests[Name] } = {
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

const ourFrame = { url: 'app://espalier/', parent: null }
const strangers = {
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

type Listener = (event: { readonly senderFrame: unknown }, ...message: unknown[]) => Promise<unknown>

function door(change: Partial<Handlers> = {}) {
  const listeners = new Map<string, Listener>()
  const calls = vi.fn()
  const answer = (name: ChannelName) => (request: unknown) => {
    calls(name, request)
    return ok(null)
  }
  const answering = Object.fromEntries(names.map(name => [name, answer(name)]))
  const trouble = vi.fn()
  const ipcMain = { handle: (channel: string, listener: unknown) => void listeners.set(channel, listener as Listener) }
  // The stand-in handlers answer `null` to all; the door only passes answers on.
  openDoor(ipcMain, { ...(answering as unknown as Handlers), ...change }, trouble)
  const knock = (name: ChannelName, frame: unknown, ...message: unknown[]) => {
    const listener = listeners.get(channels[name])
    if (!listener) throw new Error(`${name} is not answered`)
    return listener({ senderFrame: frame }, ...message)
  }
  return { knock, calls, trouble, listeners }
}

describe.each(names)('%s', name => {
  it('is answered to our page', async () => {
    const { knock, calls } = door()
    expect(await knock(name, ourFrame, good[name])).toEqual(ok(null))
    expect(calls).toHaveBeenCalledExactlyOnceWith(name, good[name])
  })

  it.each(Object.entries(strangers))('is refused to %s', async (_, frame) => {
    const { knock, calls } = door()
    expect(await knock(name, frame, good[name])).toMatchObject({ ok: false, reason: { code: 'failed' } })
    expect(calls).not.toHaveBeenCalled()
  })

  it('is refused with no message, or with two', async () => {
    const { knock, calls } = door()
    expect(await knock(name, ourFrame)).toMatchObject({ ok: false })
    expect(await knock(name, ourFrame, good[name], good[name])).toMatchObject({ ok: false })
    expect(calls).not.toHaveBeenCalled()
  })

  it('takes nothing that its contract does not name', async () => {
    const { knock, calls } = door()
    expect(await knock(name, ourFrame, { ...good[name], path: '/etc/passwd' })).toMatchObject({ ok: false })
    expect(calls).not.toHaveBeenCalled()
  })

  it('answers a thousand broken messages with a refusal, and throws at none', async () => {
    const { knock, calls } = door()
    await fc.assert(
      fc.asyncProperty(brokenMessage(good[name]), async message => {
        expect(await knock(name, ourFrame, message)).toMatchObject({ ok: false, reason: { code: 'failed' } })
      }),
      { seed: 20_261, numRuns: 1_000 },
    )
    expect(calls).not.toHaveBeenCalled()
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

it('answers what a handler throws as a refusal, and notes the channel without what was said', async () => {
  const broken = new Error('disk on fire: Ada earns 90000')
  const { knock, trouble } = door({
    keptCopies() {
      throw broken
    },
  })
  const answer = await knock('keptCopies', ourFrame, {})
  expect(answer).toMatchObject({ ok: false, reason: { code: 'failed' } })
  expect(JSON.stringify(answer)).not.toContain('Ada')
  expect(trouble).toHaveBeenCalledExactlyOnceWith(channels.keptCopies, broken)
})

it('answers every channel there is, and no other', () => {
  expect([...door().listeners.keys()].toSorted()).toEqual(Object.values(channels).toSorted())
})

/** Anything but a good message: other values altogether, or the good one with a field taken away or spoilt. */
function brokenMessage(message: object): fc.Arbitrary<unknown> {
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
