import { expect, it } from 'vitest'
import { addDottedLine } from '@/domain/commands/addDottedLine'
import { removeDottedLine } from '@/domain/commands/removeDottedLine'
import type { DottedLineId } from '@/domain/model/ids'
import { at, planOf } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planAfter(planOf('Ada\n  Ben'), addDottedLine, { from: at('Ben'), to: at('Ada'), type: 'influence' })

it('removes a dotted line', () => {
  const [dottedLineId] = [...plan.dottedLines.keys()] as [DottedLineId]
  expect(planAfter(plan, removeDottedLine, { dottedLineId }).dottedLines.size).toBe(0)
})

it('refuses one that is gone', () => {
  expect(wordsOf(plan, removeDottedLine, { dottedLineId: 'dot_none' as DottedLineId })).toBe(
    'This dotted line is no longer in the plan. Choose another.',
  )
})
