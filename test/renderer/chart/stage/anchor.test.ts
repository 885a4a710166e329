import { expect, it } from 'vitest'
import type { PositionId } from '@/domain/model/ids'
import { zoomedAbout } from '@/renderer/chart/stage/anchor'
import { fitted, isInside, toScreen, type Viewport } from '@/renderer/chart/stage/viewport'
import { at } from '../../../support/plans'
import { shownOf } from '../support'

const size = { width: 1200, height: 700 }
const padding = { top: 80, right: 32, bottom: 126, left: 32 }
const managers = Array.from({ length: 40 }, (_, place) => `  Manager ${place}\n    Engineer ${place}`)
const wide = shownOf(`Ada\n${managers.join('\n')}`)
const whole = fitted(wide.scene.bounds, size, padding)

function placeOf(view: Viewport, id: PositionId) {
  const card = wide.cards.get(id)
  if (!card) throw new Error(`${id} is not on the chart`)
  return toScreen(view, { x: card.x + card.width / 2, y: card.y + card.height / 2 })
}

it('comes nearer to whom was acted on, wholly in view', () => {
  for (const name of ['Manager 0', 'Engineer 39', 'Ada']) {
    const card = wide.cards.get(at(name))
    const view = zoomedAbout(wide, at(name), whole, size, 1)
    expect(view.zoom).toBe(1)
    for (const corner of [card, card && { x: card.x + card.width, y: card.y + card.height }]) {
      expect(corner && isInside(toScreen(view, corner), { x: 0, y: 0, ...size })).toBe(true)
    }
  }
})

it('keeps them where they are on screen where that leaves them in view', () => {
  const before = placeOf(whole, at('Manager 12'))
  const after = placeOf(zoomedAbout(wide, at('Manager 12'), whole, size, 0.5), at('Manager 12'))
  expect(after.x).toBeCloseTo(before.x, -0.5)
  expect(after.y).toBeCloseTo(before.y, -0.5)
})

it('comes nearer to the card nearest to the middle when nobody in view was acted on', () => {
  const aside = { ...whole, y: whole.y - 60 }
  for (const acted of [null, at('Somebody deleted')]) {
    const view = zoomedAbout(wide, acted, aside, size, 1)
    expect(wide.index.within({ x: -view.x, y: -view.y, ...size }).length).toBeGreaterThan(0)
  }
})

it('goes away from the middle over empty canvas', () => {
  const beside = { x: 5_000, y: 5_000, zoom: 1 }
  expect(zoomedAbout(wide, at('Ada'), beside, size, 0.5)).toEqual({ x: 2_800, y: 2_675, zoom: 0.5 })
})
