import { describe, expect, it } from 'vitest'
import { channels } from '@/ipc/channels'
import { requests } from '@/ipc/contract'
import { largestFile } from '@/ipc/limits'

const accepts = (name: keyof typeof requests, message: unknown): boolean => requests[name].safeParse(message).success
const plan = { planId: 'p', seq: 0, savedAt: 0, text: '' }
const item = { actionId: 'undo', label: 'Undo', shortcut: null, enabled: true }

it('has a request for every channel, and each channel a name of its own', () => {
  expect(Object.keys(requests).toSorted()).toEqual(Object.keys(channels).toSorted())
  expect(new Set(Object.values(channels)).size).toBe(Object.keys(channels).length)
})

describe('limits', () => {
  it('hold for names and keys', () => {
    expect(accepts('saveFile', { suggestedName: 'n'.repeat(255), kind: 'png', bytes: new Uint8Array() })).toBe(true)
    expect(accepts('saveFile', { suggestedName: 'n'.repeat(256), kind: 'png', bytes: new Uint8Array() })).toBe(false)
    expect(accepts('saveFile', { suggestedName: '', kind: 'png', bytes: new Uint8Array() })).toBe(false)
    for (const key of ['', 'A'.repeat(32), '0'.repeat(31), `${'0'.repeat(32)}\n`, '../../etc/passwd']) {
      expect(accepts('reopen', { handle: { key, name: 'x' } }), key).toBe(false)
    }
  })

  it('hold for bytes, which must be bytes', () => {
    const save = (bytes: unknown): boolean => accepts('saveFile', { suggestedName: 'x', kind: 'png', bytes })
    expect(save(Buffer.from('x'))).toBe(true)
    for (const bytes of ['x', [1, 2], { byteLength: 2 }, new ArrayBuffer(2), new Uint16Array(2), null]) expect(save(bytes)).toBe(false)
    expect(save(new Uint8Array(largestFile + 1))).toBe(false)
  })

  it('hold for counts', () => {
    expect(accepts('adopt', { paths: [] })).toBe(false)
    expect(accepts('adopt', { paths: Array.from({ length: 1_001 }, () => '/x') })).toBe(false)
    expect(accepts('adopt', { paths: ['x'.repeat(4_097)] })).toBe(false)
    expect(accepts('setMenu', { menu: [{ label: 'Plan', groups: [Array.from({ length: 61 }, () => item)] }] })).toBe(false)
    expect(accepts('setMenu', { menu: Array.from({ length: 13 }, () => ({ label: 'Plan', groups: [] })) })).toBe(false)
  })

  it('hold for numbers', () => {
    expect(accepts('keepCopy', { plan })).toBe(true)
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1']) {
      expect(accepts('keepCopy', { plan: { ...plan, seq: bad } }), String(bad)).toBe(false)
      expect(accepts('keepCopy', { plan: { ...plan, savedAt: bad } }), String(bad)).toBe(false)
    }
  })
})
