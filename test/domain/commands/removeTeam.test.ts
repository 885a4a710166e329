import { describe, expect, it } from 'vitest'
import { editTeam } from '@/domain/commands/editTeam'
import { positionMember } from '@/domain/commands/members'
import { removeTeam } from '@/domain/commands/removeTeam'
import type { MembershipId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Membership } from '@/domain/model/team'
import { at, planOf, team, the, withTeams } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const nest = (plan: Plan, name: string, parent: string) =>
  planAfter(plan, editTeam, { teamId: team(name), patch: { parentId: team(parent) } })
const membership = (id: string, name: string, allocation: number): Membership => ({
  id: id as MembershipId,
  teamId: team(name),
  member: positionMember(at('Ben')),
  allocation,
  startsOn: null,
  endsOn: null,
})
const withMemberships = (plan: Plan, ...rows: readonly Membership[]): Plan => ({
  ...plan,
  memberships: new Map(rows.map(row => [row.id, row])),
})

const teams = withTeams(planOf('Ada\n  Ben'), 'Product', 'Payments', 'Ledger')
const plan = nest(nest(teams, 'Payments', 'Product'), 'Ledger', 'Payments')

describe('removing a team', () => {
  it('gives its child teams and members to its parent', () => {
    const busy = withMemberships(plan, membership('mem_1', 'Payments', 0.4))
    const after = planAfter(busy, removeTeam, { teamId: team('Payments'), goesTo: 'parent' })
    expect(the(after.teams, team('Ledger')).parentId).toBe(team('Product'))
    expect([...after.memberships.values()]).toEqual([membership('mem_1', 'Product', 0.4)])
  })

  it('adds up the time of a member who was in the parent already, at most all of it', () => {
    const busy = withMemberships(plan, membership('mem_1', 'Payments', 0.7), membership('mem_2', 'Product', 0.5))
    const after = planAfter(busy, removeTeam, { teamId: team('Payments'), goesTo: 'parent' })
    expect([...after.memberships.values()]).toEqual([membership('mem_2', 'Product', 1)])
  })

  it('leaves them in none when told, and at the top of the tree', () => {
    const busy = withMemberships(plan, membership('mem_1', 'Payments', 0.4))
    const after = planAfter(busy, removeTeam, { teamId: team('Payments'), goesTo: 'none' })
    expect(the(after.teams, team('Ledger')).parentId).toBeNull()
    expect(after.memberships.size).toBe(0)
  })

  it('leaves them in none where there is no parent', () => {
    const busy = withMemberships(plan, membership('mem_1', 'Product', 0.4))
    const after = planAfter(busy, removeTeam, { teamId: team('Product'), goesTo: 'parent' })
    expect(the(after.teams, team('Payments')).parentId).toBeNull()
    expect(after.memberships.size).toBe(0)
  })

  it('refuses a team that is gone', () => {
    expect(wordsOf(plan, removeTeam, { teamId: team('Gone'), goesTo: 'none' })).toBe('This team is no longer in the plan. Choose another.')
  })
})
