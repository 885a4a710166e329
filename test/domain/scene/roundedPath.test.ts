import { expect, it } from 'vitest'
import { roundedPath, svgPath } from '@/domain/scene/roundedPath'

it('rounds a corner by the radius of the design', () => {
  const points = [
    { x: 7, y: 0 },
    { x: 7, y: 100 },
    { x: 16, y: 100 },
  ]
  expect(svgPath(roundedPath({ kind: 'reporting', points }))).toBe('M7 0L7 94Q7 100 13 100L16 100')
})

it('keeps the corner square where a manager’s stem meets the bus', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: 12 },
    { x: 100, y: 12 },
    { x: 100, y: 24 },
  ]
  expect(svgPath(roundedPath({ kind: 'reporting', points }))).toBe('M0 0L0 12L94 12Q100 12 100 18L100 24')
})

it('rounds less where there is less room, so that two corners never overlap', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: 12 },
    { x: 4, y: 12 },
    { x: 4, y: 24 },
    { x: 50, y: 24 },
  ]
  expect(svgPath(roundedPath({ kind: 'dotted', points }))).toBe('M0 0L0 10Q0 12 2 12L2 12Q4 12 4 14L4 20Q4 24 8 24L50 24')
})

it('draws a straight line straight, and nothing from nothing', () => {
  expect(
    svgPath(
      roundedPath({
        kind: 'reporting',
        points: [
          { x: 0, y: 0 },
          { x: 0, y: 24 },
        ],
      }),
    ),
  ).toBe('M0 0L0 24')
  expect(roundedPath({ kind: 'reporting', points: [] })).toEqual([])
})
