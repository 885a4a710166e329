import { describe, expect, it } from 'vitest'
import { closePosition } from '@/domain/commands/closePosition'
import { at, outlineOf, planOf, who } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n    Dee\n  Eve')

describe('closing a position', () => {
  it('gives its reports to a chosen manager and its person to the bench', () => {
    const after = planAfter(plan, closePosition, { positionId: at('Ben'), managerId: at('Eve') })
    expect(outlineOf(after)).toBe('Ada\n  Eve\n    Cal\n    Dee')
    expect(after.people.has(who('Ben'))).toBe(true)
  })

  it('lets one of the reports take its place above the others', () => {
    const after = planAfter(plan, closePosition, { positionId: at('Ben'), managerId: at('Dee') })
    expect(outlineOf(after)).toBe('Ada\n  Dee\n    Cal\n  Eve')
  })

  it('lets one of a root’s reports become the root', () => {
    const after = planAfter(plan, closePosition, { positionId: at('Ada'), managerId: at('Eve') })
    expect(outlineOf(after)).toBe('Eve\n  Ben\n    Cal\n    Dee')
  })

  it('makes roots of its reports without a manager', () => {
    const after = planAfter(plan, closePosition, { positionId: at('Ben'), managerId: null })
    expect(outlineOf(after)).toBe('Ada\n  Eve\nCal\nDee')
  })

  it('takes its person out of the plan when told', () => {
    const after = planAfter(plan, closePosition, { positionId: at('Ben'), managerId: at('Ada'), person: 'out-of-plan' })
    expect(after.people.has(who('Ben'))).toBe(false)
  })

  it('refuses itself as the manager of its reports', () => {
    expect(wordsOf(plan, closePosition, { positionId: at('Ben'), managerId: at('Ben') })).toBe(
      'Ben is being removed too. Choose a manager who stays.',
    )
  })
})
