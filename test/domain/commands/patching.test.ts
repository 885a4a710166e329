import { expect, it } from 'vitest'
import { patched } from '@/domain/commands/patching'

it('gives the same object where a patch changes nothing', () => {
  const row = { name: 'Ada', pay: { minor: 1, currency: 'EUR' } }
  expect(patched(row, { name: 'Ada', pay: { minor: 1, currency: 'EUR' } })).toBe(row)
  expect(patched(row, {})).toBe(row)
})

it('replaces what differs', () => {
  const row = { name: 'Ada', pay: { minor: 1, currency: 'EUR' } }
  expect(patched(row, { pay: { minor: 2, currency: 'EUR' } })).toEqual({ name: 'Ada', pay: { minor: 2, currency: 'EUR' } })
})
