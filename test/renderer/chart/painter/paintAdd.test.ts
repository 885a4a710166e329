import { expect, it } from 'vitest'
import { addBox } from '@/renderer/chart/painter/paintAdd'
import { foldBox } from '@/renderer/chart/painter/paintFold'
import { overlaps } from '@/renderer/chart/stage/viewport'
import { shownOf } from '../support'

it.each(['top-down', 'left-right'] as const)('the plus touches its card and keeps clear of the count, %s', direction => {
  for (const card of shownOf('Ada\n  Ben\n    Bo\n    Bea\n  Cal\n    Cy', { direction }).scene.cards) {
    const box = addBox(card, direction)
    expect(overlaps(box, card)).toBe(true)
    if (card.reports > 0) expect(overlaps(box, foldBox(card, direction, 1))).toBe(false)
  }
})

it('stands at the right of a leaf’s foot, away from the way down the stack', () => {
  const [, leaf] = shownOf('Ada\n  Ben').scene.cards
  if (!leaf) throw new Error('Nobody reports to Ada')
  expect(addBox(leaf, 'top-down').x).toBeGreaterThan(leaf.x + leaf.width / 2)
})
