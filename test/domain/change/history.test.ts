import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Change } from '@/domain/change/change'
import {
  emptyHistory,
  type History,
  type HistoryEntry,
  historyLimit,
  mergeEntries,
  record,
  recordMerged,
  redo,
  undo,
} from '@/domain/change/history'
import type { ScenarioId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { anyAct, perform } from '../../support/commandRuns'
import { anyPlan, seed, testContext } from '../../support/generators'
import { at, planOf, the } from '../../support/plans'

const plan = planOf('Ada\n  Ben')
const titles = ['L', 'Le', 'Lea', 'Lead'].map(title => ({ ...the(plan.positions, at('Ben')), title }))

/** The change of the n-th letter typed. */
function typed(index: number): Change {
  const before = titles[index - 1] ?? the(plan.positions, at('Ben'))
  return [{ table: 'positions', id: at('Ben'), before, after: titles[index] ?? before }]
}

const entry = (change: Change, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  label: 'Change title of Ben',
  change,
  at: 0,
  scenarioId: null,
  cursor: null,
  ...more,
})
const typing = (index: number, atMs: number, more: Partial<HistoryEntry> = {}) =>
  entry(typed(index), { at: atMs, mergeKey: 'title Ben', ...more })

describe('undo and redo', () => {
  it('take back and do again the last step', () => {
    const history = record(record(emptyHistory, entry(typed(0))), entry(typed(1)))
    const back = undo(history)
    expect(back?.change).toEqual([{ table: 'positions', id: at('Ben'), before: titles[1], after: titles[0] }])
    expect(back && redo(back.history)).toEqual({ change: typed(1), entry: entry(typed(1)), history })
  })

  it('have nothing to do at the ends', () => {
    expect(undo(emptyHistory)).toBeNull()
    expect(redo(record(emptyHistory, entry(typed(0))))).toBeNull()
  })

  it('lose what was undone once something new is done', () => {
    const back = undo(record(emptyHistory, entry(typed(0))))
    expect(back && redo(record(back.history, entry(typed(1))))).toBeNull()
  })

  it('walk any run back and forth exactly', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.oneof(anyAct, fc.constantFrom('undo' as const, 'redo' as const)), { maxLength: 25 }),
        (start, steps) => {
          const context = testContext()
          let history: History = emptyHistory
          let now: Plan = start
          const past: Plan[] = [start]
          for (const step of steps) {
            if (step === 'undo' || step === 'redo') {
              const taken = step === 'undo' ? undo(history) : redo(history)
              if (!taken) continue
              now = applyChange(now, taken.change)
              history = taken.history
              expect(now).toEqual(past[history.done.length])
            } else {
              const done = perform(now, step, context)
              if (!done.ok) continue
              now = applyChange(now, done.value)
              history = record(history, entry(done.value))
              past.length = history.done.length
              past.push(now)
            }
          }
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})

describe('a history of long standing', () => {
  it('keeps the last steps only', () => {
    const numbers = Array.from({ length: historyLimit + 20 }, (_, index) => index)
    const history = numbers.reduce((sofar, index) => record(sofar, entry(typed(0), { at: index })), emptyHistory)
    expect(history.done).toHaveLength(historyLimit)
    expect(history.done.at(-1)?.at).toBe(historyLimit + 19)
    expect(record(history, entry(typed(0)), 3).done).toHaveLength(3)
  })

  it('is plain data', () => {
    const history = recordMerged(emptyHistory, typing(0, 5))
    expect(JSON.parse(JSON.stringify(history))).toEqual(history)
  })
})

describe('typing in one field', () => {
  it('is one step, taken back at once', () => {
    const history = [0, 1, 2, 3].reduce((sofar, index) => recordMerged(sofar, typing(index, index * 900)), emptyHistory)
    expect(history.done).toHaveLength(1)
    expect(history.done[0]).toMatchObject({ at: 2_700, change: [{ before: the(plan.positions, at('Ben')), after: titles[3] }] })
    expect(undo(history)?.change).toEqual([{ table: 'positions', id: at('Ben'), before: titles[3], after: the(plan.positions, at('Ben')) }])
  })

  it.each<[string, HistoryEntry]>([
    ['after a pause', typing(1, 1_001)],
    ['in another field', typing(1, 10, { mergeKey: 'title Cal' })],
    ['in another scenario', typing(1, 10, { scenarioId: 'scn_1' as ScenarioId })],
    ['without a key', entry(typed(1), { at: 10 })],
  ])('is a step of its own %s', (_, later) => {
    expect(recordMerged(recordMerged(emptyHistory, typing(0, 0)), later).done).toHaveLength(2)
  })

  it('is a step of its own after an undo', () => {
    const twice = recordMerged(record(emptyHistory, typing(0, 0)), typing(1, 10, { mergeKey: 'other' }))
    const back = undo(twice)
    expect(back && recordMerged(back.history, typing(1, 20)).done).toHaveLength(2)
  })

  it('leaves no step when it ends as it began', () => {
    const back: Change = [{ table: 'positions', id: at('Ben'), before: titles[0] ?? null, after: the(plan.positions, at('Ben')) }]
    expect(recordMerged(recordMerged(emptyHistory, typing(0, 0)), entry(back, { mergeKey: 'title Ben' })).done).toEqual([])
  })

  it('goes by the later label', () => {
    expect(mergeEntries(typing(0, 0), typing(1, 10, { label: 'Change title of Ben again' })).label).toBe('Change title of Ben again')
  })
})
