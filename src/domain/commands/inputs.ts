/** What commands are asked for, in shapes that several of them share. */
import type { IsoDate } from '../model/dates'
import type { PersonId, PositionId } from '../model/ids'
import type { Person } from '../model/person'
import type { Occupant, Position } from '../model/position'

/** Where among the positions: last under a manager (null is the top), or right beside another, under the same manager. */
export type Place =
  | { readonly kind: 'under'; readonly managerId: PositionId | null }
  | { readonly kind: 'before' | 'after'; readonly positionId: PositionId }

/** A person to be made. What is left out is unknown. */
export type PersonDraft = Partial<Omit<Person, 'id' | 'name'>> & { readonly name: string }

/** The fields of a position that are its own, not relations and not its occupant. */
export type PositionFields = Pick<
  Position,
  'title' | 'level' | 'roleType' | 'location' | 'timeZone' | 'fte' | 'budget' | 'startsOn' | 'endsOn' | 'externalId' | 'note'
>

/** A seat without a person. */
export type Unfilled = Extract<Occupant, { readonly kind: 'vacant' | 'planned' }>

/** Somebody for a seat: made now, waiting on the bench, or leaving another seat, which becomes vacant. */
export type Somebody =
  | { readonly kind: 'new'; readonly person: PersonDraft }
  | { readonly kind: 'bench'; readonly personId: PersonId }
  | { readonly kind: 'position'; readonly positionId: PositionId }

/** What becomes of somebody who loses a seat: the bench keeps them in the plan. */
export type PersonGoes = 'to-bench' | 'out-of-plan'

/** First and last day; null is open-ended. */
export type Dates = { readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null }
