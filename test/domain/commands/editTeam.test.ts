import { describe, expect, it } from 'vitest'
import { editTeam } from '@/domain/commands/editTeam'
import { day } from '../../support/generators'
import { planOf, team, the, withTeams } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = withTeams(planOf('Ada'), 'Payments', 'Ledger', 'Search')
const nested = planAfter(plan, editTeam, { teamId: team('Ledger'), patch: { parentId: team('Payments') } })

describe('editing a team', () => {
  it('changes its own fields and keeps its place', () => {
    const after = planAfter(plan, editTeam, { teamId: team('Payments'), patch: { name: 'Money', type: 'stream-aligned', colour: 7 } })
    expect(the(after.teams, team('Payments'))).toEqual({
      ...the(plan.teams, team('Payments')),
      name: 'Money',
      type: 'stream-aligned',
      colour: 7,
    })
  })

  it('puts it last under a new parent', () => {
    const taken = planAfter(plan, editTeam, { teamId: team('Search'), patch: { parentId: team('Ledger') } })
    const after = planAfter(taken, editTeam, { teamId: team('Payments'), patch: { parentId: team('Ledger') } })
    expect(the(after.teams, team('Payments')).parentId).toBe(team('Ledger'))
    expect(the(after.teams, team('Payments')).order > the(after.teams, team('Search')).order).toBe(true)
  })

  it('is no change where it says so already', () => {
    expect(changeOf(plan, editTeam, { teamId: team('Search'), patch: { name: 'Search' } })).toEqual([])
  })

  it('refuses a parent that is part of it', () => {
    expect(wordsOf(nested, editTeam, { teamId: team('Payments'), patch: { parentId: team('Ledger') } })).toBe(
      "Payments can't be part of Ledger, which is part of Payments. Move Ledger first.",
    )
  })

  it('refuses itself as its parent', () => {
    expect(wordsOf(plan, editTeam, { teamId: team('Payments'), patch: { parentId: team('Payments') } })).toBe(
      "Payments can't be its own parent. Choose another team.",
    )
  })

  it('refuses an end before the start', () => {
    const patch = { startsOn: day('2026-02-01'), endsOn: day('2026-01-01') }
    expect(wordsOf(plan, editTeam, { teamId: team('Search'), patch })).toBe(
      "Search can't end on 2026-01-01, before the start on 2026-02-01. Change one of the dates.",
    )
  })

  it('refuses a team that is gone', () => {
    expect(wordsOf(plan, editTeam, { teamId: team('Gone'), patch: {} })).toBe('This team is no longer in the plan. Choose another.')
  })
})
