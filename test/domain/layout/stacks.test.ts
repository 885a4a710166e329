import { describe, expect, it } from 'vitest'
import { stackPlace, stackShape } from '@/domain/layout/stacks'

describe('a stack of leaves', () => {
  it.each([
    [1, 1, 1],
    [9, 1, 9],
    [12, 1, 12],
    [14, 2, 7],
    [24, 2, 12],
    [30, 3, 10],
    [200, 7, 29],
  ])('of %i has %i columns of up to %i', (leaves, columns, rows) => {
    expect(stackShape(leaves)).toMatchObject({ columns, rows })
  })

  it('fills the first column before the second', () => {
    const shape = stackShape(14)
    expect(stackPlace(shape, 6)).toEqual({ x: 16, y: 6 * 44, spine: 7 })
    expect(stackPlace(shape, 7)).toEqual({ x: 212 + 16, y: 0, spine: 212 + 7 })
  })

  it('is never more than half as wide again as it is tall, or the other way round, from 100 leaves on', () => {
    for (let leaves = 100; leaves <= 3_000; leaves++) {
      const { width, height, columns, rows } = stackShape(leaves)
      expect(columns * rows).toBeGreaterThanOrEqual(leaves)
      expect(Math.max(width / height, height / width)).toBeLessThan(1.5)
    }
  })
})
