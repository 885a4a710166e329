import { expect, it } from 'vitest'
import { detailAt, farBelow, nameSizeAt, nearFrom, plateWidthAt } from '@/renderer/chart/stage/detail'

it('is wholly near from 70 %, where cards of React Flow stand on the painted ones', () => {
  expect(detailAt(nearFrom)).toEqual({ near: 1, far: 0 })
  expect(detailAt(2)).toEqual({ near: 1, far: 0 })
})

it('is wholly the middle look between, and bars alone far below 28 %', () => {
  expect(detailAt(0.5)).toEqual({ near: 0, far: 0 })
  expect(detailAt(0.2)).toEqual({ near: 0, far: 1 })
  expect(detailAt(farBelow).far).toBeCloseTo(0.5)
})

it('widens and narrows the plate without a jump', () => {
  let before = plateWidthAt(0.05, detailAt(0.05), 44, 200 * 0.05)
  for (let zoom = 0.05; zoom <= 1; zoom += 0.001) {
    const width = plateWidthAt(zoom, detailAt(zoom), 44, 200 * zoom)
    expect(Math.abs(width - before)).toBeLessThan(3)
    before = width
  }
})

it('is the whole card from afar and the plate of the near card near', () => {
  expect(plateWidthAt(0.2, detailAt(0.2), 44, 40)).toBe(40)
  expect(plateWidthAt(1, detailAt(1), 44, 200)).toBe(44)
})

it('keeps names at the size of the screen while cards have room for them', () => {
  expect(nameSizeAt(0.5, detailAt(0.5), 13, 36)).toBe(12)
  expect(nameSizeAt(0.3, detailAt(0.3), 12, 12)).toBeLessThan(9)
  expect(nameSizeAt(1, detailAt(1), 13, 72)).toBe(13)
})
