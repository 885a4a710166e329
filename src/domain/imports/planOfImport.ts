/** A draft to the plan it promised. */
import { blankPerson, blankPosition } from '../model/blank'
import type { IsoDate } from '../model/dates'
import type { DottedLine } from '../model/dottedLine'
import { emptyPlan } from '../model/emptyPlan'
import type { CustomFieldId, DottedLineId, IdSource, JobShareId, MembershipId, PersonId, PositionId, TeamId } from '../model/ids'
import { ordersBetween } from '../model/order'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import type { CustomField } from '../model/settings'
import { type Membership, type Team, teamColours } from '../model/team'
import { ladderOf } from './ladder'
import type { ColumnKey, ImportDraft, ImportSeat, SeatKey } from './types'

export type ImportedPlan = {
  readonly plan: Plan
  readonly rowsLeftOut: number
}

export type ImportContext = { readonly ids: IdSource; readonly today: IsoDate; readonly name: string }

/**
 * The plan of a draft: every seat, person, team and custom field, siblings in the order of the file. Breaks no invariant. A file whose
 * level column holds codes other than the usual ladder's brings its own, its levels marked as guesses.
 */
export function planOfImport(draft: ImportDraft, { ids, today, name }: ImportContext): ImportedPlan {
  const base = emptyPlan({ name, currency: draft.currency })
  const settings = new Map(
    [...base.settings].map(([id, record]) => [id, { ...record, workingHours: { ...record.workingHours, weekly: draft.fullTimeHours } }]),
  )
  const ladder = ladderOf(
    draft.seats.map(seat => seat.level),
    ids,
  )
  const fields = customFieldsOf(draft, ladder.byText === null, ids)
  const teams = teamsOf(draft.seats, ids)
  const positionIds = new Map(draft.seats.map(seat => [seat.key, ids<PositionId>('pos')]))
  const orders = ordersOf(draft.seats)
  const shares = new Map<string, JobShareId>()
  for (const { jobShare } of draft.seats) if (jobShare !== null && !shares.has(jobShare)) shares.set(jobShare, ids<JobShareId>('job'))

  const positions = new Map<PositionId, Position>()
  const people = new Map<PersonId, Person>()
  const memberships = new Map<MembershipId, Membership>()
  const dottedLines = new Map<DottedLineId, DottedLine>()
  for (const seat of draft.seats) {
    const id = positionIds.get(seat.key)
    if (id === undefined) continue
    const person = seat.occupant === null ? null : personOf(seat, ids)
    if (person) people.set(person.id, person)
    const isToCome = seat.opensOn !== null && seat.opensOn > today
    const level = ladder.byText?.get(seat.level)
    positions.set(id, {
      ...blankPosition(id, orders.get(seat.key) ?? ''),
      reportsTo: seat.manager === null ? null : (positionIds.get(seat.manager) ?? null),
      occupant: person ? { kind: 'person', personId: person.id } : { kind: 'vacant', since: isToCome ? null : seat.opensOn },
      title: seat.title,
      level: level ? { levelId: level.id, certainty: ladder.certainty } : null,
      roleType: seat.roleType,
      location: seat.location || null,
      timeZone: seat.timeZone || null,
      fte: seat.fte,
      budget: person ? null : seat.pay,
      externalId: seat.externalId || null,
      jobShare: seat.jobShare === null ? null : (shares.get(seat.jobShare) ?? null),
      note: isToCome ? [seat.note, `Starts on ${seat.opensOn}`].filter(text => text !== '').join('\n') : seat.note,
      custom: customOf(seat, fields),
    })
    const teamId = teams.idOf(seat.teams)
    if (teamId) {
      const membership: Membership = {
        id: ids<MembershipId>('mem'),
        teamId,
        member: { kind: 'position', positionId: id },
        allocation: 1,
        startsOn: null,
        endsOn: null,
      }
      memberships.set(membership.id, membership)
    }
    for (const key of seat.dotted) {
      const to = positionIds.get(key)
      if (to === undefined) continue
      const line: DottedLine = { id: ids<DottedLineId>('dot'), from: id, to, type: 'functional', share: null, startsOn: null, endsOn: null }
      dottedLines.set(line.id, line)
    }
  }
  const plan: Plan = {
    ...base,
    settings,
    tracks: ladder.tracks,
    levels: ladder.levels,
    customFields: new Map([...fields.values()].map(field => [field.id, field])),
    teams: teams.records,
    people,
    positions,
    memberships,
    dottedLines,
  }
  return { plan, rowsLeftOut: draft.counts.rowsLeftOut }
}

/** What a plan is called before anybody names it: the file of people, without its ending. */
export function planNameOf(draft: ImportDraft): string {
  const people = draft.tables.find(table => table.role === 'people')
  return people?.name.replace(/\.[^.]*$/, '') || 'Imported plan'
}

function personOf(seat: ImportSeat, ids: IdSource): Person | null {
  if (seat.occupant === null) return null
  const { isOnLeave, ...said } = seat.occupant
  return { ...blankPerson(ids<PersonId>('per'), said.name), ...said, pay: seat.pay, leave: isOnLeave ? { until: null } : null }
}

/** The key that keeps texts of a level column which bring no ladder. */
const levelKey: ColumnKey = '(level)'

/** A custom field for each column that is kept as it is, in the order of the file. */
function customFieldsOf(draft: ImportDraft, keepsLevels: boolean, ids: IdSource): Map<ColumnKey, CustomField> {
  const used = new Set(draft.seats.flatMap(seat => Object.keys(seat.custom)))
  const columns = draft.columns.flatMap(column => {
    if (column.field === 'custom' && used.has(column.key))
      return [{ key: column.key, name: column.header || `Column ${column.column + 1}` }]
    return column.field === 'level' && keepsLevels ? [{ key: levelKey, name: column.header }] : []
  })
  const orders = ordersBetween(null, null, columns.length)
  return new Map(columns.map(({ key, name }, at) => [key, { id: ids<CustomFieldId>('fld'), name, order: orders[at] ?? '' }]))
}

function customOf(seat: ImportSeat, fields: ReadonlyMap<ColumnKey, CustomField>): Record<CustomFieldId, string> {
  const values: Record<CustomFieldId, string> = {}
  for (const [key, field] of fields) {
    // A column may be called `constructor`: only what the seat itself holds counts.
    const text = key === levelKey ? seat.level : Object.hasOwn(seat.custom, key) ? seat.custom[key] : undefined
    if (text) values[field.id] = text
  }
  return values
}

/** Teams by their path of names, groups before the teams in them. */
function teamsOf(
  seats: readonly ImportSeat[],
  ids: IdSource,
): { readonly records: ReadonlyMap<TeamId, Team>; idOf(path: readonly string[]): TeamId | null } {
  const byPath = new Map<string, TeamId>()
  const children = new Map<TeamId | null, { id: TeamId; name: string }[]>()
  for (const { teams } of seats) {
    let parent: TeamId | null = null
    for (const [at, name] of teams.entries()) {
      const path = teams.slice(0, at + 1).join('\n')
      let id = byPath.get(path)
      if (id === undefined) {
        id = ids<TeamId>('team')
        byPath.set(path, id)
        const siblings = children.get(parent) ?? []
        siblings.push({ id, name })
        children.set(parent, siblings)
      }
      parent = id
    }
  }
  const records = new Map<TeamId, Team>()
  for (const [parentId, siblings] of children) {
    const orders = ordersBetween(null, null, siblings.length)
    for (const [at, { id, name }] of siblings.entries()) {
      records.set(id, {
        id,
        name,
        parentId,
        type: null,
        order: orders[at] ?? '',
        colour: (records.size % teamColours) + 1,
        startsOn: null,
        endsOn: null,
      })
    }
  }
  return { records, idOf: path => byPath.get(path.join('\n')) ?? null }
}

/** Order keys among the reports of each seat, as they stand in the file. */
function ordersOf(seats: readonly ImportSeat[]): Map<SeatKey, string> {
  const siblings = new Map<SeatKey | null, SeatKey[]>()
  for (const { key, manager } of seats) {
    const known = siblings.get(manager)
    if (known) known.push(key)
    else siblings.set(manager, [key])
  }
  const orders = new Map<SeatKey, string>()
  for (const keys of siblings.values()) {
    for (const [at, order] of ordersBetween(null, null, keys.length).entries()) orders.set(keys[at] ?? '', order)
  }
  return orders
}
