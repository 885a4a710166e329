import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistory } from '@/domain/change/history'
import { followsOn, historyOf, historyReachesTo } from '@/renderer/persistence/replay'
import { acts } from '../../support/arbitraryPlanSteps'
import { takeActs } from '../../support/planSteps'
import { planOf } from '../../support/plans'

const start = { plan: planOf('Ada\n  Ben\n  Cal'), history: emptyHistory }
const numbered = (steps: ReturnType<typeof takeActs>['steps']) => steps.map((step, index) => ({ seq: index + 1, step }))

describe('the history of a log', () => {
  it('is the one the window had', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), list => {
        const { steps, states } = takeActs(start, list)
        expect(historyOf(numbered(steps))).toEqual(states.at(-1)?.history)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('is the same from the step it reaches back to', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), list => {
        const log = numbered(takeActs(start, list).steps)
        const needed = log.filter(row => row.seq >= historyReachesTo(log))
        expect(historyOf(needed)).toEqual(historyOf(log))
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it('needs no step that was undone and overwritten at the beginning', () => {
    const { steps } = takeActs(start, [{ kind: 'add' }, { kind: 'undo' }, { kind: 'add' }, { kind: 'add' }])
    expect(historyReachesTo(numbered(steps))).toBe(3)
  })

  it('begins anew after a fresh start', () => {
    const { steps } = takeActs(start, [{ kind: 'add' }, { kind: 'add' }])
    const log = numbered([...steps, { kind: 'fresh-start', because: 'a repair', at: 0 }])
    expect([historyOf(log), historyReachesTo(log)]).toEqual([emptyHistory, 4])
  })
})

it('sees a gap in a log, at its beginning and inside', () => {
  const log = numbered(takeActs(start, [{ kind: 'add' }, { kind: 'add' }, { kind: 'add' }]).steps)
  expect([
    followsOn(log, 0),
    followsOn(log.slice(1), 0),
    followsOn(
      log.filter(row => row.seq !== 2),
      0,
    ),
  ]).toEqual([true, false, false])
})
