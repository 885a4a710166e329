import { describe, expect, it } from 'vitest'
import { movePositionAlone } from '@/domain/commands/movePositionAlone'
import { at, outlineOf, planOf } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n    Dee\n  Eve')

describe('moving a position alone', () => {
  it('leaves its reports in its place, under its old manager', () => {
    const input = { positionId: at('Ben'), place: { kind: 'under', managerId: at('Eve') } } as const
    expect(outlineOf(planAfter(plan, movePositionAlone, input))).toBe('Ada\n  Cal\n  Dee\n  Eve\n    Ben')
  })

  it('may put it under one of its own reports', () => {
    const input = { positionId: at('Ben'), place: { kind: 'under', managerId: at('Dee') } } as const
    expect(outlineOf(planAfter(plan, movePositionAlone, input))).toBe('Ada\n  Cal\n  Dee\n    Ben\n  Eve')
  })

  it('makes roots of a root’s reports', () => {
    const input = { positionId: at('Ada'), place: { kind: 'after', positionId: at('Cal') } } as const
    expect(outlineOf(planAfter(plan, movePositionAlone, input))).toBe('Ben\n  Cal\n  Ada\n  Dee\nEve')
  })

  it('is no change beside itself', () => {
    const input = { positionId: at('Ben'), place: { kind: 'before', positionId: at('Ben') } } as const
    expect(changeOf(plan, movePositionAlone, input)).toEqual([])
  })

  it('refuses the position as its own manager', () => {
    const input = { positionId: at('Ben'), place: { kind: 'under', managerId: at('Ben') } } as const
    expect(wordsOf(plan, movePositionAlone, input)).toBe("Ben can't be their own manager. Choose another.")
  })

  it('refuses positions that are gone', () => {
    const gone = 'This position is no longer in the plan. Choose another.'
    expect(wordsOf(plan, movePositionAlone, { positionId: at('Zoe'), place: { kind: 'under', managerId: null } })).toBe(gone)
    expect(wordsOf(plan, movePositionAlone, { positionId: at('Ben'), place: { kind: 'after', positionId: at('Zoe') } })).toBe(gone)
  })
})
