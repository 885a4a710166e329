/** Arbitrary acts upon a plan: every command, with inputs drawn from what the plan holds. */
import fc from 'fast-check'
import type { Change } from '@/domain/change/change'
import type { CommandContext, Refusal } from '@/domain/commands'
import * as commands from '@/domain/commands/index'
import { dottedLineTypes } from '@/domain/model/dottedLine'
import { bands } from '@/domain/model/ladder'
import type { Plan } from '@/domain/model/plan'
import { roleTypes } from '@/domain/model/position'
import type { Member } from '@/domain/model/team'
import type { Result } from '@/domain/result'
import { dates, day, laterDates, numbers } from './generators'
import { type Picks, picksFrom } from './picks'

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
