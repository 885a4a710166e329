/** What an evaluation of a scenario says: the edits that hold, those that are blocked, and every record on every day. */

import type { IsoDate } from '../model/dates'
import { spans } from '../model/editField'
import type { PersonId, PositionId } from '../model/ids'
import type { Edit, Json, On, OrganisationTable } from '../model/scenario'
import type { Baseline, Row } from './rows'

/** Why an edit is not in force. */
export type Why =
  | { readonly kind: 'record-gone' }
  | { readonly kind: 'already-exists' }
  | { readonly kind: 'target-gone'; readonly target: string }
  /** The ids of the circle, its first one again at the end. */
  | { readonly kind: 'loop'; readonly path: readonly string[] }
  | { readonly kind: 'held-twice'; readonly person: PersonId; readonly other: PositionId }

/** An edit not in force. Of a birth, `field` may be one field of the seed: the record is there, and that field is empty. */
export type Blocked = { readonly edit: Edit; readonly field: string; readonly why: Why }

/** A record from a date on; `null` is from the beginning. */
export type Version = { readonly from: On | null; readonly row: Row }

/** When a record is there: first and last day, and whether it ends on a day not yet known, which can only be before its last. */
export type Presence = { readonly from: On | null; readonly until: IsoDate | null; readonly endsUndated: boolean }

/** When a record is there by its own dates. */
export function ownPresence(table: OrganisationTable, row: Row): Presence {
  const { start, end } = spans[table]
  // A record's own start and end are dates or null.
  return { from: row[start] as IsoDate | null, until: row[end] as IsoDate | null, endsUndated: false }
}

export type Evaluated = {
  readonly baseline: Baseline
  readonly applied: readonly Edit[]
  readonly blocked: readonly Blocked[]
  /** Versions of every touched record, earliest first, per table. */
  readonly versions: ReadonlyMap<OrganisationTable, ReadonlyMap<string, readonly Version[]>>
  /** Presence of the records whose start or end a scenario set, per table; others go by their own dates. */
  readonly presence: ReadonlyMap<OrganisationTable, ReadonlyMap<string, Presence>>
}

/** One field taking a value on one day: an edit, or the person a created seat is born with. */
export type Step = { readonly edit: Edit; readonly field: string; readonly on: On; readonly value: Json }

/** Edits of one day, in order of making; ids part what a merge made equal. */
export function compareMaking(left: Edit, right: Edit): number {
  return left.seq - right.seq || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
