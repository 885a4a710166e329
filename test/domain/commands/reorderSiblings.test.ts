import { describe, expect, it } from 'vitest'
import { reorderSiblings } from '@/domain/commands/reorderSiblings'
import { at, outlineOf, planOf } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Cal\n  Dee\n    Eve')

describe('reordering siblings', () => {
  it('places one before another', () => {
    const input = { positionId: at('Dee'), side: 'before', siblingId: at('Ben') } as const
    expect(outlineOf(planAfter(plan, reorderSiblings, input))).toBe('Ada\n  Dee\n    Eve\n  Ben\n  Cal')
  })

  it('places one after another, rewriting that one position', () => {
    const input = { positionId: at('Ben'), side: 'after', siblingId: at('Cal') } as const
    expect(outlineOf(planAfter(plan, reorderSiblings, input))).toBe('Ada\n  Cal\n  Ben\n  Dee\n    Eve')
    expect(changeOf(plan, reorderSiblings, input).map(step => step.id)).toEqual([at('Ben')])
  })

  it('refuses two who report to different managers', () => {
    expect(wordsOf(plan, reorderSiblings, { positionId: at('Eve'), side: 'after', siblingId: at('Ben') })).toBe(
      "Eve and Ben don't report to the same manager. Move one of them first.",
    )
  })
})
