import { describe, expect, it } from 'vitest'
import { boundsFor, readWindowState, smallest } from '@/main/windowState'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 2560, height: 1400 }
const kept = (bounds: { x: number; y: number; width: number; height: number }) => ({ bounds, isMaximised: false })

describe('the window opens', () => {
  it('where it was, on a screen that is there', () => {
    const bounds = { x: 1600, y: 100, width: 1800, height: 1000 }
    expect(boundsFor(kept(bounds), [laptop, beside])).toEqual(bounds)
  })

  it('in the middle of the first screen, when it was on one that is gone', () => {
    expect(boundsFor(kept({ x: 1600, y: 100, width: 1800, height: 1000 }), [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875 })
  })

  it('in the middle of a large screen the first time', () => {
    expect(boundsFor(null, [beside])).toEqual({ x: 2000, y: 250, width: 1440, height: 900 })
  })

  it('no smaller than it can be used, and no larger than the screen', () => {
    expect(boundsFor(kept({ x: 10, y: 30, width: 300, height: 50 }), [laptop])).toEqual({ x: 10, y: 30, ...smallest })
    expect(boundsFor(kept({ x: 10, y: 30, width: 9_000, height: 9_000 }), [laptop])).toEqual({ x: 10, y: 30, width: 1440, height: 875 })
  })

  it('in reach when only its edge was on the screen', () => {
    expect(boundsFor(kept({ x: 1400, y: 100, width: 1000, height: 800 }), [laptop]).x).toBe(0)
    expect(boundsFor(kept({ x: 100, y: -500, width: 1000, height: 800 }), [laptop]).y).toBe(25)
  })
})

describe('what was kept', () => {
  it('is read back', () => {
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, isMaximised: true }
    expect(readWindowState(JSON.stringify(state))).toEqual(state)
  })

  it.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"isMaximised":false}',
    '{"bounds":{"x":0,"y":0,"width":-1,"height":1},"isMaximised":false}',
  ])('counts as nothing when it is %s', text => expect(readWindowState(text)).toBeNull())
})
