import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closestIndex, distanceBetween } from '@/domain/imports/closest'

describe('distance', () => {
  it.each([
    ['00981', '00918', 1],
    ['okafro', 'okafor', 1],
    ['lind', 'lindt', 1],
    ['', 'abc', 3],
    ['weber', 'weber', 0],
    ['kitten', 'sitting', 3],
  ])('from %s to %s is %d', (left, right, distance) => {
    expect(distanceBetween(left, right)).toBe(distance)
  })

  it('is the same both ways', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(word, word, (left, right) => distanceBetween(left, right) === distanceBetween(right, left)),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('an index', () => {
  const ids = Array.from({ length: 5000 }, (_none, at) => String(100_000 + at * 7))

  it('finds what a slip of the finger meant, among thousands', () => {
    const closest = closestIndex(ids)
    const wanted = ids[4321] ?? ''
    const slipped = `${wanted.slice(0, 3)}${wanted[4]}${wanted[3]}${wanted.slice(5)}`
    expect(closest(slipped, 3).map(({ at }) => ids[at])).toContain(wanted)
  })

  it('gives at most what is asked for, nearest first', () => {
    const found = closestIndex(['ada', 'adam', 'eve', 'adan'])('adam', 2)
    expect(found).toEqual([
      { at: 1, distance: 0 },
      { at: 0, distance: 1 },
    ])
  })

  it('finds nothing among nothing', () => {
    expect(closestIndex([])('ada', 3)).toEqual([])
  })
})
