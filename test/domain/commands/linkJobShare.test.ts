import { describe, expect, it } from 'vitest'
import { linkJobShare } from '@/domain/commands/linkJobShare'
import { at, planOf, the } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Cal\n  Dee')
const linked = planAfter(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Cal'), ftes: [0.6, 0.4] })

describe('linking a job share', () => {
  it('makes two positions halves of one job, each with its FTE', () => {
    const [ben, cal] = [the(linked.positions, at('Ben')), the(linked.positions, at('Cal'))]
    expect([ben.fte, cal.fte]).toEqual([0.6, 0.4])
    expect(ben.jobShare).not.toBeNull()
    expect(ben.jobShare).toBe(cal.jobShare)
  })

  it('keeps the FTE of both when nothing is said', () => {
    const after = planAfter(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Cal') })
    expect(the(after.positions, at('Ben')).fte).toBe(1)
  })

  it('refuses a half of another job share', () => {
    const words = 'Cal is already half of a job share. Unlink it first.'
    expect(wordsOf(linked, linkJobShare, { positionId: at('Cal'), otherId: at('Dee') })).toBe(words)
    expect(wordsOf(linked, linkJobShare, { positionId: at('Dee'), otherId: at('Cal') })).toBe(words)
  })

  it('refuses one position as both halves', () => {
    expect(wordsOf(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Ben') })).toBe(
      "Ben can't share a job with the same position. Choose another.",
    )
  })

  it('refuses an FTE out of range', () => {
    expect(wordsOf(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Cal'), ftes: [1, 0] })).toBe(
      'FTE must be above 0 and at most 3.',
    )
  })

  it('refuses positions that are gone', () => {
    const gone = 'This position is no longer in the plan. Choose another.'
    expect(wordsOf(plan, linkJobShare, { positionId: at('Zoe'), otherId: at('Ben') })).toBe(gone)
    expect(wordsOf(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Zoe') })).toBe(gone)
  })
})
