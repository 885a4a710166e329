import { describe, expect, it } from 'vitest'
import { addDottedLine } from '@/domain/commands/addDottedLine'
import { editDottedLine } from '@/domain/commands/editDottedLine'
import type { DottedLineId } from '@/domain/model/ids'
import { at, planOf } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planAfter(planOf('Ada\n  Ben\n  Cal'), addDottedLine, { from: at('Ben'), to: at('Cal'), type: 'project' })
const dottedLineId = [...plan.dottedLines.keys()][0] ?? ('' as DottedLineId)

describe('editing a dotted line', () => {
  it('changes type, share and ends', () => {
    const patch = { type: 'functional', share: 0.5, to: at('Ada') } as const
    const after = planAfter(plan, editDottedLine, { dottedLineId, patch })
    expect([...after.dottedLines.values()]).toMatchObject([{ id: dottedLineId, from: at('Ben'), ...patch }])
  })

  it('is no change where it says so already', () => {
    expect(changeOf(plan, editDottedLine, { dottedLineId, patch: { type: 'project' } })).toEqual([])
  })

  it('refuses what a new one is refused', () => {
    expect(wordsOf(plan, editDottedLine, { dottedLineId, patch: { to: at('Ben') } })).toBe(
      "Ben can't have a dotted line to the same position. Choose another.",
    )
    expect(wordsOf(plan, editDottedLine, { dottedLineId, patch: { share: 0 } })).toBe('The share of time must be above 0 and at most 1.')
  })

  it('refuses one that is gone', () => {
    expect(wordsOf(plan, editDottedLine, { dottedLineId: 'dot_none' as DottedLineId, patch: {} })).toBe(
      'This dotted line is no longer in the plan. Choose another.',
    )
  })
})
