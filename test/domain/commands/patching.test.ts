import { expect, it } from 'vitest'
import { isSame, patched } from '@/domain/commands/patching'

it('gives the same object where a patch changes nothing', () => {
  const row = { name: 'Ada', pay: { minor: 1, currency: 'EUR' } }
  expect(patched(row, { name: 'Ada', pay: { minor: 1, currency: 'EUR' } })).toBe(row)
  expect(patched(row, {})).toBe(row)
})

it('replaces what differs', () => {
  const row = { name: 'Ada', pay: { minor: 1, currency: 'EUR' } }
  expect(patched(row, { pay: { minor: 2, currency: 'EUR' } })).toEqual({ name: 'Ada', pay: { minor: 2, currency: 'EUR' } })
})

it('compares by content', () => {
  expect(isSame({ a: [1, null] }, { a: [1, null] })).toBe(true)
  expect(isSame({ a: 1 }, { b: 1 })).toBe(false)
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSame(null, {})).toBe(false)
  expect(isSame([1], [1, 2])).toBe(false)
})
