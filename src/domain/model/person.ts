import type { IsoDate } from './dates'
import type { PersonId, PhotoId } from './ids'
import type { Pay } from './money'

/** Someone who occupies a position, or waits on the bench. */
export type Person = {
  readonly id: PersonId
  /** As shown. */
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  /** The HR system's id, as text: leading zeros count. */
  readonly externalId: string | null
  readonly photo: PhotoId | null
  /** A full-time year. */
  readonly pay: Pay | null
  readonly hiredOn: IsoDate | null
  readonly leavesOn: IsoDate | null
  /** On leave now, and until when if known. */
  readonly leave: { readonly until: IsoDate | null } | null
  readonly note: string
}
