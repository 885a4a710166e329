import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxIndexOf } from '@/domain/layout/boxIndex'

const coordinate = fc.integer({ min: -3_000, max: 3_000 })
const size = fc.integer({ min: 0, max: 900 })
const anyBox = fc.record({ x: coordinate, y: coordinate, width: size, height: size })

it('finds exactly the boxes that share area or an edge with a rectangle, each once', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 40 }), anyBox, (boxes, area) => {
      const found = boxIndexOf(boxes).within(area)
      const expected = boxes.filter(
        box => box.x <= area.x + area.width && box.x + box.width >= area.x && box.y <= area.y + area.height && box.y + box.height >= area.y,
      )
      expect(found).toHaveLength(expected.length)
      expect(new Set(found)).toEqual(new Set(expected))
    }),
    { seed: 11, numRuns: 500 },
  )
})

it('finds what is over a point, and nothing where nothing is', () => {
  const box = { x: 10, y: 20, width: 200, height: 72 }
  const index = boxIndexOf([box, { x: 100_000, y: 50_000, width: 200, height: 72 }])
  expect(index.at(10, 20)).toBe(box)
  expect(index.at(210, 92)).toBe(box)
  expect(index.at(211, 50)).toBeNull()
  expect(index.at(-5_000_000, 0)).toBeNull()
})

it('has nothing to find among no boxes', () => {
  expect(boxIndexOf([]).within({ x: 0, y: 0, width: 10, height: 10 })).toEqual([])
})
