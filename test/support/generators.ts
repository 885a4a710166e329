/** Arbitrary sound plans, and arbitrary acts upon them, for property tests. */
import fc from 'fast-check'
import type { Change } from '@/domain/change/change'
import type { CommandContext, Refusal } from '@/domain/change/history'
import * as commands from '@/domain/commands/index'
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
import { type Occupant, type Position, roleTypes } from '@/domain/model/position'
import type { Edit, Scenario } from '@/domain/model/scenario'
import type { CustomField } from '@/domain/model/settings'
import { type Member, type Membership, type Team, teamTypes } from '@/domain/model/team'
import type { Result } from '@/domain/result'
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

const numbers = (length: number) => fc.array(fc.nat(9_973), { minLength: length, maxLength: length })

/** A sound plan of up to 16 positions, with everything in it that a plan can hold. Sibling keys may tie. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(fc.nat(16), fc.nat(4), fc.nat(4), numbers(97))
  .map(([positions, bench, teams, picks]) => planFrom(positions, bench, teams, picksFrom(picks)))

// Few keys for many siblings, so that they tie: a merge of scenarios can do that.
const orders = ['Zz', 'a0', 'a0V', 'a1', 'b00']
const dates = [null, day('2024-02-29'), day('2026-01-01')]
const laterDates = [null, day('2026-01-01'), day('2027-06-30')]

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

/** A command by name, and the numbers its input is drawn from. */
export type Act = { readonly command: string; readonly picks: readonly number[] }

export const anyAct: fc.Arbitrary<Act> = fc.record({
  command: fc.nat(9_973).map(at => actNames[at % actNames.length] ?? ''),
  picks: numbers(11),
})

type Perform = (plan: Plan, pick: Picks, context: CommandContext) => Result<Change, Refusal>

/** Runs an act. Its input fits the plan it meets, more often than not. */
export function perform(plan: Plan, act: Act, context: CommandContext): Result<Change, Refusal> {
  const run = acts[act.command]
  if (!run) throw new Error(`There is no act ${act.command}.`)
  return run(plan, picksFrom(act.picks), context)
}

const placeFrom = (plan: Plan, pick: Picks): commands.Place => {
  const positionId = pick.id(plan, 'positions')
  return pick.of<commands.Place>([
    { kind: 'under', managerId: positionId },
    { kind: 'under', managerId: null },
    { kind: 'before', positionId },
    { kind: 'after', positionId },
  ])
}
const unfilledFrom = (pick: Picks): commands.Unfilled =>
  pick.of<commands.Unfilled>([
    { kind: 'vacant', since: null },
    { kind: 'planned', startBy: day('2027-01-01') },
  ])
const somebodyFrom = (plan: Plan, pick: Picks): commands.Somebody => {
  const benched = [...plan.people.keys()].filter(
    id => ![...plan.positions.values()].some(({ occupant }) => occupant.kind === 'person' && occupant.personId === id),
  )
  return pick.of<commands.Somebody>([
    { kind: 'new', person: { name: pick.of(['Kim', 'Lou', ' ']) } },
    { kind: 'bench', personId: benched.length > 0 && !pick.isOneIn(5) ? pick.of(benched) : pick.id(plan, 'people') },
    { kind: 'position', positionId: pick.id(plan, 'positions') },
  ])
}
const goesFrom = (pick: Picks): commands.PersonGoes => pick.of(['to-bench', 'out-of-plan'])
const patchFrom = (plan: Plan, pick: Picks): commands.PositionPatch =>
  pick.of<commands.PositionPatch>([
    { title: pick.of(['Engineer', 'Lead']) },
    { fte: pick.of([0, 0.5, 3, 3.5]) },
    { level: { levelId: pick.id(plan, 'levels'), certainty: 'confirmed' } },
    { startsOn: pick.of(dates), endsOn: pick.of(laterDates) },
    { startsOn: day('2028-01-01') },
    { budget: { minor: pick.of([5_000_000, -1, 0.5]), currency: pick.of(['EUR', 'euro']) }, roleType: pick.of(roleTypes) },
    { unfilled: unfilledFrom(pick) },
  ])
const membersFrom = (plan: Plan, pick: Picks): readonly Member[] => [
  ...pick.ids(plan, 'positions').map(commands.positionMember),
  ...(pick.isOneIn(3) ? [{ kind: 'person', personId: pick.id(plan, 'people') } as const] : []),
]
const membershipChangeFrom = (plan: Plan, pick: Picks): commands.MembershipChange => {
  const teamId = pick.id(plan, 'teams')
  const allocation = pick.of([0.1, 0.5, 1, 1.5])
  return pick.of<commands.MembershipChange>([
    { kind: 'main-team', teamId },
    { kind: 'main-team', teamId: null },
    { kind: 'add', teamId, allocation },
    { kind: 'allocate', teamId, allocation },
    { kind: 'remove', teamId },
  ])
}
const ladderEditFrom = (plan: Plan, pick: Picks): commands.LadderEdit => {
  const level = { trackId: pick.id(plan, 'tracks'), code: pick.of(['E1', 'M9', 'X']), name: 'Some level', band: pick.of(bands), scope: '' }
  const id = pick.id(plan, 'levels')
  return pick.of<commands.LadderEdit>([
    { kind: 'put-track', id: pick.of([null, pick.id(plan, 'tracks')]), track: { name: pick.of(['Craft', '']), kind: 'individual' } },
    { kind: 'remove-track', id: pick.id(plan, 'tracks') },
    { kind: 'put-level', id: null, level },
    { kind: 'put-level', id, level, after: pick.of([null, pick.id(plan, 'levels')]) },
    { kind: 'remove-level', id, positions: pick.of([{ moveTo: pick.id(plan, 'levels') }, 'clear', 'refuse'] as const) },
  ])
}

const acts: Readonly<Record<string, Perform>> = {
  addPosition: (plan, pick, context) =>
    commands.addPosition(
      plan,
      {
        place: placeFrom(plan, pick),
        occupant: pick.isOneIn(2) ? unfilledFrom(pick) : somebodyFrom(plan, pick),
        fields: { title: 'Added' },
        teamId: plan.teams.size > 0 && pick.isOneIn(2) ? pick.id(plan, 'teams') : null,
      },
      context,
    ),
  editPositions: (plan, pick, context) =>
    commands.editPositions(plan, { positionIds: pick.ids(plan, 'positions'), patch: patchFrom(plan, pick) }, context),
  editPeople: (plan, pick, context) =>
    commands.editPeople(
      plan,
      { personIds: pick.ids(plan, 'people'), patch: { name: pick.of(['Ash', 'Bo', '']), leavesOn: pick.of(laterDates) } },
      context,
    ),
  movePositions: (plan, pick, context) =>
    commands.movePositions(plan, { positionIds: pick.ids(plan, 'positions'), place: placeFrom(plan, pick) }, context),
  movePositionAlone: (plan, pick, context) =>
    commands.movePositionAlone(plan, { positionId: pick.id(plan, 'positions'), place: placeFrom(plan, pick) }, context),
  reorderSiblings: (plan, pick, context) =>
    commands.reorderSiblings(
      plan,
      { positionId: pick.id(plan, 'positions'), side: pick.of(['before', 'after']), siblingId: pick.id(plan, 'positions') },
      context,
    ),
  closePosition: (plan, pick, context) =>
    commands.closePosition(
      plan,
      { positionId: pick.id(plan, 'positions'), managerId: pick.of([null, pick.id(plan, 'positions')]), person: goesFrom(pick) },
      context,
    ),
  deletePositions: (plan, pick, context) =>
    commands.deletePositions(
      plan,
      {
        positionIds: pick.ids(plan, 'positions'),
        reports: pick.of<commands.ReportsGo>([{ kind: 'up' }, { kind: 'too' }, { kind: 'to', managerId: pick.id(plan, 'positions') }]),
        people: goesFrom(pick),
      },
      context,
    ),
  vacate: (plan, pick, context) => commands.vacate(plan, { positionIds: [pick.id(plan, 'positions')], people: goesFrom(pick) }, context),
  assign: (plan, pick, context) =>
    commands.assign(plan, { positionId: pick.id(plan, 'positions'), somebody: somebodyFrom(plan, pick) }, context),
  swapOccupants: (plan, pick, context) =>
    commands.swapOccupants(plan, { positionId: pick.id(plan, 'positions'), otherId: pick.id(plan, 'positions') }, context),
  duplicatePosition: (plan, pick, context) =>
    commands.duplicatePosition(
      plan,
      { positionId: pick.id(plan, 'positions'), times: pick.of([0, 1, 3, 1.5]), occupant: unfilledFrom(pick) },
      context,
    ),
  addDottedLine: (plan, pick, context) =>
    commands.addDottedLine(
      plan,
      { from: pick.id(plan, 'positions'), to: pick.id(plan, 'positions'), type: pick.of(dottedLineTypes), share: pick.of([null, 0.2, 2]) },
      context,
    ),
  editDottedLine: (plan, pick, context) =>
    commands.editDottedLine(
      plan,
      {
        dottedLineId: pick.id(plan, 'dottedLines'),
        patch: pick.of([{ share: 0.4 }, { to: pick.id(plan, 'positions') }, { startsOn: day('2026-01-01') }]),
      },
      context,
    ),
  removeDottedLine: (plan, pick, context) => commands.removeDottedLine(plan, { dottedLineId: pick.id(plan, 'dottedLines') }, context),
  addTeam: (plan, pick, context) =>
    commands.addTeam(plan, { name: pick.of(['Payments', 'Search', '']), parentId: pick.of([null, pick.id(plan, 'teams')]) }, context),
  editTeam: (plan, pick, context) =>
    commands.editTeam(
      plan,
      {
        teamId: pick.id(plan, 'teams'),
        patch: pick.of([{ name: pick.of(['Identity', ' ']) }, { parentId: pick.id(plan, 'teams') }, { colour: pick.number(14) }]),
      },
      context,
    ),
  removeTeam: (plan, pick, context) =>
    commands.removeTeam(plan, { teamId: pick.id(plan, 'teams'), goesTo: pick.of(['parent', 'none']) }, context),
  setMemberships: (plan, pick, context) =>
    commands.setMemberships(plan, { members: membersFrom(plan, pick), change: membershipChangeFrom(plan, pick) }, context),
  linkJobShare: (plan, pick, context) =>
    commands.linkJobShare(
      plan,
      {
        positionId: pick.id(plan, 'positions'),
        otherId: pick.id(plan, 'positions'),
        ftes: pick.of([
          [0.5, 0.5],
          [0.6, 4],
        ] as const),
      },
      context,
    ),
  unlinkJobShare: (plan, pick, context) => commands.unlinkJobShare(plan, { positionId: pick.id(plan, 'positions') }, context),
  editSettings: (plan, pick, context) =>
    commands.editSettings(
      plan,
      { patch: pick.of([{ name: pick.of(['Next year', '']) }, { currency: pick.of(['USD', 'x']) }, { fiscalYearStart: pick.number(14) }]) },
      context,
    ),
  editLadder: (plan, pick, context) => commands.editLadder(plan, { edit: ladderEditFrom(plan, pick) }, context),
  addCustomField: (plan, pick, context) => commands.addCustomField(plan, { name: pick.of(['Cost centre', 'Grade', '']) }, context),
  setCustomValue: (plan, pick, context) =>
    commands.setCustomValue(
      plan,
      { positionIds: pick.ids(plan, 'positions'), fieldId: pick.id(plan, 'customFields'), value: pick.of(['', 'CC-2']) },
      context,
    ),
  removePerson: (plan, pick, context) => commands.removePerson(plan, { personId: pick.id(plan, 'people') }, context),
}

/** Every act there is, by the name of its command. */
export const actNames: readonly string[] = Object.keys(acts)
