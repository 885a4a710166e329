import { describe, expect, it } from 'vitest'
import { editPositions, type PositionPatch } from '@/domain/commands/editPositions'
import type { LevelId } from '@/domain/model/ids'
import { day } from '../../support/generators'
import { at, planOf, the } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Vacant: Engineer')

describe('editing positions', () => {
  it('gives many the same value, and leaves the rest of each alone', () => {
    const after = planAfter(plan, editPositions, { positionIds: [at('Ada'), at('Ben')], patch: { location: 'Lisbon' } })
    expect([...after.positions.values()].map(position => [position.title, position.location])).toEqual([
      ['Title of Ada', 'Lisbon'],
      ['Title of Ben', 'Lisbon'],
      ['Engineer', null],
    ])
    expect(after.people).toBe(plan.people)
  })

  it('is no change where the value is there already', () => {
    const change = changeOf(plan, editPositions, { positionIds: [at('Ada'), at('Ben')], patch: { title: 'Title of Ben' } })
    expect(change.map(step => step.id)).toEqual([at('Ada')])
  })

  it('turns a vacant position into a planned one', () => {
    const unfilled = { kind: 'planned', startBy: null } as const
    const after = planAfter(plan, editPositions, { positionIds: [at('Vacant: Engineer')], patch: { unfilled } })
    expect(the(after.positions, at('Vacant: Engineer')).occupant).toEqual(unfilled)
  })

  it('allows a position of one day', () => {
    const patch = { startsOn: day('2026-03-01'), endsOn: day('2026-03-01') }
    expect(the(planAfter(plan, editPositions, { positionIds: [at('Ben')], patch }).positions, at('Ben'))).toMatchObject(patch)
  })

  it.each<[string, PositionPatch]>([
    ['FTE must be above 0 and at most 3.', { fte: 0 }],
    ['FTE must be above 0 and at most 3.', { fte: Number.NaN }],
    ['This budget is negative or too large to keep exactly. Check the amount.', { budget: { minor: -1, currency: 'EUR' } }],
    ['This budget is negative or too large to keep exactly. Check the amount.', { budget: { minor: 0.5, currency: 'EUR' } }],
    ['“€” is not a currency code. Use three letters, such as EUR.', { budget: { minor: 1, currency: '€' } }],
    ['This level is no longer in the plan. Choose another.', { level: { levelId: 'lvl_none' as LevelId, certainty: 'confirmed' } }],
    ['Ben is in this position, Title of Ben. Make it vacant first, or swap the two.', { unfilled: { kind: 'vacant', since: null } }],
  ])('refuses with “%s”', (words, patch) => {
    expect(wordsOf(plan, editPositions, { positionIds: [at('Ben')], patch })).toBe(words)
  })

  it('changes none when one is refused', () => {
    const input = { positionIds: [at('Ada'), at('Eve')], patch: { title: 'Lead' } }
    expect(wordsOf(plan, editPositions, input)).toBe('This position is no longer in the plan. Choose another.')
  })
})
