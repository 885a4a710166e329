import type { IsoDate } from './dates'
import type { CustomFieldId, JobShareId, LevelId, PersonId, PositionId } from './ids'
import type { Pay } from './money'

/** Who sits there. Planned is a seat nobody has approved yet; vacant is one that is missing its person. */
export type Occupant =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'vacant'; readonly since: IsoDate | null }
  | { readonly kind: 'planned'; readonly startBy: IsoDate | null }

export const roleTypes = [
  'engineer',
  'tech-lead',
  'engineering-manager',
  'staff-plus',
  'director',
  'vp',
  'product',
  'design',
  'other',
] as const
export type RoleType = (typeof roleTypes)[number]

/** A level, and whether somebody has confirmed it: an import guesses, and a guess must look like one. */
export type PositionLevel = { readonly levelId: LevelId; readonly certainty: 'confirmed' | 'guessed' }

/** Most that one position may be of a full-time week. */
export const mostFte = 3

/** A seat, whoever is in it: people come and go, and the position stays. */
export type Position = {
  readonly id: PositionId
  /** The manager's position; null for a root. */
  readonly reportsTo: PositionId | null
  /** Fractional key: siblings sort by it and then by id, and moving one of them writes one record. */
  readonly order: string
  readonly occupant: Occupant
  readonly title: string
  readonly level: PositionLevel | null
  readonly roleType: RoleType | null
  readonly location: string | null
  /** IANA name, such as `Europe/Lisbon`. */
  readonly timeZone: string | null
  /** Share of a full-time week; above 0, at most `mostFte`. */
  readonly fte: number
  /** What the seat is budgeted at, a full-time year; a person's own pay goes before it. */
  readonly budget: Pay | null
  /** First and last day the seat exists; null is open-ended. */
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  /** The HR system's id of the seat (a requisition, say). */
  readonly externalId: string | null
  /** Two positions with the same one are halves of a job share, each with its own FTE. */
  readonly jobShare: JobShareId | null
  readonly note: string
  /** Columns of an import that Espalier has no field for, by custom field. */
  readonly custom: Readonly<Record<CustomFieldId, string>>
}
