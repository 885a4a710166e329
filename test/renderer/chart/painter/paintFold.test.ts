import { expect, it } from 'vitest'
import { foldBox, foldLabel } from '@/renderer/chart/painter/paintFold'
import { at } from '../../../support/plans'
import { shownOf } from '../support'

function folded(direction: 'top-down' | 'left-right') {
  const card = shownOf('Ada\n  Ben\n    Cal\n    Dee', { collapsed: new Set([at('Ben')]), direction }).cards.get(at('Ben'))
  if (!card) throw new Error('Ben is on show')
  return card
}

it('counts everyone folded away', () => {
  expect(foldLabel(folded('top-down'))).toBe('2')
})

it('hangs over the foot of a card, and over its side where the chart runs to the right', () => {
  const down = folded('top-down')
  const foot = foldBox(down, 'top-down', 1)
  expect(foot.y + foot.height).toBe(down.y + down.height + 10)
  expect(foot.x + foot.width / 2).toBeCloseTo(down.x + down.width / 2)
  const right = folded('left-right')
  const side = foldBox(right, 'left-right', 1)
  expect(side.x).toBeLessThan(right.x + right.width)
  expect(side.x + side.width).toBeGreaterThan(right.x + right.width)
})

it('keeps its size on screen from the middle distance on', () => {
  const card = folded('top-down')
  const near = foldBox(card, 'top-down', 0.7)
  const farther = foldBox(card, 'top-down', 0.35)
  expect(farther.height * 0.35).toBeCloseTo(near.height * 0.7)
  expect(farther.x + farther.width / 2).toBeCloseTo(near.x + near.width / 2)
})
