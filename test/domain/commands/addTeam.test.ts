import { describe, expect, it } from 'vitest'
import { addTeam } from '@/domain/commands/addTeam'
import { planOf, team, withTeams } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = withTeams(planOf('Ada'), 'Payments', 'Search')

describe('adding a team', () => {
  it('puts it last, in the colour fewest teams have', () => {
    const after = planAfter(plan, addTeam, { name: ' Identity ', type: 'platform' })
    const names = [...after.teams.values()].sort((left, right) => (left.order < right.order ? -1 : 1)).map(added => added.name)
    expect(names).toEqual(['Payments', 'Search', 'Identity'])
    expect([...after.teams.values()].at(-1)).toMatchObject({ name: 'Identity', type: 'platform', colour: 3, parentId: null })
  })

  it('puts it under a parent', () => {
    const after = planAfter(plan, addTeam, { name: 'Ledger', parentId: team('Payments') })
    expect([...after.teams.values()].at(-1)?.parentId).toBe(team('Payments'))
  })

  it('refuses a blank name', () => {
    expect(wordsOf(plan, addTeam, { name: ' ' })).toBe('A team needs a name. Type at least one letter.')
  })

  it('refuses a parent that is gone', () => {
    expect(wordsOf(plan, addTeam, { name: 'Ledger', parentId: team('Gone') })).toBe('This team is no longer in the plan. Choose another.')
  })

  it('refuses a colour there is not', () => {
    expect(wordsOf(plan, addTeam, { name: 'Ledger', colour: 13 })).toBe('The team colour must be at least 1 and at most 12.')
  })
})
