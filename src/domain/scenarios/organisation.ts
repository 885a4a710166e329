/** What the organisation is on a day: the baseline as the edits in force have made it, only who and what is there, and sound. */
import type { IsoDate } from '../model/dates'
import type { PersonId, PositionId, TeamId } from '../model/ids'
import type { Organisation } from '../model/plan'
import type { Position } from '../model/position'
import type { On, OrganisationTable } from '../model/scenario'
import { organisationTables } from '../model/scenario'
import type { Membership } from '../model/team'
import { type Evaluated, ownPresence, type Presence, type Version } from './evaluation'
import { type Row, type Rows, rowsOf } from './rows'

/**
 * A date to look at, or `~` for everything, undated edits too. At `~` the records' own dates are judged at `horizon`; with none they are
 * not judged at all.
 */
export type Moment = { readonly on: On; readonly horizon: IsoDate | null }

/** Total, and always sound: references to what is not there are lifted over it. Records and tables without a change keep their identity. */
export function organisation(evaluated: Evaluated, moment: Moment): Organisation {
  const existing = new Map(organisationTables.map(table => [table, rowsAt(evaluated, table, moment.on)]))
  const present = new Map(organisationTables.map(table => [table, presentIn(evaluated, table, existing.get(table) ?? new Map(), moment)]))
  // Each map was made from the table of its name; rows keep the type they had there.
  const all = Object.fromEntries(existing) as unknown as Organisation
  const here = Object.fromEntries(present) as unknown as Organisation
  return lifted(all, here)
}

/** Those who are `here`, their references lifted over those who are not. `all` must be sound. */
export function lifted(all: Organisation, here: Organisation): Organisation {
  return {
    people: here.people,
    positions: liftPositions(all, here),
    teams: liftTeams(all, here),
    memberships: liftMemberships(all, here),
    dottedLines: keepOnly(here.dottedLines, line => here.positions.has(line.from) && here.positions.has(line.to)),
  }
}

/** Every record of a table as it is on a date, present or not. */
export function rowsAt(evaluated: Evaluated, table: OrganisationTable, on: On): Rows {
  const baseline = rowsOf(evaluated.baseline, table)
  const versions = evaluated.versions.get(table)
  if (!versions || versions.size === 0) return baseline
  const rows = new Map(baseline)
  for (const [id, its] of versions) rows.set(id, rowOn(its, on))
  return rows
}

function rowOn(versions: readonly Version[], on: On): Row {
  // The first version is from the beginning, so there is always one.
  return (versions.findLast(version => version.from === null || version.from <= on) ?? (versions[0] as Version)).row
}

/** Whether a record is there at a moment. */
export function isPresent(evaluated: Evaluated, table: OrganisationTable, row: Row, moment: Moment): boolean {
  const { from, until, endsUndated } = presenceOf(evaluated, table, row)
  if (from !== null && from !== '~' && until !== null && from > until) return false
  if (moment.on !== '~') return (from === null || from <= moment.on) && (until === null || moment.on <= until)
  if (endsUndated) return false
  const { horizon } = moment
  return horizon === null || ((from === null || from === '~' || from <= horizon) && (until === null || horizon <= until))
}

export function presenceOf(evaluated: Evaluated, table: OrganisationTable, row: Row): Presence {
  return evaluated.presence.get(table)?.get(row.id) ?? ownPresence(table, row)
}

function presentIn(evaluated: Evaluated, table: OrganisationTable, rows: Rows, moment: Moment): Rows {
  return keepOnly(rows, row => isPresent(evaluated, table, row, moment))
}

/** The records that pass; the same table when all do. */
export function keepOnly<Id, Record>(rows: ReadonlyMap<Id, Record>, passes: (row: Record) => boolean): ReadonlyMap<Id, Record> {
  const dropped: Id[] = []
  for (const [id, row] of rows) if (!passes(row)) dropped.push(id)
  if (dropped.length === 0) return rows
  const kept = new Map(rows)
  for (const id of dropped) kept.delete(id)
  return kept
}

/** The records, some of them replaced; the same table when none is. */
function replaceSome<Id, Record>(rows: ReadonlyMap<Id, Record>, replace: (row: Record) => Record): ReadonlyMap<Id, Record> {
  let changed: Map<Id, Record> | null = null
  for (const [id, row] of rows) {
    const after = replace(row)
    if (after === row) continue
    changed ??= new Map(rows)
    changed.set(id, after)
  }
  return changed ?? rows
}

/** The nearest of the parents of a record that is there. */
function nearest<Id>(start: Id | null, isHere: (id: Id) => boolean, parentOf: (id: Id) => Id | null): Id | null {
  let id = start
  while (id !== null && !isHere(id)) id = parentOf(id)
  return id
}

function liftPositions(all: Organisation, here: Organisation): Organisation['positions'] {
  const isAllHere = all.positions === here.positions && all.people === here.people
  const halves = new Map<string, number>()
  for (const { jobShare } of here.positions.values()) if (jobShare !== null) halves.set(jobShare, (halves.get(jobShare) ?? 0) + 1)
  return replaceSome(here.positions, position => {
    let seat: Position = position
    if (!isAllHere && position.reportsTo !== null && !here.positions.has(position.reportsTo)) {
      const isHere = (id: PositionId): boolean => here.positions.has(id)
      seat = { ...seat, reportsTo: nearest(position.reportsTo, isHere, id => all.positions.get(id)?.reportsTo ?? null) }
    }
    if (position.occupant.kind === 'person' && !here.people.has(position.occupant.personId)) {
      seat = { ...seat, occupant: { kind: 'vacant', since: null } }
    }
    if (position.jobShare !== null && halves.get(position.jobShare) !== 2) seat = { ...seat, jobShare: null }
    return seat
  })
}

function liftTeams(all: Organisation, here: Organisation): Organisation['teams'] {
  if (all.teams === here.teams) return here.teams
  return replaceSome(here.teams, team => {
    const parentId = nearestTeam(all, here, team.parentId)
    return parentId === team.parentId ? team : { ...team, parentId }
  })
}

function nearestTeam(all: Organisation, here: Organisation, teamId: TeamId | null): TeamId | null {
  return nearest(
    teamId,
    id => here.teams.has(id),
    id => all.teams.get(id)?.parentId ?? null,
  )
}

/** Members of a team that is not there are in its parent, unless they are there already; members who are not there are in none. */
function liftMemberships(all: Organisation, here: Organisation): Organisation['memberships'] {
  const ofMembers = keepOnly(here.memberships, ({ member }) => {
    return member.kind === 'position' ? here.positions.has(member.positionId) : here.people.has(member.personId)
  })
  if (all.teams === here.teams) return ofMembers
  const placed = new Set<string>()
  for (const membership of ofMembers.values()) if (here.teams.has(membership.teamId)) placed.add(placeOf(membership, membership.teamId))
  const moved = replaceSome(ofMembers, membership => {
    if (here.teams.has(membership.teamId)) return membership
    const teamId = nearestTeam(all, here, membership.teamId)
    if (teamId === null || placed.has(placeOf(membership, teamId))) return membership
    placed.add(placeOf(membership, teamId))
    return { ...membership, teamId }
  })
  return keepOnly(moved, membership => here.teams.has(membership.teamId))
}

function placeOf({ member }: Membership, teamId: TeamId): string {
  const id: PositionId | PersonId = member.kind === 'position' ? member.positionId : member.personId
  return JSON.stringify([teamId, member.kind, id])
}
