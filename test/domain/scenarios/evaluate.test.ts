/** Cases that earlier designs of scenarios got wrong. */
import { describe, expect, it } from 'vitest'
import { blankPosition } from '@/domain/model/blank'
import { dayAfter, dayBefore } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'
import { editsOf } from '@/domain/scenarios/planAt'
import { sayBlocked } from '@/domain/scenarios/words'
import { day } from '../../support/generators'
import { at, planOf, team, the, who, withTeams } from '../../support/plans'
import { chartAt, edit, evaluated, planWith, seenAt, type Written } from '../../support/scenarios'

const move = (name: string, under: string | null, on: string, seq?: number): Written => {
  return { record: at(name), field: 'reportsTo', value: under === null ? null : at(under), on, ...(seq === undefined ? {} : { seq }) }
}
const seat = (name: string, person: string, on: string): Written => {
  return { record: at(name), field: 'occupant', value: { kind: 'person', personId: who(person) }, on }
}
const blockedIn = (plan: Plan) => evaluated(plan).blocked.map(blocked => [blocked.field, blocked.edit.on, blocked.why.kind])
const saidOf = (plan: Plan) => evaluated(plan).blocked.map(blocked => sayBlocked(evaluated(plan), blocked))

describe('fields', () => {
  it('are taken back one by one: the title goes, the place stays, and the baseline’s raise shows', () => {
    const plan = planOf('Ada\n  Ben')
    const raised = {
      ...plan,
      positions: new Map(plan.positions).set(at('Ben'), { ...the(plan.positions, at('Ben')), budget: { minor: 900, currency: 'EUR' } }),
    }
    const place: Written = { record: at('Ben'), field: 'location', value: 'Lisbon', on: '2026-05-01' }
    const ben = the(seenAt(planWith(raised, place), '~').positions, at('Ben'))
    expect(ben).toMatchObject({ title: 'Title of Ben', location: 'Lisbon', budget: { minor: 900 } })
  })

  it('set to nothing are set: a move to the top is not a move that is not there', () => {
    const plan = planWith(planOf('Ada\n  Ben\n    Cal'), move('Cal', 'Ada', '2026-02-01'), move('Cal', null, '2026-03-01'))
    expect(chartAt(plan, '2026-02-01')).toBe('Ada\n  Ben\n  Cal')
    expect(chartAt(plan, '2026-03-01')).toBe('Ada\n  Ben\nCal')
  })
})

describe('starts and ends', () => {
  it('hold at every date: a leaver of July who was kept in August never went', () => {
    const plan = planOf('Ada\n  Ben')
    const leaver = { ...the(plan.people, who('Ben')), leavesOn: day('2026-06-30') }
    const kept: Written = { table: 'people', record: who('Ben'), ends: '2026-12-31', base: '2026-06-30' }
    const extended = planWith({ ...plan, people: new Map(plan.people).set(leaver.id, leaver) }, kept)
    for (const date of ['2026-06-15', '2026-07-15', '2026-08-15']) expect(chartAt(extended, date), date).toBe('Ada\n  Ben')
    expect(chartAt(extended, '2027-01-01')).toBe('Ada\n  Vacant: Title of Ben')
  })

  it('that are undated keep the end the record had', () => {
    const plan = planOf('Ada\n  Ben')
    const ends = { ...the(plan.positions, at('Ben')), endsOn: day('2026-06-30') }
    const closed = planWith(
      { ...plan, positions: new Map(plan.positions).set(ends.id, ends) },
      { record: at('Ben'), ends: '~', base: '2026-06-30' },
    )
    expect(chartAt(closed, '2026-06-30')).toBe('Ada\n  Ben')
    expect(chartAt(closed, '2026-07-01')).toBe('Ada')
    expect(chartAt(closed, '~')).toBe('Ada')
  })

  it('lift references over those who are not there', () => {
    const plan = planWith(planOf('Ada\n  Ben\n    Cal'), { record: at('Ben'), ends: '2026-02-28', base: null })
    expect(chartAt(plan, '2026-02-28')).toBe('Ada\n  Ben\n    Cal')
    expect(chartAt(plan, '2026-03-01')).toBe('Ada\n  Cal')
  })

  it('are days of the calendar', () => {
    const pairs = [
      ['2026-02-28', '2026-03-01'],
      ['2024-02-28', '2024-02-29'],
      ['2026-12-31', '2027-01-01'],
      ['2026-05-14', '2026-05-15'],
    ] as const
    for (const [earlier, later] of pairs) expect([dayAfter(day(earlier)), dayBefore(day(later))]).toEqual([later, earlier])
    expect([dayBefore(day('0000-01-01')), dayAfter(day('9999-12-31'))]).toEqual(['0000-01-01', '9999-12-31'])
  })
})

describe('dates', () => {
  it('come before what is undated, so that a move just made shows', () => {
    const plan = planWith(planOf('Ada\n  Ben\n  Cal\n  Dee'), move('Ben', 'Cal', '2026-03-01'), move('Ben', 'Dee', '~'))
    expect(chartAt(plan, '2026-04-01')).toBe('Ada\n  Cal\n    Ben\n  Dee')
    expect(chartAt(plan, '~')).toBe('Ada\n  Cal\n  Dee\n    Ben')
  })

  it('are each sound: a step in March that closes a circle is blocked, though the end would be sound', () => {
    const plan = planWith(
      planOf('Root\n  A\n  B'),
      move('B', 'A', '2026-01-01'),
      move('B', 'Root', '2026-04-01'),
      move('A', 'B', '2026-03-01'),
    )
    expect(blockedIn(plan)).toEqual([['reportsTo', '2026-03-01', 'loop']])
    expect(saidOf(plan)).toEqual(['The manager of A from 2026-03-01 is not in force: it would close a circle (A → B → A).'])
    expect(chartAt(plan, '2026-03-15')).toBe('Root\n  A\n    B')
    expect(chartAt(plan, '2026-05-01')).toBe('Root\n  A\n  B')
  })

  it('hold a day’s edits together: a swap is sound, and half of one names the other half', () => {
    const plan = planOf('Ada\n  Ben\n  Cal')
    const swapped = planWith(plan, seat('Ben', 'Cal', '2026-03-01'), seat('Cal', 'Ben', '2026-03-01'))
    expect(chartAt(swapped, '2026-03-01')).toBe('Ada\n  Cal\n  Ben')
    const half = planWith(plan, seat('Ben', 'Cal', '2026-03-01'))
    expect(chartAt(half, '2026-03-01')).toBe('Ada\n  Ben\n  Cal')
    expect(saidOf(half)).toEqual(['The person of Ben from 2026-03-01 is not in force: Cal is already in the position Title of Cal then.'])
  })

  it('end with two circles on one day, and withdraw the latest made of each', () => {
    const chart = planOf('Root\n  A\n  B\n  C\n  D\n  E')
    const both = planWith(
      chart,
      move('A', 'B', '2026-03-01'),
      move('B', 'A', '2026-03-01'),
      move('C', 'A', '2026-03-01'),
      move('D', 'E', '2026-03-01'),
      move('E', 'D', '2026-03-01'),
    )
    expect(evaluated(both).blocked.map(({ edit: { record } }) => record)).toEqual([at('E'), at('B')])
    expect(chartAt(both, '2026-03-01')).toBe('Root\n  B\n    A\n      C\n  E\n    D')
  })
})

describe('records that are gone', () => {
  const born: Written = {
    table: 'teams',
    record: team('New'),
    born: '2026-03-01',
    seed: { name: 'New', parentId: null, type: null, order: 'a0', colour: 3, endsOn: null },
  }
  const member = (name: string, id: string): Written => ({
    table: 'memberships',
    record: id,
    field: 'teamId',
    value: team('New'),
    on: '2026-03-01',
    base: team('Old'),
    act: name,
  })

  function withMembers(plan: Plan): Plan {
    const rows = ['Ben', 'Cal'].map((name, index) => {
      const id = `mem_${index}` as never
      return [
        id,
        { id, teamId: team('Old'), member: { kind: 'position', positionId: at(name) }, allocation: 1, startsOn: null, endsOn: null },
      ] as const
    })
    return { ...plan, memberships: new Map(rows) }
  }

  it('block both moves into a team whose creation was taken back', () => {
    const plan = withMembers(withTeams(planOf('Ada\n  Ben\n  Cal'), 'Old'))
    const moves = [member('m1', 'mem_0'), member('m2', 'mem_1')]
    expect(blockedIn(planWith(plan, born, ...moves))).toEqual([])
    const reverted = planWith(plan, ...moves)
    expect(blockedIn(reverted)).toEqual([
      ['teamId', '2026-03-01', 'target-gone'],
      ['teamId', '2026-03-01', 'target-gone'],
    ])
    expect(saidOf(reverted)[0]).toBe('The team of Ben from 2026-03-01 is not in force: what it names is no longer in the plan (team_New).')
  })

  it('leave a created seat at the top, named, when its manager is gone', () => {
    const { id: _id, startsOn: _start, ...seed } = { ...blankPosition(at('New'), 'a9'), reportsTo: at('Gone'), title: 'Lead' }
    const plan = planWith(planOf('Ada'), { record: at('New'), born: '2026-03-01', seed })
    expect(chartAt(plan, '2026-03-01')).toBe('Ada\nVacant: Lead')
    expect(chartAt(plan, '2026-02-28')).toBe('Ada')
    expect(saidOf(plan)).toEqual([
      'The manager of Vacant: Lead from 2026-03-01 is not in force: what it names is no longer in the plan (pos_Gone).',
    ])
    expect(evaluated(plan).applied).toHaveLength(1)
  })

  it('block edits of what the baseline has lost, and births of what it has', () => {
    const plan = planOf('Ada\n  Ben')
    const { id: _id, startsOn: _start, ...seed } = the(plan.positions, at('Ben'))
    const edited = planWith(
      plan,
      { record: at('Gone'), field: 'title', value: 'Lead', on: '~' },
      { record: at('Ben'), born: '~', seed: { ...seed } },
    )
    expect(saidOf(edited)).toEqual([
      'The new position Ben is not in force: the baseline has that position already.',
      'The title of Deleted position, undated, is not in force: the position is no longer in the plan.',
    ])
  })
})

it('gives a person a created seat only from its first day', () => {
  const plan = planOf('Ada\n  Ben')
  const { id: _id, startsOn: _start, ...seed } = { ...the(plan.positions, at('Ben')), title: 'Director', order: 'a9' }
  const moved = planWith(
    plan,
    { record: at('New'), born: '2026-03-01', seed: { ...seed } },
    { record: at('Ben'), field: 'occupant', value: { kind: 'vacant', since: null }, on: '2026-03-01' },
  )
  expect(blockedIn(moved)).toEqual([])
  expect(chartAt(moved, '2026-02-28')).toBe('Ada\n  Ben')
  expect(chartAt(moved, '2026-03-01')).toBe('Ada\n  Vacant: Title of Ben\n  Ben')
})

it('judges a created seat by what was set on its first day, not by what it was born with', () => {
  const plan = planOf('Ada\n  Ben')
  const { id: _id, startsOn: _start, ...seed } = { ...the(plan.positions, at('Ben')), title: 'Director', order: 'a9' }
  const emptied: Written = { record: at('New'), field: 'occupant', value: { kind: 'vacant', since: null }, on: '2026-03-01' }
  const moved = planWith(plan, { record: at('New'), born: '2026-03-01', seed: { ...seed } }, emptied)
  expect(blockedIn(moved)).toEqual([])
  expect(chartAt(moved, '2026-03-01')).toBe('Ada\n  Ben\n  Vacant: Director')
})

it('accounts for every edit once', () => {
  const plan = planWith(
    planOf('Ada\n  Ben\n  Cal'),
    move('Ben', 'Cal', '2026-01-01'),
    move('Cal', 'Ben', '2026-01-01'),
    move('Cal', 'Gone', '~'),
  )
  const { applied, blocked } = evaluated(plan)
  expect(new Set([...applied, ...blocked.map(each => each.edit)])).toEqual(new Set(editsOf(plan, edit(move('Ben', 'Cal', '~')).scenarioId)))
  expect(applied).toHaveLength(1)
})
