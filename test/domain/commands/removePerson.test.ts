import { describe, expect, it } from 'vitest'
import { removePerson } from '@/domain/commands/removePerson'
import { setMemberships } from '@/domain/commands/setMemberships'
import { vacate } from '@/domain/commands/vacate'
import { at, planOf, team, who, withTeams } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = withTeams(planOf('Ada\n  Ben'), 'Payments')
const benched = planAfter(plan, vacate, { positionIds: [at('Ben')], people: 'to-bench' })

describe('removing a person', () => {
  it('takes somebody on the bench out of the plan, with memberships of their own', () => {
    const member = { kind: 'person', personId: who('Ben') } as const
    const joined = planAfter(benched, setMemberships, {
      members: [member],
      change: { kind: 'add', teamId: team('Payments'), allocation: 1 },
    })
    const after = planAfter(joined, removePerson, { personId: who('Ben') })
    expect([...after.people.keys()]).toEqual([who('Ada')])
    expect(after.memberships.size).toBe(0)
  })

  it('refuses somebody who has a position', () => {
    expect(wordsOf(plan, removePerson, { personId: who('Ben') })).toBe(
      'Ben already has a position, Title of Ben. Make that position vacant first.',
    )
  })

  it('refuses somebody who is gone', () => {
    expect(wordsOf(plan, removePerson, { personId: who('Zoe') })).toBe('This person is no longer in the plan. Choose another.')
  })
})
