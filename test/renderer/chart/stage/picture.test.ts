import { expect, it } from 'vitest'
import { inPlace, pictureMargin, pictureView, placedIn } from '@/renderer/chart/stage/picture'
import { type Viewport, zoomedAt } from '@/renderer/chart/stage/viewport'

const size = { width: 1200, height: 800 }
/** A chart much larger than the view, all round it. */
const large = { x: -5_000, y: -5_000, width: 10_000, height: 10_000 }
const middle = { x: size.width / 2, y: size.height / 2 }

/** How often the picture is painted while the view goes through these places. */
function paintsOver(views: readonly Viewport[], chart = large): number {
  let painted: Viewport | null = null
  let paints = 0
  for (const now of views) {
    if (painted && placedIn(painted, now, size, chart)) continue
    painted = now
    paints++
  }
  return paints
}

const notches = (from: number, factor: number, count: number): readonly Viewport[] =>
  Array.from({ length: count }, (_, at) => zoomedAt({ x: 0, y: 0, zoom: from }, middle, from * factor ** (at + 1)))

it('is larger than the view by its margin on every side', () => {
  const view = pictureView({ x: 10, y: 20, zoom: 0.5 }, size)
  expect(view.viewport).toEqual({ x: 10 + pictureMargin, y: 20 + pictureMargin, zoom: 0.5 })
  expect(view.size).toEqual({ width: 1200 + 2 * pictureMargin, height: 800 + 2 * pictureMargin })
})

it('stands where it was painted while nothing moves', () => {
  const view = { x: -40, y: 12, zoom: 0.9 }
  expect(placedIn(view, view, size, large)).toEqual(inPlace)
})

it('goes along with a pan', () => {
  expect(placedIn({ x: 0, y: 0, zoom: 1 }, { x: -30, y: 8, zoom: 1 }, size, large)).toEqual({ x: -30, y: 8, scale: 1 })
})

it('is painted anew when a pan would show what it leaves out', () => {
  const far = { x: pictureMargin + 1, y: 0, zoom: 1 }
  expect(placedIn({ x: 0, y: 0, zoom: 1 }, far, size, large)).toBeNull()
})

it('goes any way over empty ground', () => {
  const small = { x: 500, y: 300, width: 200, height: 100 }
  expect(placedIn({ x: 0, y: 0, zoom: 1 }, { x: 250, y: 0, zoom: 1 }, size, small)).toEqual({ x: 250, y: 0, scale: 1 })
})

it('keeps the point under the wheel in its place', () => {
  const before = { x: 0, y: 0, zoom: 1 }
  const after = zoomedAt(before, middle, 1.15)
  const placing = placedIn(before, after, size, large)
  if (!placing) throw new Error('the picture was to be drawn out')
  // The picture begins a margin before the view, and is drawn out from there.
  const onScreen = (at: number, shift: number) => shift - pictureMargin + (at + pictureMargin) * placing.scale
  expect(onScreen(middle.x, placing.x)).toBeCloseTo(middle.x, 0)
  expect(onScreen(middle.y, placing.y)).toBeCloseTo(middle.y, 0)
})

it('is painted at most once in twelve moves of a pan', () => {
  const pan = Array.from({ length: 120 }, (_, at) => ({ x: -8 * at, y: 2 * at, zoom: 1 }))
  expect(paintsOver(pan)).toBeLessThanOrEqual(10)
})

it('is painted for every third notch nearer, and for every second where names keep their size', () => {
  expect(paintsOver(notches(0.75, 1.1487, 6))).toBe(2)
  expect(paintsOver(notches(0.3, 1.1487, 4))).toBe(2)
})
