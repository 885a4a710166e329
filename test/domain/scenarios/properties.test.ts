/** The ten promises of scenarios, on random plans with random edits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Change, invertChange } from '@/domain/change/change'
import { countingIds } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import type { Organisation, Plan } from '@/domain/model/plan'
import { type Edit, organisationTables } from '@/domain/model/scenario'
import { redateAct, revertAct, revertEdits } from '@/domain/scenarios/acts'
import { adopt } from '@/domain/scenarios/adopt'
import { conflicts } from '@/domain/scenarios/conflicts'
import { evaluate } from '@/domain/scenarios/evaluate'
import { merge } from '@/domain/scenarios/merge'
import { organisation } from '@/domain/scenarios/organisation'
import { editsOf } from '@/domain/scenarios/planAt'
import { runInScenario } from '@/domain/scenarios/run'
import { type Act, anyAct, perform } from '../../support/commandRuns'
import { anyPlan, day, seed } from '../../support/generators'
import { act as actId, evaluated, horizon, on, scenarioId, seenAt, withScenario } from '../../support/scenarios'

const runs = { seed, numRuns: 200 }
const cursors = ['2025-06-01', '2026-01-01', '2026-08-01', '2027-03-01', '~']
const dates = ['2024-01-01', '2025-05-31', ...cursors]

type Cursored = { readonly cursor: string; readonly act: Act }
const anyCursored: fc.Arbitrary<Cursored> = fc.record({ cursor: fc.constantFrom(...cursors), act: anyAct })
const acts = (maxLength: number) => fc.array(anyCursored, { minLength: 1, maxLength })
const anyScenario = fc.tuple(anyPlan, acts(14)).map(([plan, made]) => play(start(plan), made))
const context = (from = 50_000) => ({ ids: countingIds(from), today: day('2026-11-21') })

/** A plan with one empty scenario. */
function start(plan: Plan): Plan {
  return { ...withScenario({ ...plan, scenarios: new Map() }), scenarioEdits: new Map() }
}

/** An act that was not refused: what it was shown and did to that, and what the scenario made of it. */
type Done = {
  readonly before: Plan
  readonly view: Plan
  readonly did: Change
  readonly folded: Change
  readonly after: Plan
  readonly cursor: string
}

/** The plan after every act that was not refused; `seen` is told about each. Ids of new records are counted from `from`. */
function play(plan: Plan, made: readonly Cursored[], from = 50_000, seen: (done: Done) => void = () => undefined): Plan {
  const world = context(from)
  return made.reduce((before, { cursor, act }, index) => {
    let shown: Pick<Done, 'view' | 'did'> | null = null
    const done = runInScenario(before, foldingAt(cursor, `${from}-${index}`), view => {
      const did = perform(view, act, world)
      if (did.ok) shown = { view, did: did.value }
      return did
    })
    if (!done.ok) return before
    if (!shown) throw new Error('A command that did nothing cannot be folded.')
    const after = applyChange(before, done.value)
    seen({ before, ...(shown as Pick<Done, 'view' | 'did'>), folded: done.value, after, cursor })
    return after
  }, plan)
}

function foldingAt(cursor: string, name: string) {
  return { scenarioId, moment: { on: on(cursor), horizon }, act: actId(name), reason: null, initiativeId: null }
}

/** Changes of the baseline itself. */
function playBaseline(plan: Plan, made: readonly Act[]): Plan {
  const world = context(90_000)
  return made.reduce((before, each) => {
    const done = perform(before, each, world)
    return done.ok ? applyChange(before, done.value) : before
  }, plan)
}

/** Sound at every date, and every edit either applied or blocked. */
function expectSound(plan: Plan): void {
  const result = evaluated(plan)
  for (const date of dates) {
    const view = { ...plan, ...organisation(result, { on: on(date), horizon }) }
    expect(brokenInvariants(view), date).toEqual([])
  }
  const accounted = new Set([...result.applied, ...result.blocked.map(({ edit }) => edit)])
  expect(accounted).toEqual(new Set(editsOf(plan, scenarioId)))
}

function tables(view: Organisation): Organisation {
  const { positions, people, teams, memberships, dottedLines } = view
  return { positions, people, teams, memberships, dottedLines }
}

/** Rows without their own start and end, which are not of a date. */
function timeless(view: Organisation): unknown {
  return organisationTables.map(table => {
    return new Map([...view[table]].map(([id, row]) => [id, { ...row, startsOn: 0, endsOn: 0, hiredOn: 0, leavesOn: 0 }]))
  })
}

const someOf = (edits: readonly Edit[], picks: readonly boolean[]) => edits.filter((_, index) => picks[index % picks.length])

describe('a scenario', () => {
  it('with everything taken back is the baseline', () => {
    fc.assert(
      fc.property(anyScenario, plan => {
        const bare = applyChange(
          plan,
          revertEdits(
            plan,
            editsOf(plan, scenarioId).map(edit => edit.id),
          ),
        )
        for (const date of dates) expect(seenAt(bare, date)).toEqual(organisation(evaluate(plan, []), { on: on(date), horizon }))
      }),
      runs,
    )
  })

  it('shows what the command did to what was shown, and leaves the past as it was', () => {
    let folded = 0
    fc.assert(
      fc.property(anyPlan, acts(14), (plan, made) => {
        play(start(plan), made, 50_000, ({ before, view, did, after, cursor }) => {
          folded += 1
          const moment = { on: on(cursor), horizon }
          const expected = organisation(evaluate(startedBy(applyChange(view, did), view, cursor), []), moment)
          expect(timeless(seenAt(after, cursor))).toEqual(timeless(expected))

          const movesDates = did.some(step => step.before && step.after && spanOf(step.before) !== spanOf(step.after))
          const createsEarlier = did.some(step => !step.before && step.after && spanOf(step.after) !== '[null,null]')
          if (movesDates || createsEarlier) return
          for (const date of dates.filter(earlier => earlier < cursor))
            expect(timeless(seenAt(after, date))).toEqual(timeless(seenAt(before, date)))
        })
      }),
      runs,
    )
    expect(folded).toBeGreaterThan(500)
  })

  it('is exactly as before after undo, and as after it after redo', () => {
    fc.assert(
      fc.property(anyPlan, acts(8), (plan, made) => {
        play(start(plan), made, 50_000, ({ before, folded, after }) => {
          const undone = applyChange(after, invertChange(folded))
          expect(undone).toEqual(before)
          expect(applyChange(undone, folded)).toEqual(after)
        })
      }),
      runs,
    )
  })

  it('is sound at every date, whatever is taken back or moved in time', () => {
    const anyPicks = fc.array(fc.boolean(), { minLength: 3, maxLength: 11 })
    fc.assert(
      fc.property(
        anyScenario,
        anyPicks,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...cursors)), { maxLength: 4 }),
        (plan, picks, moves) => {
          expectSound(plan)
          let changed = applyChange(
            plan,
            revertEdits(
              plan,
              someOf(editsOf(plan, scenarioId), picks).map(edit => edit.id),
            ),
          )
          expectSound(changed)
          for (const [which, to] of moves) {
            const names = [...new Set(editsOf(changed, scenarioId).map(edit => edit.act))]
            const name = names[which % names.length]
            const moved = name && redateAct(changed, scenarioId, name, on(to))
            if (moved?.ok) changed = applyChange(changed, moved.value)
            expectSound(changed)
          }
          const [first] = editsOf(changed, scenarioId)
          if (first) expectSound(applyChange(changed, revertAct(changed, scenarioId, first.act)))
        },
      ),
      runs,
    )
  })

  it('does not depend on the order its edits are stored in', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.boolean(), { minLength: 3, maxLength: 11 }), (plan, picks) => {
        const edits = editsOf(plan, scenarioId)
        const kept = someOf(edits, picks)
        const [forwards, backwards] = [evaluate(plan, kept), evaluate(plan, kept.toReversed())]
        expect(backwards.applied).toEqual(forwards.applied)
        expect(backwards.blocked).toEqual(forwards.blocked)
        for (const date of dates) {
          const moment = { on: on(date), horizon }
          expect(organisation(backwards, moment)).toEqual(organisation(forwards, moment))
        }
      }),
      runs,
    )
  })

  it('has no conflict while the baseline stays', () => {
    fc.assert(
      fc.property(anyScenario, plan => {
        const kinds = conflicts(plan, editsOf(plan, scenarioId)).map(conflict => conflict.kind)
        expect(kinds.filter(kind => kind !== 'no-effect')).toEqual([])
      }),
      runs,
    )
  })

  it('is sound on any other baseline, and names what no longer fits', () => {
    let named = 0
    fc.assert(
      fc.property(anyScenario, fc.array(anyAct, { minLength: 1, maxLength: 10 }), (plan, made) => {
        const moved = playBaseline(plan, made)
        expectSound(moved)
        const lost = editsOf(moved, scenarioId).filter(
          edit => edit.kind !== 'born' && 'base' in edit && !moved[edit.table].has(edit.record as never),
        )
        const gone = new Set(
          conflicts(moved, editsOf(moved, scenarioId)).flatMap(({ kind, timeline }) => (kind === 'record-gone' ? timeline : [])),
        )
        expect(gone).toEqual(new Set(lost))
        named += lost.length
      }),
      runs,
    )
    expect(named).toBeGreaterThan(20)
  })

  it('merges to the same whichever side is ours, when nothing conflicts', () => {
    let clean = 0
    fc.assert(
      fc.property(anyScenario, acts(6), acts(6), (plan, left, right) => {
        const base = editsOf(plan, scenarioId)
        const [ours, theirs] = [play(plan, left, 60_000), play(plan, right, 70_000)].map(side => editsOf(side, scenarioId))
        const one = merge(base, ours ?? [], theirs ?? [], scenarioId)
        const other = merge(base, theirs ?? [], ours ?? [], scenarioId)
        expect(one.conflicts.length).toBe(other.conflicts.length)
        const merged = { ...plan, scenarioEdits: new Map(one.edits.map(edit => [edit.id, edit])) }
        expectSound(merged)
        if (one.conflicts.length > 0) return
        clean += 1
        expect(other.edits).toEqual(one.edits)
      }),
      runs,
    )
    expect(clean).toBeGreaterThan(100)
  })

  it('made true on a date looks the same from that date on', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom('2025-06-01', '2026-01-01', '2026-12-31', '2027-06-30'), (plan, date) => {
        const undated = editsOf(plan, scenarioId).filter(edit => edit.on === '~')
        const before = applyChange(
          plan,
          revertEdits(
            plan,
            undated.map(edit => edit.id),
          ),
        )
        const done = adopt(before, scenarioId, day(date))
        if (!done.ok) throw new Error('Everything is dated.')
        const after = applyChange(before, done.value.change)
        expect(brokenInvariants(after)).toEqual([])
        for (const later of [date, '2026-08-01', '2027-03-01', '2027-07-01', '~'].filter(each => each >= date)) {
          expect(tables(seenAt(after, later)), later).toEqual(tables(seenAt(before, later)))
        }
      }),
      runs,
    )
  })

  it('is exactly as before when a change of the baseline is undone', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyAct, { minLength: 1, maxLength: 5 }), (plan, made) => {
        const world = context(90_000)
        let moved = plan
        const changes = made.flatMap(each => {
          const done = perform(moved, each, world)
          if (!done.ok) return []
          moved = applyChange(moved, done.value)
          return [done.value]
        })
        const back = changes.reverse().reduce((current, change) => applyChange(current, invertChange(change)), moved)
        for (const date of dates) expect(seenAt(back, date)).toEqual(seenAt(plan, date))
      }),
      runs,
    )
  })
})

/** The expected plan, its new records starting on the cursor's date where the command gave them no start. */
function startedBy(expected: Plan, view: Plan, cursor: string): Plan {
  if (cursor === '~') return expected
  const started = organisationTables.map(table => {
    const start = table === 'people' ? 'hiredOn' : 'startsOn'
    const rows = [...(expected[table] as ReadonlyMap<string, { [field: string]: unknown }>)].map(([id, row]) => {
      const isNew = !view[table].has(id as never)
      return [id, isNew ? { ...row, [start]: row[start] ?? cursor } : row] as const
    })
    return [table, new Map(rows)] as const
  })
  return { ...expected, ...(Object.fromEntries(started) as unknown as Organisation) }
}

function spanOf(row: object): string {
  const fields = row as { [field: string]: unknown }
  return JSON.stringify([fields.startsOn ?? fields.hiredOn ?? null, fields.endsOn ?? fields.leavesOn ?? null])
}
