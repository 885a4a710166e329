import { describe, expect, it } from 'vitest'
import { swapOccupants } from '@/domain/commands/swapOccupants'
import { at, outlineOf, planOf } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n  Vacant: Engineer\n  Planned: Designer')

describe('swapping occupants', () => {
  it('lets two people change places, and their reports stay', () => {
    expect(outlineOf(planAfter(plan, swapOccupants, { positionId: at('Ada'), otherId: at('Ben') }))).toBe(
      'Ben\n  Ada\n    Cal\n  Vacant: Engineer\n  Planned: Designer',
    )
  })

  it('lets a person and a vacancy change places', () => {
    expect(outlineOf(planAfter(plan, swapOccupants, { positionId: at('Ben'), otherId: at('Vacant: Engineer') }))).toBe(
      'Ada\n  Vacant: Title of Ben\n    Cal\n  Ben\n  Planned: Designer',
    )
  })

  it('is no change with itself', () => {
    expect(changeOf(plan, swapOccupants, { positionId: at('Ben'), otherId: at('Ben') })).toEqual([])
  })

  it('refuses two positions with nobody in them', () => {
    expect(wordsOf(plan, swapOccupants, { positionId: at('Vacant: Engineer'), otherId: at('Planned: Designer') })).toBe(
      'Nobody is in the vacant position Engineer. Choose a position with a person.',
    )
  })

  it('refuses a position that is gone', () => {
    expect(wordsOf(plan, swapOccupants, { positionId: at('Ben'), otherId: at('Zoe') })).toBe(
      'This position is no longer in the plan. Choose another.',
    )
  })
})
