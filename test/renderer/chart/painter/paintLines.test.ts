import { expect, it } from 'vitest'
import { glided } from '@/renderer/chart/painter/paintLines'

const row = {
  points: [
    { x: 100, y: 72 },
    { x: 100, y: 84 },
    { x: 300, y: 84 },
    { x: 300, y: 96 },
  ],
}

it('moves a line as a whole with both its ends', () => {
  expect(glided(row, { x: 5, y: 7 }, { x: 5, y: 7 })).toEqual(row.points.map(({ x, y }) => ({ x: x + 5, y: y + 7 })))
})

it('stays square while its ends move apart', () => {
  const points = glided(row, { x: 0, y: 0 }, { x: -80, y: 40 })
  expect(points[0]).toEqual(row.points[0])
  expect(points.at(-1)).toEqual({ x: 220, y: 136 })
  for (const [place, point] of points.slice(1).entries()) {
    const before = points[place]
    expect(point.x === before?.x || point.y === before?.y).toBe(true)
  }
})

it('is the very same path when nothing moves', () => {
  expect(glided(row, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(row.points)
})
