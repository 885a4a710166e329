import { describe, expect, it } from 'vitest'
import { movePositions } from '@/domain/commands/movePositions'
import { at, outlineOf, planOf } from '../../support/plans'
import { changeOf, planAfter, refusalOf, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n  Dee\n  Eve')

const move = (names: readonly string[], under: string | null) =>
  ({ positionIds: names.map(at), place: { kind: 'under', managerId: under === null ? null : at(under) } }) as const

describe('moving positions', () => {
  it('carries the whole team along', () => {
    expect(outlineOf(planAfter(plan, movePositions, move(['Ben'], 'Dee')))).toBe('Ada\n  Dee\n    Ben\n      Cal\n  Eve')
  })

  it('rewrites the one position it moves', () => {
    expect(changeOf(plan, movePositions, move(['Ben'], 'Dee'))).toHaveLength(1)
  })

  it('makes a root of a position without a manager', () => {
    expect(outlineOf(planAfter(plan, movePositions, move(['Ben'], null)))).toBe('Ada\n  Dee\n  Eve\nBen\n  Cal')
  })

  it('moves many in the order of the chart, whatever order they were chosen in', () => {
    expect(outlineOf(planAfter(plan, movePositions, move(['Eve', 'Cal'], 'Dee')))).toBe('Ada\n  Ben\n  Dee\n    Cal\n    Eve')
  })

  it('keeps somebody chosen together with their manager under that manager', () => {
    expect(outlineOf(planAfter(plan, movePositions, move(['Ben', 'Cal'], 'Eve')))).toBe('Ada\n  Dee\n  Eve\n    Ben\n      Cal')
  })

  it('places them right beside another position', () => {
    const input = { positionIds: [at('Cal'), at('Eve')], place: { kind: 'before', positionId: at('Dee') } } as const
    expect(outlineOf(planAfter(plan, movePositions, input))).toBe('Ada\n  Ben\n  Cal\n  Eve\n  Dee')
  })

  it('is no change where they stand there already', () => {
    expect(changeOf(plan, movePositions, move(['Ben', 'Dee'], 'Ada'))).toEqual([])
    const besideItself = { positionIds: [at('Dee')], place: { kind: 'after', positionId: at('Dee') } } as const
    expect(changeOf(plan, movePositions, besideItself)).toEqual([])
  })

  it('refuses a manager who reports to the position', () => {
    expect(wordsOf(plan, movePositions, move(['Ben'], 'Cal'))).toBe("Ben can't report to Cal, who reports to Ben. Move Cal first.")
  })

  it('refuses a manager further below', () => {
    expect(wordsOf(plan, movePositions, move(['Ada'], 'Cal'))).toBe("Ada can't report to Cal, who is below Ada. Move Cal first.")
  })

  it('refuses a position as its own manager', () => {
    expect(wordsOf(plan, movePositions, move(['Ben'], 'Ben'))).toBe("Ben can't be their own manager. Choose another.")
  })

  it('refuses a place below one of those that move', () => {
    const input = { positionIds: [at('Ben')], place: { kind: 'after', positionId: at('Cal') } } as const
    expect(refusalOf(plan, movePositions, input)).toEqual({ code: 'would-report-to-itself', positionId: at('Ben'), under: at('Ben') })
  })

  it('refuses positions that are gone', () => {
    expect(refusalOf(plan, movePositions, move(['Ben', 'Zoe'], 'Dee'))).toEqual({ code: 'missing', what: 'position', id: at('Zoe') })
  })
})
