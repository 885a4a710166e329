/** Members of teams: which are the same, and which team is somebody's main one. */
import type { PositionId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Member, Membership } from '../model/team'

/** A position as a member. */
export function positionMember(positionId: PositionId): Member {
  return { kind: 'position', positionId }
}

/** Text that is the same for the same member. */
export function memberKey(member: Member): string {
  return member.kind === 'position' ? `position ${member.positionId}` : `person ${member.personId}`
}

/** Memberships of these members, by `memberKey`, the main one first: largest allocation, then lower id. One walk of the table. */
export function membershipsOf(plan: Pick<Plan, 'memberships'>, members: readonly Member[]): ReadonlyMap<string, readonly Membership[]> {
  const byMember = new Map<string, Membership[]>(members.map(member => [memberKey(member), []]))
  for (const membership of plan.memberships.values()) byMember.get(memberKey(membership.member))?.push(membership)
  for (const memberships of byMember.values()) memberships.sort(compareMain)
  return byMember
}

function compareMain(left: Membership, right: Membership): number {
  return right.allocation - left.allocation || (left.id < right.id ? -1 : 1)
}
