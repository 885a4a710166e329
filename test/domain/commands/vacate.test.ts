import { describe, expect, it } from 'vitest'
import { vacate } from '@/domain/commands/vacate'
import { at, outlineOf, planOf, the, who } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Vacant: Engineer')

describe('making positions vacant', () => {
  it('sends the person to the bench, from today', () => {
    const after = planAfter(plan, vacate, { positionIds: [at('Ben')], people: 'to-bench' })
    expect(outlineOf(after)).toBe('Ada\n  Vacant: Title of Ben\n  Vacant: Engineer')
    expect(the(after.positions, at('Ben')).occupant).toEqual({ kind: 'vacant', since: '2026-11-21' })
    expect(after.people.has(who('Ben'))).toBe(true)
  })

  it('takes people out of the plan when told', () => {
    const after = planAfter(plan, vacate, { positionIds: [at('Ada'), at('Ben')], people: 'out-of-plan' })
    expect(after.people.size).toBe(0)
  })

  it('refuses a position with nobody in it', () => {
    expect(wordsOf(plan, vacate, { positionIds: [at('Vacant: Engineer')], people: 'to-bench' })).toBe(
      'Nobody is in the vacant position Engineer. Choose a position with a person.',
    )
  })

  it('refuses a position that is gone', () => {
    expect(wordsOf(plan, vacate, { positionIds: [at('Zoe')], people: 'to-bench' })).toBe(
      'This position is no longer in the plan. Choose another.',
    )
  })
})
