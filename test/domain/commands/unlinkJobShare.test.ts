import { expect, it } from 'vitest'
import { linkJobShare } from '@/domain/commands/linkJobShare'
import { unlinkJobShare } from '@/domain/commands/unlinkJobShare'
import { at, planOf } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Cal')

it('makes both halves jobs of their own, with the FTE they have', () => {
  const linked = planAfter(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Cal'), ftes: [0.5, 0.5] })
  const after = planAfter(linked, unlinkJobShare, { positionId: at('Cal') })
  expect([...after.positions.values()].map(({ jobShare, fte }) => [jobShare, fte])).toEqual([
    [null, 1],
    [null, 0.5],
    [null, 0.5],
  ])
})

it('refuses a position that shares no job', () => {
  expect(wordsOf(plan, unlinkJobShare, { positionId: at('Ben') })).toBe('Ben is not half of a job share.')
})

it('refuses a position that is gone', () => {
  expect(wordsOf(plan, unlinkJobShare, { positionId: at('Zoe') })).toBe('This position is no longer in the plan. Choose another.')
})
