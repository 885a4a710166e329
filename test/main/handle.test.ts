/** The one door: who may knock, what may be said, and what happens when something behind it breaks. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ok } from '@/domain/result'
import { type ChannelName, channels } from '@/ipc/channels'
import { type Handlers, openDoor } from '@/main/handle'
import { brokenMessage, goodMessages as good, names, ourFrame, strangers } from '../support/desktopMessages'

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
