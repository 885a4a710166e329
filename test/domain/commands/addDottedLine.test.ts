import { describe, expect, it } from 'vitest'
import { addDottedLine } from '@/domain/commands/addDottedLine'
import { day } from '../../support/generators'
import { at, planOf } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Cal')
const line = { from: at('Ben'), to: at('Cal'), type: 'mentoring' } as const

describe('adding a dotted line', () => {
  it('lets a position answer to a second one', () => {
    const after = planAfter(plan, addDottedLine, { ...line, share: 0.2 })
    expect([...after.dottedLines.values()]).toMatchObject([{ ...line, share: 0.2, startsOn: null, endsOn: null }])
  })

  it('allows two of different types', () => {
    const both = planAfter(planAfter(plan, addDottedLine, line), addDottedLine, { ...line, type: 'project' })
    expect([...both.dottedLines.values()].map(added => added.type)).toEqual(['mentoring', 'project'])
  })

  it('refuses the same one again', () => {
    expect(wordsOf(planAfter(plan, addDottedLine, line), addDottedLine, line)).toBe(
      'Ben already has a mentoring dotted line to Cal. Edit that one.',
    )
  })

  it('refuses one to the same position', () => {
    expect(wordsOf(plan, addDottedLine, { ...line, to: at('Ben') })).toBe(
      "Ben can't have a dotted line to the same position. Choose another.",
    )
  })

  it('refuses more than all of the time', () => {
    expect(wordsOf(plan, addDottedLine, { ...line, share: 1.2 })).toBe('The share of time must be above 0 and at most 1.')
  })

  it('refuses an end before the start', () => {
    expect(wordsOf(plan, addDottedLine, { ...line, startsOn: day('2026-03-01'), endsOn: day('2026-02-01') })).toBe(
      "The dotted line can't end on 2026-02-01, before the start on 2026-03-01. Change one of the dates.",
    )
  })

  it('refuses a position that is gone', () => {
    expect(wordsOf(plan, addDottedLine, { ...line, to: at('Zoe') })).toBe('This position is no longer in the plan. Choose another.')
  })
})
