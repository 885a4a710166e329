import { describe, expect, it } from 'vitest'
import { applyChange } from '@/domain/change/change'
import { countingIds, type ScenarioId } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import type { Plan } from '@/domain/model/plan'
import { adopt } from '@/domain/scenarios/adopt'
import { branch, bringIn } from '@/domain/scenarios/branch'
import { conflicts, dropChange, keepChange } from '@/domain/scenarios/conflicts'
import { evaluate } from '@/domain/scenarios/evaluate'
import { merge } from '@/domain/scenarios/merge'
import { editsOf } from '@/domain/scenarios/planAt'
import { day } from '../../support/generators'
import { at, planOf, the } from '../../support/plans'
import { chartAt, edit, planWith, scenarioId, type Written } from '../../support/scenarios'

const chart = planOf('Ada\n  Ben\n  Cal\n  Dee')
const move = (name: string, under: string, on: string): Written => ({
  record: at(name),
  field: 'reportsTo',
  value: at(under),
  on,
  base: at('Ada'),
})
const title = (name: string, value: string, on: string): Written => ({
  record: at(name),
  field: 'title',
  value,
  on,
  base: `Title of ${name}`,
})
const edits = (...written: readonly Written[]) => written.map(edit)

function retitled(plan: Plan, name: string, to: string): Plan {
  return { ...plan, positions: new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), title: to }) }
}

describe('merging', () => {
  it('sees two postponements of one move as one conflict, not as two moves', () => {
    const base = edits(move('Ben', 'Cal', '2026-03-01'))
    const ours = edits(move('Ben', 'Cal', '2026-04-01'))
    const merged = merge(base, ours, edits(move('Ben', 'Cal', '2026-05-01')), scenarioId)
    expect(merged.conflicts).toHaveLength(1)
    expect(merged.edits).toEqual(ours)
  })

  it('takes what only one side changed, and once what both changed alike', () => {
    const base = edits(title('Ben', 'Lead', '~'))
    const ours = edits(title('Ben', 'Lead', '~'), title('Cal', 'Head', '~'))
    const theirs = edits(title('Cal', 'Head', '~'), title('Dee', 'Chief', '~'))
    const merged = merge(base, ours, theirs, scenarioId)
    expect(merged.conflicts).toEqual([])
    expect(merged.edits.map(each => each.kind === 'set' && each.value).sort()).toEqual(['Chief', 'Head'])
  })

  it('sees a filled and a planned seat as one field that both changed', () => {
    const seat = (value: Written extends { readonly value: infer V } ? V : never): Written => ({
      record: at('Ben'),
      field: 'occupant',
      value,
      on: '~',
    })
    const open = seat({ kind: 'vacant', since: '2026-03-01' } as never)
    const planned = seat({ kind: 'planned', startBy: '2027-01-01' } as never)
    expect(merge([], edits(open), edits(planned), scenarioId).conflicts).toHaveLength(1)
  })

  it('of two sound branches may close a circle: one edit is blocked, the same from either side', () => {
    const [ours, theirs] = [edits(move('Ben', 'Cal', '2026-03-01')), edits(move('Cal', 'Ben', '2026-03-01'))]
    const blocked = [merge([], ours, theirs, scenarioId), merge([], theirs, ours, scenarioId)].map(merged => {
      expect(merged.conflicts).toEqual([])
      return evaluate(chart, merged.edits).blocked.map(each => each.edit.id)
    })
    expect(blocked[0]).toHaveLength(1)
    expect(blocked[1]).toEqual(blocked[0])
  })

  it('keeps the same origin of an edit that both made, from either side', () => {
    const [ours, theirs] = [
      { ...title('Ben', 'Lead', '~'), act: 'b' },
      { ...title('Ben', 'Lead', '~'), act: 'a' },
    ]
    const acts = [merge([], edits(ours), edits(theirs), scenarioId), merge([], edits(theirs), edits(ours), scenarioId)].map(
      merged => merged.edits[0]?.act,
    )
    expect(acts).toEqual(['act_a', 'act_a'])
  })
})

describe('a branch', () => {
  const parent = planWith(chart, title('Ben', 'Lead', '2026-03-01'))
  const branched = branch(parent, { parentId: scenarioId, name: 'Bolder', createdOn: null }, countingIds())
  if (!branched.ok) throw new Error('The scenario was not branched.')
  const plan = applyChange(parent, branched.value)
  const child = [...plan.scenarios.values()].find(scenario => scenario.name === 'Bolder')
  if (!child) throw new Error('There is no branch.')
  const put = (to: Plan, written: Written, into: ScenarioId): Plan => {
    const made = merge([], [edit(written, 8)], [], into).edits
    return { ...to, scenarioEdits: new Map([...to.scenarioEdits, ...made.map(each => [each.id, each] as const)]) }
  }

  it('is a copy: what its parent does later is not seen in it', () => {
    const moved = put(plan, move('Cal', 'Dee', '~'), scenarioId)
    expect(editsOf(plan, child.id)).toHaveLength(1)
    expect(editsOf(moved, child.id)).toEqual(editsOf(plan, child.id))
  })

  it('takes in what its parent has changed when asked, and only once', () => {
    let both = put(plan, move('Cal', 'Dee', '~'), scenarioId)
    both = put(both, move('Dee', 'Ben', '~'), child.id)
    const brought = bringIn(both, child.id)
    if (!brought.ok) throw new Error('Nothing was brought in.')
    expect(brought.value.conflicts).toEqual([])
    const merged = applyChange(both, brought.value.change)
    expect(
      editsOf(merged, child.id)
        .map(each => each.record)
        .sort(),
    ).toEqual([at('Ben'), at('Cal'), at('Dee')])
    const again = bringIn(merged, child.id)
    expect(again.ok && again.value.change.filter(step => step.table === 'scenarioEdits' && step.id.startsWith(child.id))).toEqual([])
    expect(brokenInvariants(merged)).toEqual([])
  })

  it('of the baseline has nothing to take in', () => {
    expect(bringIn(plan, scenarioId)).toMatchObject({ ok: false, reason: { code: 'no-parent' } })
    expect(branch(plan, { parentId: 'scn_gone' as ScenarioId, name: 'X', createdOn: null }, countingIds())).toMatchObject({ ok: false })
  })
})

describe('a baseline that moved on', () => {
  const scenario = planWith(chart, title('Ben', 'Lead', '2026-03-01'), title('Cal', 'Title of Cal', '~'))

  it('is in conflict where both changed a field, until one is chosen', () => {
    const moved = retitled(scenario, 'Ben', 'Manager')
    const [conflict] = conflicts(moved, editsOf(moved, scenarioId))
    expect(conflict).toMatchObject({ kind: 'changed-underneath', base: 'Title of Ben', now: 'Manager' })
    if (!conflict) return
    const kept = applyChange(moved, keepChange(conflict))
    expect(conflicts(kept, editsOf(kept, scenarioId)).map(each => each.kind)).toEqual(['no-effect'])
    const dropped = applyChange(moved, dropChange(conflict))
    expect(editsOf(dropped, scenarioId).map(each => each.record)).toEqual([at('Cal')])
  })

  it('may have done it already, lost the record, or never differed', () => {
    const done = retitled(scenario, 'Ben', 'Lead')
    expect(conflicts(done, editsOf(done, scenarioId)).map(each => each.kind)).toEqual(['already-done', 'no-effect'])
    const gone = { ...scenario, positions: new Map([...scenario.positions].filter(([id]) => id !== at('Ben'))) }
    expect(conflicts(gone, editsOf(gone, scenarioId)).map(each => each.kind)).toEqual(['record-gone', 'no-effect'])
  })
})

describe('adopting', () => {
  it('writes what has come true and leaves the rest in the scenario', () => {
    const plan = planWith(chart, move('Ben', 'Cal', '2026-03-01'), move('Ben', 'Dee', '2026-06-01'), {
      record: at('Cal'),
      ends: '2026-08-31',
      base: null,
    })
    const done = adopt(plan, scenarioId, day('2026-04-01'))
    if (!done.ok) throw new Error('Nothing was adopted.')
    const adopted = applyChange(plan, done.value.change)
    expect(adopted.positions.get(at('Ben'))?.reportsTo).toBe(at('Cal'))
    expect(adopted.positions.get(at('Cal'))?.endsOn).toBe('2026-08-31')
    expect(editsOf(adopted, scenarioId)).toMatchObject([{ on: '2026-06-01', base: at('Cal') }])
    expect(chartAt(adopted, '2026-09-01')).toBe(chartAt(plan, '2026-09-01'))
  })

  it('wants dates first', () => {
    expect(adopt(planWith(chart, title('Ben', 'Lead', '~')), scenarioId, day('2026-04-01'))).toMatchObject({
      ok: false,
      reason: { code: 'undated', edits: { length: 1 } },
    })
  })

  it('tells what was blocked and so never came true', () => {
    const plan = planWith(chart, move('Ben', 'Gone', '2026-03-01'))
    const done = adopt(plan, scenarioId, day('2026-04-01'))
    expect(done.ok && done.value.leftBehind.map(each => each.record)).toEqual([at('Ben')])
  })
})
