import { type Editing, editing } from '../change/edit'
import type { MembershipId, TeamId } from '../model/ids'
import type { Member, Membership } from '../model/team'
import { err, ok } from '../result'
import { refuseMembership, refuseMissingMember, refuseMissingTeam } from './checks'
import type { Command, CommandContext } from './command'
import { memberKey, membershipsOf } from './members'
import type { Refusal } from './refusal'

export type MembershipChange =
  /** Another main team instead of the one they are in most, for the same share of time; null takes the main one away. */
  | { readonly kind: 'main-team'; readonly teamId: TeamId | null }
  | { readonly kind: 'add'; readonly teamId: TeamId; readonly allocation: number }
  | { readonly kind: 'allocate'; readonly teamId: TeamId; readonly allocation: number }
  | { readonly kind: 'remove'; readonly teamId: TeamId }

export type SetMemberships = { readonly members: readonly Member[]; readonly change: MembershipChange }

/** Change which teams one or many positions or people are in, and for how much of their time. */
export const setMemberships: Command<SetMemberships> = (plan, { members, change }, context) => {
  const missing = refuseMissingTeam(plan, change.teamId)
  if (missing) return err(missing)
  const edit = editing(plan)
  const unique = new Map(members.map(member => [memberKey(member), member]))
  const memberships = membershipsOf(plan, members)
  for (const [key, member] of unique) {
    const refusal = refuseMissingMember(plan, member) ?? setOne(edit, member, memberships.get(key) ?? [], change, context)
    if (refusal) return err(refusal)
  }
  return ok(edit.change())
}

function setOne(
  edit: Editing,
  member: Member,
  own: readonly Membership[],
  change: MembershipChange,
  { ids }: CommandContext,
): Refusal | null {
  const inTeam = own.find(membership => membership.teamId === change.teamId)
  const join = (teamId: TeamId, allocation: number): Refusal | null =>
    putMembership(edit, { id: ids<MembershipId>('mem'), teamId, member, allocation, startsOn: null, endsOn: null })
  switch (change.kind) {
    case 'main-team':
      return setMainTeam(edit, own, change.teamId, join)
    case 'add':
      return inTeam ? { code: 'already-member', teamId: change.teamId, member } : join(change.teamId, change.allocation)
    case 'allocate':
      if (!inTeam) return { code: 'not-member', teamId: change.teamId, member }
      return inTeam.allocation === change.allocation ? null : putMembership(edit, { ...inTeam, allocation: change.allocation })
    case 'remove':
      if (!inTeam) return { code: 'not-member', teamId: change.teamId, member }
      edit.remove('memberships', inTeam.id)
      return null
  }
}

/** A member who was already in the new main team keeps one membership there, with the larger share. */
function setMainTeam(
  edit: Editing,
  own: readonly Membership[],
  teamId: TeamId | null,
  join: (teamId: TeamId, allocation: number) => Refusal | null,
): Refusal | null {
  const [main, ...others] = own
  if (main?.teamId === teamId) return null
  if (teamId === null) {
    if (main) edit.remove('memberships', main.id)
    return null
  }
  if (!main) return join(teamId, 1)
  for (const other of others) if (other.teamId === teamId) edit.remove('memberships', other.id)
  return putMembership(edit, { ...main, teamId })
}

function putMembership(edit: Editing, membership: Membership): Refusal | null {
  const refusal = refuseMembership(membership)
  if (!refusal) edit.put('memberships', membership)
  return refusal
}
