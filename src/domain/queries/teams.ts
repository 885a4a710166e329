/** Who works in which team. */
import type { PersonId, PositionId, TeamId } from '../model/ids'
import { compareOrders } from '../model/order'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import type { Membership, Team } from '../model/team'
import { cachedOn } from './cached'
import { occupantOf, seatOf } from './seats'

type Organised = Pick<Plan, 'positions' | 'people' | 'teams' | 'memberships'>

type Index = {
  readonly byPosition: ReadonlyMap<PositionId, readonly Membership[]>
  readonly byPerson: ReadonlyMap<PersonId, readonly Membership[]>
  readonly byTeam: ReadonlyMap<TeamId, readonly Membership[]>
}

const index = cachedOn(['memberships'], ({ memberships }): Index => {
  const byPosition = new Map<PositionId, Membership[]>()
  const byPerson = new Map<PersonId, Membership[]>()
  const byTeam = new Map<TeamId, Membership[]>()
  for (const membership of memberships.values()) {
    if (membership.member.kind === 'position') append(byPosition, membership.member.positionId, membership)
    else append(byPerson, membership.member.personId, membership)
    append(byTeam, membership.teamId, membership)
  }
  for (const group of [byPosition, byPerson, byTeam]) {
    for (const memberships of group.values()) memberships.sort(mostFirst)
  }
  return { byPosition, byPerson, byTeam }
})

function append<Key>(groups: Map<Key, Membership[]>, key: Key, membership: Membership): void {
  const group = groups.get(key)
  if (group) group.push(membership)
  else groups.set(key, [membership])
}

/** The largest allocation first; ties go to the lower id. */
function mostFirst(left: Membership, right: Membership): number {
  return right.allocation - left.allocation || (left.id < right.id ? -1 : 1)
}

const none: readonly Membership[] = []

/** A position's memberships, the main one first; with none of its own, those of its person. */
export function membershipsOf(plan: Pick<Plan, 'positions' | 'memberships'>, positionId: PositionId): readonly Membership[] {
  const { byPosition, byPerson } = index(plan)
  const own = byPosition.get(positionId)
  if (own) return own
  const occupant = plan.positions.get(positionId)?.occupant
  return occupant?.kind === 'person' ? (byPerson.get(occupant.personId) ?? none) : none
}

/** The team a position gives most of its time to; `null` for one in no team. */
export function mainTeamOf(plan: Pick<Plan, 'positions' | 'teams' | 'memberships'>, positionId: PositionId): Team | null {
  const main = membershipsOf(plan, positionId)[0]
  return main ? (plan.teams.get(main.teamId) ?? null) : null
}

/** A member: the seat and who is in it. The seat is `null` for somebody on the bench, the person for an open seat. */
export type TeamMember = { readonly membership: Membership; readonly position: Position | null; readonly person: Person | null }

/** Members of one team, not of the teams below it: the largest allocation first, then by membership id. */
export function teamMembers(plan: Organised, teamId: TeamId): readonly TeamMember[] {
  return (index(plan).byTeam.get(teamId) ?? none).map(membership => {
    if (membership.member.kind === 'person') {
      const { personId } = membership.member
      return { membership, position: seatOf(plan, personId), person: plan.people.get(personId) ?? null }
    }
    const position = plan.positions.get(membership.member.positionId) ?? null
    return { membership, position, person: position && occupantOf(plan, position) }
  })
}

/** Teams with at least one person in them, by id. */
export const teamsWithPeople = cachedOn(['positions', 'people', 'teams', 'memberships'], (plan): ReadonlySet<TeamId> => {
  const teams = [...plan.teams.keys()].filter(teamId => teamMembers(plan, teamId).some(member => member.person !== null))
  return new Set(teams)
})

/** Teams of one parent in order; `null` asks for those without a parent. */
export function teamsUnder(plan: Pick<Plan, 'teams'>, parentId: TeamId | null): readonly Team[] {
  return [...plan.teams.values()].filter(team => team.parentId === parentId).sort(compareOrders)
}
