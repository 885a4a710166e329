import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowLengths } from '@/domain/layout/wrap'

const wrapping = { from: 1_000, ratio: 2, between: 40, lane: 16 }
const columns = (count: number, depth = 100) => Array.from({ length: count }, () => ({ breadth: 200, depth }))

it('leaves a row alone that is narrow enough, however flat', () => {
  expect(rowLengths(columns(4), 10, wrapping)).toEqual([4])
})

it('leaves a wide row alone that is deep enough', () => {
  expect(rowLengths(columns(8, 700), 10, wrapping)).toEqual([8])
})

it('breaks a wide and flat row into as many rows as make a block of the ratio asked for', () => {
  expect(rowLengths(columns(16), 10, wrapping)).toEqual([4, 4, 4, 4])
})

it('keeps everybody, in order, in rows of at least one', () => {
  const anyRow = fc.array(fc.record({ breadth: fc.integer({ min: 1, max: 3_000 }), depth: fc.integer({ min: 1, max: 3_000 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(anyRow, siblings => {
      const lengths = rowLengths(siblings, 10, wrapping)
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(siblings.length)
      expect(Math.min(...lengths)).toBeGreaterThan(0)
    }),
    { seed: 3, numRuns: 300 },
  )
})
