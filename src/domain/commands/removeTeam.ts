import { editing } from '../change/edit'
import type { TeamId } from '../model/ids'
import { compareOrders, orderAfterAll, ordersBetween } from '../model/order'
import { err, ok } from '../result'
import type { Command } from './command'
import { memberKey } from './members'

export type RemoveTeam = {
  readonly teamId: TeamId
  /** Where its members and child teams go; a team without a parent leaves them in none. */
  readonly goesTo: 'parent' | 'none'
}

/** Remove a team. Its child teams and members go to its parent, or to none. A member who is in the parent already gets the sum, at most 1. */
export const removeTeam: Command<RemoveTeam> = (plan, { teamId, goesTo }) => {
  const team = plan.teams.get(teamId)
  if (!team) return err({ code: 'missing', what: 'team', id: teamId })
  const heirId = goesTo === 'parent' ? team.parentId : null
  const edit = editing(plan)

  const children = [...plan.teams.values()].filter(child => child.parentId === teamId).sort(compareOrders)
  const siblings = [...plan.teams.values()].filter(sibling => sibling.parentId === heirId && sibling.id !== teamId)
  const orders = ordersBetween(orderAfterAll(siblings.map(sibling => sibling.order)), null, children.length)
  for (const [at, child] of children.entries()) edit.put('teams', { ...child, parentId: heirId, order: orders[at] ?? child.order })

  const memberships = [...plan.memberships.values()]
  const already = new Map(memberships.flatMap(own => (own.teamId === heirId ? [[memberKey(own.member), own.id]] : [])))
  for (const own of memberships) {
    if (own.teamId !== teamId) continue
    const heldId = already.get(memberKey(own.member))
    const held = heldId && edit.get('memberships', heldId)
    if (heirId !== null && !held) edit.put('memberships', { ...own, teamId: heirId })
    else edit.remove('memberships', own.id)
    if (held) edit.put('memberships', { ...held, allocation: Math.min(1, held.allocation + own.allocation) })
  }
  edit.remove('teams', teamId)
  return ok(edit.change())
}
