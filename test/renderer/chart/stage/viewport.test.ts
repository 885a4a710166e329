import { expect, it } from 'vitest'
import { boundsOf, boxBetween, centred, fitted, inView, revealing, toChart, toScreen, zoomedAt } from '@/renderer/chart/stage/viewport'

const size = { width: 1000, height: 800 }
const padding = { top: 20, right: 20, bottom: 20, left: 20 }
const viewport = { x: 30, y: -40, zoom: 0.5 }

it('goes from the chart to the screen and back', () => {
  const point = { x: 123, y: -45 }
  expect(toChart(viewport, toScreen(viewport, point))).toEqual(point)
})

it('sees more of the chart the farther away it is', () => {
  expect(inView({ x: 10, y: 20, zoom: 0.5 }, size)).toEqual({ x: -20, y: -40, width: 2000, height: 1600 })
})

it('fits a wide chart by its width and never enlarges a small one', () => {
  expect(fitted({ x: 0, y: 0, width: 9600, height: 100 }, size, padding).zoom).toBeCloseTo(0.1)
  expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, size, padding).zoom).toBe(1)
})

it('keeps a fitted chart inside the padding, centred across', () => {
  const bounds = { x: -500, y: 0, width: 4000, height: 2000 }
  const view = fitted(bounds, size, padding)
  const from = toScreen(view, bounds)
  const to = toScreen(view, { x: 3500, y: 2000 })
  expect(from.x).toBeGreaterThanOrEqual(20)
  expect(to.x).toBeLessThanOrEqual(980)
  expect(from.x - 20).toBeCloseTo(980 - to.x, 0)
  expect(to.y).toBeLessThanOrEqual(780)
})

it('zooms about the pointer', () => {
  const at = { x: 300, y: 200 }
  const before = toChart(viewport, at)
  const after = toScreen(zoomedAt(viewport, at, 1.7), before)
  expect(after.x).toBeCloseTo(at.x, 0)
  expect(after.y).toBeCloseTo(at.y, 0)
})

it('moves no further than it must to reveal a card, and not at all for one in view', () => {
  const now = { x: 0, y: 0, zoom: 1 }
  expect(revealing(now, { x: 100, y: 100, width: 200, height: 72 }, size, 40)).toBe(now)
  expect(revealing(now, { x: 1100, y: 100, width: 200, height: 72 }, size, 40)).toEqual({ x: -340, y: 0, zoom: 1 })
  expect(revealing(now, { x: 100, y: -300, width: 200, height: 72 }, size, 40)).toEqual({ x: 0, y: 340, zoom: 1 })
})

it('brings a card to the middle', () => {
  expect(centred({ x: 0, y: 0, width: 200, height: 100 }, size, 1)).toEqual({ x: 400, y: 350, zoom: 1 })
})

it('bounds several boxes, and none by nothing', () => {
  expect(
    boundsOf([
      { x: 0, y: 5, width: 10, height: 10 },
      { x: 20, y: 0, width: 5, height: 5 },
    ]),
  ).toEqual({ x: 0, y: 0, width: 25, height: 15 })
  expect(boundsOf([])).toBeNull()
})

it('draws a box whichever way the pointer went', () => {
  expect(boxBetween({ x: 10, y: 10 }, { x: 4, y: 30 })).toEqual({ x: 4, y: 10, width: 6, height: 20 })
})
