import type { IsoDate } from './dates'
import type { MembershipId, PersonId, PositionId, TeamId } from './ids'

/** The four types of Team Topologies. */
export const teamTypes = ['stream-aligned', 'platform', 'enabling', 'complicated-subsystem'] as const
export type TeamType = (typeof teamTypes)[number]

/** Team colours are numbered from 1 to this. */
export const teamColours = 12

/** People who work as one. */
export type Team = {
  readonly id: TeamId
  readonly name: string
  readonly parentId: TeamId | null
  readonly type: TeamType | null
  /** Fractional key among the teams of one parent. */
  readonly order: string
  /** One of the twelve team colours, 1 to 12. */
  readonly colour: number
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}

/** A seat, or a person beside their seat, in a team. */
export type Member =
  | { readonly kind: 'position'; readonly positionId: PositionId }
  | { readonly kind: 'person'; readonly personId: PersonId }

export type Membership = {
  readonly id: MembershipId
  readonly teamId: TeamId
  readonly member: Member
  /** Share of the member's time, above 0 and at most 1. The largest is the member's main team; ties go to the lower id. */
  readonly allocation: number
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}
