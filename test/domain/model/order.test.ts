import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOrders, isOrderKey, orderAfterAll, orderBetween, ordersBetween } from '@/domain/model/order'
import { seed } from '../../support/generators'

describe('order keys', () => {
  it.each(['a0', 'Zz', 'a0V', 'b00', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'])('knows %s as a key', key => {
    expect(isOrderKey(key)).toBe(true)
  })

  it.each(['', 'a', '9', 'a00', 'b0', 'a0 ', 'ä0', `A${'0'.repeat(26)}`])('knows “%s” as none', text => {
    expect(isOrderKey(text)).toBe(false)
  })

  it('stays a key between any two, however often one is put between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), places => {
        const keys: string[] = []
        for (const place of places) {
          const index = place % (keys.length + 1)
          keys.splice(index, 0, orderBetween(keys[index - 1] ?? null, keys[index] ?? null))
        }
        expect(keys).toEqual([...keys].sort())
        expect(keys.filter(key => !isOrderKey(key))).toEqual([])
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('come in order by the thousand', () => {
    const keys = ordersBetween('a0', 'a1', 1_000)
    expect([...keys].sort()).toEqual(keys)
    expect(keys.every(key => key > 'a0' && key < 'a1')).toBe(true)
  })

  it('stand after all that are there, past those that are no keys', () => {
    expect(orderAfterAll([])).toBe(orderBetween(null, null))
    expect(orderAfterAll(['a0', 'zoo', 'a4', 'a1'])).toBe(orderBetween('a4', null))
  })
})

it('puts siblings whose keys tie in order of their ids', () => {
  const rows = [
    { order: 'a1', id: 'x' },
    { order: 'a0', id: 'z' },
    { order: 'a1', id: 'b' },
  ]
  expect(rows.sort(compareOrders).map(row => row.id)).toEqual(['z', 'b', 'x'])
})
