import { describe, expect, it } from 'vitest'
import { positionMember } from '@/domain/commands/members'
import { type MembershipChange, setMemberships } from '@/domain/commands/setMemberships'
import type { MembershipId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Membership } from '@/domain/model/team'
import { at, planOf, team, who, withTeams } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const bare = withTeams(planOf('Ada\n  Ben'), 'Payments', 'Search')
const ben = positionMember(at('Ben'))
const payments = team('Payments')
const search = team('Search')

const changed = (plan: Plan, change: MembershipChange) => planAfter(plan, setMemberships, { members: [ben], change })
const teamsOf = (plan: Plan) => [...plan.memberships.values()].map(({ teamId, allocation }) => [teamId, allocation])

const open = { startsOn: null, endsOn: null }
const withMembership = (plan: Plan, membership: Membership): Plan => {
  return { ...plan, memberships: new Map(plan.memberships).set(membership.id, membership) }
}

const inPayments = changed(bare, { kind: 'main-team', teamId: payments })

describe('setting memberships', () => {
  it('gives positions without a team a main team, all of their time', () => {
    const both = planAfter(bare, setMemberships, {
      members: [positionMember(at('Ada')), ben],
      change: { kind: 'main-team', teamId: payments },
    })
    expect(teamsOf(both)).toEqual([
      [payments, 1],
      [payments, 1],
    ])
  })

  it('replaces the main team for the same share of time', () => {
    const less = changed(inPayments, { kind: 'allocate', teamId: payments, allocation: 0.8 })
    expect(teamsOf(changed(less, { kind: 'main-team', teamId: search }))).toEqual([[search, 0.8]])
  })

  it('leaves one membership where the new main team was a smaller one', () => {
    const both = withMembership(inPayments, { id: 'mem_small' as MembershipId, teamId: search, member: ben, allocation: 0.2, ...open })
    expect(teamsOf(changed(both, { kind: 'main-team', teamId: search }))).toEqual([[search, 1]])
  })

  it('takes the main team away', () => {
    expect(teamsOf(changed(inPayments, { kind: 'main-team', teamId: null }))).toEqual([])
  })

  it('adds, changes and removes one membership', () => {
    const added = changed(bare, { kind: 'add', teamId: search, allocation: 0.2 })
    expect(teamsOf(added)).toEqual([[search, 0.2]])
    expect(teamsOf(changed(added, { kind: 'allocate', teamId: search, allocation: 0.5 }))).toEqual([[search, 0.5]])
    expect(teamsOf(changed(added, { kind: 'remove', teamId: search }))).toEqual([])
  })

  it('adds a person beside their position', () => {
    const person = { kind: 'person', personId: who('Ada') } as const
    const after = planAfter(bare, setMemberships, { members: [person], change: { kind: 'add', teamId: search, allocation: 0.1 } })
    expect([...after.memberships.values()]).toMatchObject([{ member: person, allocation: 0.1 }])
  })

  it('counts a member named twice once, and is no change where it says so already', () => {
    const twice = planAfter(bare, setMemberships, { members: [ben, ben], change: { kind: 'add', teamId: search, allocation: 1 } })
    expect(twice.memberships.size).toBe(1)
    expect(changeOf(inPayments, setMemberships, { members: [ben], change: { kind: 'main-team', teamId: payments } })).toEqual([])
  })

  it.each<[string, MembershipChange]>([
    ['Ben is already in Payments. Change the allocation instead.', { kind: 'add', teamId: payments, allocation: 0.5 }],
    ['Ben is not in Search. Add the membership first.', { kind: 'allocate', teamId: search, allocation: 0.5 }],
    ['Ben is not in Search. Add the membership first.', { kind: 'remove', teamId: search }],
    ['Allocation must be above 0 and at most 1.', { kind: 'add', teamId: search, allocation: 1.5 }],
    ['This team is no longer in the plan. Choose another.', { kind: 'main-team', teamId: team('Gone') }],
  ])('refuses with “%s”', (words, change) => {
    expect(wordsOf(inPayments, setMemberships, { members: [ben], change })).toBe(words)
  })

  it('refuses members who are gone', () => {
    const change = { kind: 'main-team', teamId: payments } as const
    expect(wordsOf(bare, setMemberships, { members: [positionMember(at('Zoe'))], change })).toBe(
      'This position is no longer in the plan. Choose another.',
    )
    expect(wordsOf(bare, setMemberships, { members: [{ kind: 'person', personId: who('Zoe') }], change })).toBe(
      'This person is no longer in the plan. Choose another.',
    )
  })
})
