/** The organisation while the days of a scenario go by: the baseline, and over it the records that edits have touched. */
import type { PersonId, PositionId } from '../model/ids'
import type { Occupant } from '../model/position'
import { type OrganisationTable, organisationTables } from '../model/scenario'
import { seatOf } from '../queries/seats'
import { type Baseline, parentFields, type Row, rowsOf, type Target } from './rows'

export type State = {
  get(table: OrganisationTable, id: string): Row | undefined
  put(table: OrganisationTable, row: Row): void
  /** Takes back a record that the baseline does not have. */
  forget(table: OrganisationTable, id: string): void
  exists(target: Target): boolean
  /** Every seat a person holds, present or not. */
  seatsOf(personId: PersonId): ReadonlySet<PositionId>
  /** From a record up along its parents and back to it; `null` when the way ends. Any other circle on the way ends it too. */
  loopFrom(table: OrganisationTable, id: string): readonly string[] | null
  /** The touched records of a table. */
  touched(table: OrganisationTable): ReadonlyMap<string, Row>
}

export function stateOf(baseline: Baseline): State {
  const touched = new Map(organisationTables.map(table => [table, new Map<string, Row>()]))
  const seats = new Map<PersonId, Set<PositionId>>()

  const touchedIn = (table: OrganisationTable): Map<string, Row> => touched.get(table) ?? new Map()
  const get = (table: OrganisationTable, id: string): Row | undefined => touchedIn(table).get(id) ?? rowsOf(baseline, table).get(id)
  const seatsOf = (personId: PersonId): Set<PositionId> => {
    let held = seats.get(personId)
    if (!held) {
      const seat = seatOf(baseline, personId)
      held = new Set(seat ? [seat.id] : [])
      seats.set(personId, held)
    }
    return held
  }
  const personIn = (row: Row | undefined): PersonId | null => {
    // A row of positions has an occupant.
    const occupant = row?.occupant as Occupant | undefined
    return occupant?.kind === 'person' ? occupant.personId : null
  }

  return {
    get,
    put(table, row) {
      if (table === 'positions') {
        const id = row.id as PositionId
        const before = personIn(get(table, id))
        const after = personIn(row)
        if (before !== after) {
          if (before !== null) seatsOf(before).delete(id)
          if (after !== null) seatsOf(after).add(id)
        }
      }
      touchedIn(table).set(row.id, row)
    },
    forget(table, id) {
      touchedIn(table).delete(id)
    },
    exists({ table, id }) {
      if (table === 'levels' || table === 'customFields') return (baseline[table] as ReadonlyMap<string, unknown>).has(id)
      return get(table, id) !== undefined
    },
    seatsOf,
    loopFrom(table, id) {
      const field = parentFields[table]
      if (field === undefined) return null
      const path = [id]
      const met = new Set(path)
      let next = get(table, id)?.[field]
      while (typeof next === 'string') {
        path.push(next)
        if (next === id) return path
        if (met.has(next)) return null
        met.add(next)
        next = get(table, next)?.[field]
      }
      return null
    },
    touched: touchedIn,
  }
}
