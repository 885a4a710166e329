/** Arbitrary sound plans, for property tests. */
import fc from 'fast-check'
import type { CommandContext } from '@/domain/commands'
import { blankPerson, blankPosition } from '@/domain/model/blank'
import { type IsoDate, isIsoDate } from '@/domain/model/dates'
import { type DottedLine, dottedLineTypes } from '@/domain/model/dottedLine'
import { editIdOf } from '@/domain/model/editId'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { ActId, DottedLineId, JobShareId, MembershipId, PersonId, PositionId, TeamId } from '@/domain/model/ids'
import { type CustomFieldId, countingIds, type LevelId, type ScenarioId, type TrackId } from '@/domain/model/ids'
import { bands, type Level, type Track } from '@/domain/model/ladder'
import type { Person } from '@/domain/model/person'
import type { Plan } from '@/domain/model/plan'
import type { Occupant, Position } from '@/domain/model/position'
import type { Edit, Scenario } from '@/domain/model/scenario'
import type { CustomField } from '@/domain/model/settings'
import { type Member, type Membership, type Team, teamTypes } from '@/domain/model/team'
import { type Picks, picksFrom } from './picks'

/** A date of the calendar, for tests; throws on anything else. */
export function day(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error(`${text} is not a day of the calendar.`)
  return text
}

/** The seed of every property test: a run that fails can be repeated. */
export const seed = 20_261_121

/** What a command may know, the same every time: ids counted from far above those of generated plans. */
export function testContext(): CommandContext {
  return { ids: countingIds(50_000), today: day('2026-11-21') }
}

/** Numbers that choices are drawn from. */
export const numbers = (length: number) => fc.array(fc.nat(9_973), { minLength: length, maxLength: length })

/** A sound plan of up to 16 positions, with everything in it that a plan can hold. Sibling keys may tie. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(fc.nat(16), fc.nat(4), fc.nat(4), numbers(97))
  .map(([positions, bench, teams, picks]) => planFrom(positions, bench, teams, picksFrom(picks)))

// Few keys for many siblings, so that they tie: a merge of scenarios can do that.
const orders = ['Zz', 'a0', 'a0V', 'a1', 'b00']
/** Starts that fit before every one of `laterDates`. */
export const dates = [null, day('2024-02-29'), day('2026-01-01')]
export const laterDates = [null, day('2026-01-01'), day('2027-06-30')]

function planFrom(count: number, benchSize: number, teamCount: number, pick: Picks): Plan {
  const ladder = ladderFrom()
  const field: CustomField = { id: 'fld_1' as CustomFieldId, name: 'Cost centre', order: 'a0' }
  const people = new Map<PersonId, Person>()
  const newPerson = (): PersonId => {
    const id = `per_${people.size}` as PersonId
    people.set(id, { ...blankPerson(id, `Person ${people.size}`), hiredOn: pick.of(dates), leavesOn: pick.of(laterDates) })
    return id
  }
  const positions: Position[] = []
  for (let at = 0; at < count; at++) positions.push(positionFrom(at, positions, pick, newPerson))
  if (count > 1 && pick.isOneIn(2)) {
    const share = 'job_1' as JobShareId
    for (const at of [0, count - 1]) positions[at] = { ...(positions[at] as Position), jobShare: share, fte: 0.5 }
  }
  for (let at = 0; at < benchSize; at++) newPerson()
  const teams = teamsFrom(teamCount, pick)
  const plan: Plan = {
    ...emptyPlan({ name: 'Generated' }),
    ...ladder,
    people,
    teams: byId(teams),
    positions: byId(positions),
    customFields: byId([field]),
  }
  return { ...plan, ...relationsFrom(plan, pick), ...scenariosFrom(plan, pick) }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> {
  return new Map(rows.map(row => [row.id, row]))
}

function ladderFrom(): Pick<Plan, 'tracks' | 'levels'> {
  const tracks: Track[] = [
    { id: 'trk_1' as TrackId, name: 'Individual', kind: 'individual', order: 'a0' },
    { id: 'trk_2' as TrackId, name: 'Management', kind: 'management', order: 'a1' },
  ]
  const levels = [0, 1, 2, 3].map((at): Level => {
    const trackId = (at < 3 ? 'trk_1' : 'trk_2') as TrackId
    const band = bands[at] ?? 'mid'
    return { id: `lvl_${at}` as LevelId, trackId, code: `E${at}`, name: `Level ${at}`, band, order: `a${at}`, scope: '' }
  })
  return { tracks: byId(tracks), levels: byId(levels) }
}

function positionFrom(at: number, earlier: readonly Position[], pick: Picks, newPerson: () => PersonId): Position {
  const occupants: readonly (() => Occupant)[] = [
    () => ({ kind: 'person', personId: newPerson() }),
    () => ({ kind: 'person', personId: newPerson() }),
    () => ({ kind: 'vacant', since: pick.of(dates) }),
    () => ({ kind: 'planned', startBy: pick.of(laterDates) }),
  ]
  const levelId = `lvl_${pick.number(4)}` as LevelId
  return {
    ...blankPosition(`pos_${at}` as PositionId, pick.of(orders)),
    reportsTo: earlier.length === 0 || pick.isOneIn(8) ? null : pick.of(earlier).id,
    occupant: pick.of(occupants)(),
    title: pick.of(['', 'Engineer', 'Designer']),
    level: pick.isOneIn(3) ? null : { levelId, certainty: 'guessed' },
    startsOn: pick.of(dates),
    endsOn: pick.of(laterDates),
    custom: pick.isOneIn(3) ? { ['fld_1' as CustomFieldId]: 'CC-1' } : {},
  }
}

function teamsFrom(count: number, pick: Picks): readonly Team[] {
  const teams: Team[] = []
  for (let at = 0; at < count; at++) {
    const parentId = teams.length === 0 || pick.isOneIn(2) ? null : pick.of(teams).id
    const type = pick.of([null, ...teamTypes])
    teams.push({
      id: `team_${at}` as TeamId,
      name: `Team ${at}`,
      parentId,
      type,
      order: pick.of(orders),
      colour: 1 + at,
      startsOn: null,
      endsOn: null,
    })
  }
  return teams
}

function relationsFrom(plan: Plan, pick: Picks): Pick<Plan, 'memberships' | 'dottedLines'> {
  const memberships = new Map<MembershipId, Membership>()
  const dottedLines = new Map<DottedLineId, DottedLine>()
  for (const positionId of plan.positions.keys()) {
    if (plan.teams.size > 0 && !pick.isOneIn(3)) {
      const id = `mem_${memberships.size}` as MembershipId
      const member: Member = { kind: 'position', positionId }
      memberships.set(id, {
        id,
        teamId: pick.of([...plan.teams.keys()]),
        member,
        allocation: pick.of([0.2, 0.5, 1]),
        startsOn: null,
        endsOn: null,
      })
    }
    const to = pick.of([...plan.positions.keys()])
    if (to !== positionId && pick.isOneIn(3)) {
      const id = `dot_${dottedLines.size}` as DottedLineId
      dottedLines.set(id, {
        id,
        from: positionId,
        to,
        type: pick.of(dottedLineTypes),
        share: pick.of([null, 0.3]),
        startsOn: null,
        endsOn: null,
      })
    }
  }
  for (const personId of plan.people.keys()) {
    if (plan.teams.size === 0 || !pick.isOneIn(5)) continue
    const id = `mem_${memberships.size}` as MembershipId
    memberships.set(id, {
      id,
      teamId: pick.of([...plan.teams.keys()]),
      member: { kind: 'person', personId },
      allocation: 0.1,
      startsOn: null,
      endsOn: null,
    })
  }
  return { memberships, dottedLines }
}

function scenariosFrom(plan: Plan, pick: Picks): Pick<Plan, 'scenarios' | 'scenarioEdits'> {
  const [positionId] = plan.positions.keys()
  if (positionId === undefined || pick.isOneIn(2)) return { scenarios: new Map(), scenarioEdits: new Map() }
  const scenarioId = 'scn_1' as ScenarioId
  const scenario: Scenario = {
    id: scenarioId,
    name: 'Two platforms',
    status: 'draft',
    note: '',
    createdOn: null,
    parentId: null,
    ancestorId: null,
    frozen: false,
  }
  const place = { scenarioId, table: 'positions', record: positionId, kind: 'set', field: 'level', on: '~' } as const
  const edit: Edit = {
    ...place,
    id: editIdOf(place),
    act: 'act_1' as ActId,
    seq: 1,
    reason: null,
    initiativeId: null,
    value: { levelId: 'lvl_2', certainty: 'confirmed' },
  }
  return { scenarios: byId([scenario]), scenarioEdits: byId([edit]) }
}
