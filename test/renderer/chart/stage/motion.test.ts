import { describe, expect, it } from 'vitest'
import { applyChange } from '@/domain/change/change'
import { movePositions } from '@/domain/commands/movePositions'
import { glideBetween, glideLasts, offsetOf, progressOf } from '@/renderer/chart/stage/motion'
import { at, planOf } from '../../../support/plans'
import { context, shownOf } from '../support'

const still = { x: 0, y: 0 }

function afterMove() {
  const plan = planOf('Ada\n  Ben\n    Cal\n  Dee\n    Eli')
  const moved = movePositions(plan, { positionIds: [at('Cal')], place: { kind: 'under', managerId: at('Dee') } }, context)
  if (!moved.ok) throw new Error('Cal can move')
  return { before: shownOf(plan), after: shownOf(applyChange(plan, moved.value)) }
}

describe('a glide', () => {
  it('starts every card where it was and ends where it is', () => {
    const { before, after } = afterMove()
    const glide = glideBetween(before.scene, after.scene, still, 1000)
    const [was, is] = [before.cards.get(at('Cal')), after.cards.get(at('Cal'))]
    if (!glide || !was || !is) throw new Error('Cal glides')
    expect(offsetOf(glide, 0, at('Cal'))).toEqual({ x: was.x - is.x, y: was.y - is.y })
    expect(offsetOf(glide, 1, at('Cal')).x).toBeCloseTo(0)
    expect(progressOf(glide, 1000)).toBe(0)
    expect(progressOf(glide, 1000 + glideLasts)).toBe(1)
  })

  it('leaves the card still that the view moved along with', () => {
    const { before, after } = afterMove()
    const [was, is] = [before.cards.get(at('Cal')), after.cards.get(at('Cal'))]
    if (!was || !is) throw new Error('Cal is on show')
    const glide = glideBetween(before.scene, after.scene, { x: is.x - was.x, y: is.y - was.y }, 0)
    expect(glide?.from.has(at('Cal'))).toBe(false)
    expect(glide?.from.has(at('Ada'))).toBe(true)
  })

  it('fades in who was not there before', () => {
    const before = shownOf('Ada\n  Ben')
    const after = shownOf('Ada\n  Ben\n  Cal')
    expect([...(glideBetween(before.scene, after.scene, still, 0)?.entering ?? [])]).toEqual([at('Cal')])
  })

  it('is none when nothing moves', () => {
    const shown = shownOf('Ada\n  Ben')
    expect(glideBetween(shown.scene, shown.scene, still, 0)).toBeNull()
  })

  it('is none for more cards than an eye can follow', () => {
    const names = (letter: string) => Array.from({ length: 320 }, (_, place) => `  ${letter}${place}`).join('\n')
    const before = shownOf(`Ada\n${names('P')}`)
    expect(glideBetween(before.scene, before.scene, { x: 50, y: 0 }, 0)).toBeNull()
  })
})
