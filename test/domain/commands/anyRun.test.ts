import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Change, invertChange, squashChanges } from '@/domain/change/change'
import { sayChange, sayRefusal } from '@/domain/commands/index'
import { brokenInvariants } from '@/domain/model/invariants'
import { type Plan, tableNames } from '@/domain/model/plan'
import { type Act, actNames, anyAct, perform } from '../../support/commandRuns'
import { anyPlan, seed, testContext } from '../../support/generators'

const runs = { seed, numRuns: 1_500 }
const anyRun = fc.tuple(anyPlan, fc.array(anyAct, { minLength: 1, maxLength: 12 }))

type Played = { readonly plans: readonly Plan[]; readonly changes: readonly Change[] }

/** Every plan on the way, and every change that was accepted. */
function play(start: Plan, acts: readonly Act[]): Played {
  const context = testContext()
  const plans = [start]
  const changes: Change[] = []
  for (const act of acts) {
    const before = plans.at(-1) ?? start
    const done = perform(before, act, context)
    if (!done.ok) continue
    changes.push(done.value)
    plans.push(applyChange(before, done.value))
  }
  return { plans, changes }
}

/** The very same records, not equal ones. Order within a table has no meaning. */
function expectSameRecords(plan: Plan, expected: Plan): void {
  for (const table of tableNames) {
    expect(plan[table].size, table).toBe(expected[table].size)
    for (const [id, row] of expected[table]) expect(plan[table].get(id as never), `${table} ${id}`).toBe(row)
  }
}

function frozen(plan: Plan): Plan {
  for (const table of tableNames) for (const row of plan[table].values()) deepFreeze(row)
  return plan
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) deepFreeze(inner)
  Object.freeze(value)
}

describe('any run of commands on any plan', () => {
  it('starts from sound plans', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(brokenInvariants(plan)).toEqual([])
      }),
      runs,
    )
  })

  it('leaves a sound plan after every command', () => {
    fc.assert(
      fc.property(anyRun, ([start, acts]) => {
        for (const plan of play(start, acts).plans) expect(brokenInvariants(plan)).toEqual([])
      }),
      runs,
    )
  })

  it('never touches the plan it was given, refused or not', () => {
    fc.assert(
      fc.property(anyPlan, anyAct, (plan, act) => {
        const copy = Object.fromEntries(tableNames.map(table => [table, new Map<string, unknown>(plan[table])])) as unknown as Plan
        perform(frozen(plan), act, testContext())
        expectSameRecords(plan, copy)
      }),
      runs,
    )
  })

  it('says what was there before, and names no record twice', () => {
    fc.assert(
      fc.property(anyRun, ([start, acts]) => {
        const { plans, changes } = play(start, acts)
        for (const [at, change] of changes.entries()) {
          for (const { table, id, before, after } of change) {
            expect(plans[at]?.[table].get(id as never) ?? null).toBe(before)
            expect(after).not.toBe(before)
          }
          expect(new Set(change.map(({ table, id }) => `${table} ${id}`)).size).toBe(change.length)
        }
      }),
      runs,
    )
  })

  it('is taken back exactly, and done again exactly', () => {
    fc.assert(
      fc.property(anyRun, ([start, acts]) => {
        const { plans, changes } = play(start, acts)
        const undone = changes.reduceRight((plan, change) => applyChange(plan, invertChange(change)), plans.at(-1) ?? start)
        expectSameRecords(undone, start)
        const redone = changes.reduce(applyChange, undone)
        expectSameRecords(redone, plans.at(-1) ?? start)
      }),
      runs,
    )
  })

  it('is the same as one squashed change', () => {
    fc.assert(
      fc.property(anyRun, ([start, acts]) => {
        const { plans, changes } = play(start, acts)
        expectSameRecords(applyChange(start, squashChanges(changes)), plans.at(-1) ?? start)
      }),
      runs,
    )
  })

  it('gives changes whose inverse has the change as its inverse', () => {
    fc.assert(
      fc.property(anyRun, ([start, acts]) => {
        for (const change of play(start, acts).changes) expect(invertChange(invertChange(change))).toEqual(change)
      }),
      runs,
    )
  })

  it('puts every change and every refusal in words', () => {
    fc.assert(
      fc.property(anyPlan, anyAct, (plan, act) => {
        const done = perform(plan, act, testContext())
        const words = done.ok ? sayChange(plan, done.value) : sayRefusal(plan, done.reason)
        expect(words).toMatch(done.ok ? /^[A-Z].*[^. ]$/s : /^[A-Z“\d].*\.$/s)
        expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}/)
      }),
      { ...runs, numRuns: 4_000 },
    )
  })

  it('meets every command accepted with an effect, and every one refused', () => {
    const accepted = new Set<string>()
    const refused = new Set<string>()
    for (const [plan, act] of fc.sample(fc.tuple(anyPlan, anyAct), { seed, numRuns: 6_000 })) {
      const done = perform(plan, act, testContext())
      if (!done.ok) refused.add(act.command)
      else if (done.value.length > 0) accepted.add(act.command)
    }
    expect([...accepted].sort()).toEqual([...actNames].sort())
    expect([...refused].sort()).toEqual([...actNames].sort())
  })
})
