import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkJobShare } from '@/domain/commands/linkJobShare'
import { blankPerson } from '@/domain/model/blank'
import type { IsoDate } from '@/domain/model/dates'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type {
  ActId,
  CustomFieldId,
  DottedLineId,
  EditId,
  InitiativeId,
  JobShareId,
  LevelId,
  MembershipId,
  PersonId,
  PositionId,
  ScenarioId,
  TrackId,
} from '@/domain/model/ids'
import { brokenInvariants, loopsIn } from '@/domain/model/invariants'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import type { Edit } from '@/domain/model/scenario'
import { settingsId } from '@/domain/model/settings'
import type { Membership } from '@/domain/model/team'
import { anyPlan, seed } from '../../support/generators'
import { at, planOf, team, the, who, withTeams } from '../../support/plans'
import { planAfter } from '../../support/run'

const plan = withTeams(planOf('Ada\n  Ben\n  Cal'), 'Payments', 'Search')

/** The plan with fields of one position forced, whatever they break. */
function forced(name: string, fields: Partial<Position>): Plan {
  return { ...plan, positions: new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), ...fields }) }
}

const codesOf = (broken: Plan) => brokenInvariants(broken).map(({ code, table, id }) => `${code} ${table} ${id}`)
const membership: Membership = {
  id: 'mem_1' as MembershipId,
  teamId: team('Payments'),
  member: { kind: 'position', positionId: at('Ben') },
  allocation: 1,
  startsOn: null,
  endsOn: null,
}
const edit: Edit = {
  id: 'edit_1' as EditId,
  scenarioId: 'scn_1' as ScenarioId,
  table: 'positions',
  record: at('Ben'),
  act: 'act_1' as ActId,
  seq: 1,
  reason: null,
  initiativeId: null,
  kind: 'set',
  field: 'title',
  on: '~',
  value: 'Lead',
}
const scenario = {
  id: edit.scenarioId,
  name: 'Two platforms',
  status: 'draft',
  note: '',
  createdOn: null,
  parentId: null,
  ancestorId: null,
  frozen: false,
} as const
const withScenario = (...edits: readonly Edit[]): Plan => ({
  ...plan,
  scenarios: new Map([[scenario.id, scenario]]),
  scenarioEdits: new Map(edits.map(row => [row.id, row])),
})

describe('a sound plan', () => {
  it('breaks nothing', () => {
    expect(brokenInvariants(plan)).toEqual([])
    expect(brokenInvariants(emptyPlan())).toEqual([])
    expect(brokenInvariants(withScenario(edit))).toEqual([])
  })

  it('may have siblings whose keys tie', () => {
    expect(brokenInvariants(forced('Ben', { order: the(plan.positions, at('Cal')).order }))).toEqual([])
  })
})

describe('a broken plan', () => {
  it('names a circle by its path, once', () => {
    const broken = forced('Ada', { reportsTo: at('Cal') })
    expect(brokenInvariants(broken)).toEqual([
      { code: 'cycle', table: 'positions', id: at('Ada'), words: 'These stand above each other in a circle: Ada → Cal → Ada.' },
    ])
  })

  it('knows circles of teams and of scenarios', () => {
    const [payments, search] = [the(plan.teams, team('Payments')), the(plan.teams, team('Search'))]
    const teams = new Map([
      [payments.id, { ...payments, parentId: search.id }],
      [search.id, { ...search, parentId: payments.id }],
    ])
    expect(codesOf({ ...plan, teams })).toEqual(['cycle teams team_Payments'])
    const own = { ...scenario, parentId: scenario.id }
    expect(codesOf({ ...plan, scenarios: new Map([[own.id, own]]) })).toEqual(['cycle scenarios scn_1'])
  })

  it.each<[string, Partial<Position>]>([
    ['manager', { reportsTo: at('Zoe') }],
    ['person', { occupant: { kind: 'person', personId: who('Zoe') } }],
    ['level', { level: { levelId: 'lvl_none' as LevelId, certainty: 'guessed' } }],
    ['column', { custom: { ['fld_none' as CustomFieldId]: 'x' } }],
  ])('has a position whose %s is not there', (field, fields) => {
    const [broken, ...others] = brokenInvariants(forced('Ben', fields))
    expect(broken).toMatchObject({ code: 'dangling-id', table: 'positions', id: at('Ben') })
    expect(broken?.words).toContain(`The ${field} of `)
    expect(others).toEqual([])
  })

  it('has relations whose ends are not there', () => {
    const gone = { ...membership, teamId: team('Gone'), member: { kind: 'person', personId: who('Zoe') } } as const
    const line = {
      id: 'dot_1' as DottedLineId,
      from: at('Zoe'),
      to: at('Ben'),
      type: 'project',
      share: null,
      startsOn: null,
      endsOn: null,
    } as const
    const level = {
      id: 'lvl_1' as LevelId,
      trackId: 'trk_none' as TrackId,
      code: 'E1',
      name: '',
      band: 'mid',
      order: 'a0',
      scope: '',
    } as const
    const broken: Plan = {
      ...plan,
      memberships: new Map([[gone.id, gone]]),
      dottedLines: new Map([[line.id, line]]),
      levels: new Map([[level.id, level]]),
    }
    expect(codesOf(broken)).toEqual([
      'dangling-id levels lvl_1',
      'dangling-id memberships mem_1',
      'dangling-id memberships mem_1',
      'dangling-id dottedLines dot_1',
    ])
  })

  it('has edits of a scenario or an initiative that is not there', () => {
    const orphan = { ...plan, scenarioEdits: new Map([[edit.id, { ...edit, initiativeId: 'ini_none' as InitiativeId }]]) }
    expect(codesOf(orphan)).toEqual(['dangling-id scenarioEdits edit_1', 'dangling-id scenarioEdits edit_1'])
  })

  it('has one person in two positions', () => {
    expect(brokenInvariants(forced('Ben', { occupant: { kind: 'person', personId: who('Ada') } }))).toEqual([
      { code: 'held-twice', table: 'positions', id: at('Ben'), words: 'Ada is in more than one position.' },
    ])
  })

  it('has a job share of one or of three', () => {
    expect(codesOf(forced('Ben', { jobShare: 'job_1' as JobShareId }))).toEqual(['job-share positions pos_Ben'])
    const linked = planAfter(plan, linkJobShare, { positionId: at('Ben'), otherId: at('Cal') })
    const share = the(linked.positions, at('Ben')).jobShare
    const third = { ...the(linked.positions, at('Ada')), jobShare: share }
    expect(codesOf({ ...linked, positions: new Map(linked.positions).set(third.id, third) })).toHaveLength(3)
  })

  it.each<[string, Partial<Position>]>([
    ['no-order', { order: '' }],
    ['no-order', { order: 'a00' }],
    ['out-of-range', { fte: 0 }],
    ['out-of-range', { fte: 3.1 }],
    ['out-of-range', { fte: Number.NaN }],
    ['money', { budget: { minor: 0.5, currency: 'EUR' } }],
    ['money', { budget: { minor: 1, currency: 'eur' } }],
    ['no-date', { startsOn: '2026-02-30' as IsoDate }],
    ['no-date', { occupant: { kind: 'planned', startBy: 'soon' as IsoDate } }],
    ['ends-before-start', { startsOn: '2026-02-02' as IsoDate, endsOn: '2026-02-01' as IsoDate }],
  ])('has a position with %s', (code, fields) => {
    const emptied = forced('Ben', { occupant: { kind: 'vacant', since: null }, ...fields })
    expect(codesOf(emptied)).toEqual([`${code} positions pos_Ben`])
  })

  it('has numbers out of range elsewhere', () => {
    const colourless = { ...the(plan.teams, team('Payments')), colour: 0 }
    const line = {
      id: 'dot_1' as DottedLineId,
      from: at('Ada'),
      to: at('Ben'),
      type: 'project',
      share: 1.5,
      startsOn: null,
      endsOn: null,
    } as const
    const broken: Plan = {
      ...plan,
      settings: new Map(
        [...plan.settings].map(([id, row]) => [
          id,
          { ...row, fiscalYearStart: 0, currency: '', workingHours: { weekly: 0, from: '9', to: '' } },
        ]),
      ),
      teams: new Map(plan.teams).set(colourless.id, colourless),
      memberships: new Map([[membership.id, { ...membership, allocation: 0 }]]),
      dottedLines: new Map([[line.id, line]]),
    }
    expect(codesOf(broken)).toEqual([
      'out-of-range teams team_Payments',
      'out-of-range memberships mem_1',
      'out-of-range dottedLines dot_1',
      'money settings settings',
      'out-of-range settings settings',
      'out-of-range settings settings',
      'out-of-range settings settings',
    ])
  })

  it('has a person whose pay or dates cannot be', () => {
    const person = {
      ...blankPerson('per_1' as PersonId, 'Eve'),
      pay: { minor: 2 ** 53, currency: 'EUR' },
      hiredOn: '2026-02-02' as IsoDate,
      leavesOn: '2026-01-01' as IsoDate,
    }
    expect(brokenInvariants({ ...plan, people: new Map(plan.people).set(person.id, person) }).map(({ words }) => words)).toEqual([
      'The pay of Eve is not exact money.',
      'Eve ends on 2026-01-01, before it starts on 2026-02-02.',
    ])
  })

  it('has one field edited twice on one date', () => {
    expect(codesOf(withScenario(edit, { ...edit, id: 'edit_2' as EditId }))).toEqual(['edited-twice scenarioEdits edit_2'])
    expect(codesOf(withScenario(edit, { ...edit, id: 'edit_2' as EditId, on: '2026-01-01' as IsoDate }))).toEqual([])
  })

  it('has a record under another id, or no settings', () => {
    const ben = the(plan.positions, at('Ben'))
    const positions = new Map<PositionId, Position>([[at('Zoe'), ben], ...plan.positions])
    expect(codesOf({ ...plan, people: plan.people, positions: new Map([...positions].filter(([id]) => id !== at('Ben'))) })).toContain(
      'wrong-id positions pos_Zoe',
    )
    expect(codesOf({ ...plan, settings: new Map() })).toEqual([`no-settings settings ${settingsId}`])
  })
})

describe('finding circles', () => {
  it('names each once, from its lowest id', () => {
    const parents = new Map([
      ['c', 'b'],
      ['b', 'a'],
      ['a', 'c'],
      ['d', 'a'],
      ['e', 'e'],
      ['f', null],
      ['g', 'gone'],
    ])
    expect(loopsIn(parents)).toEqual([['a', 'c', 'b'], ['e']])
  })
})

it('tells a plan with one position moved under its own report from a sound one, whatever the plan', () => {
  fc.assert(
    fc.property(anyPlan, sound => {
      const report = [...sound.positions.values()].find(position => position.reportsTo !== null)
      const manager = report?.reportsTo ? sound.positions.get(report.reportsTo) : undefined
      if (!report || !manager) return
      const positions = new Map(sound.positions).set(manager.id, { ...manager, reportsTo: report.id })
      expect(brokenInvariants({ ...sound, positions }).map(({ code }) => code)).toContain('cycle')
    }),
    { seed, numRuns: 300 },
  )
})
