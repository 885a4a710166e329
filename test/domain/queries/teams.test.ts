import { describe, expect, it } from 'vitest'
import type { MembershipId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Member } from '@/domain/model/team'
import { mainTeamOf, teamMembers, teamsWithPeople } from '@/domain/queries/teams'
import { at, planOf, team, who, withTeams } from '../../support/plans'

type Row = { readonly team: string; readonly member: Member; readonly allocation?: number }

function withMembers(plan: Plan, ...rows: readonly Row[]): Plan {
  const memberships = rows.map((row, index) => {
    const id = `mem_${index + 1}` as MembershipId
    return [id, { id, teamId: team(row.team), member: row.member, allocation: row.allocation ?? 1, startsOn: null, endsOn: null }] as const
  })
  return { ...plan, memberships: new Map(memberships) }
}

const seat = (name: string): Member => ({ kind: 'position', positionId: at(name) })
const person = (name: string): Member => ({ kind: 'person', personId: who(name) })
const seats = (name: string, ...members: readonly string[]): readonly Row[] => members.map(member => ({ team: name, member: seat(member) }))

describe('the main team', () => {
  const plan = withTeams(planOf('Ada\n  Ben'), 'Web', 'Data')

  it('has the largest allocation; ties go to the lower id', () => {
    const split = withMembers(
      plan,
      { team: 'Web', member: seat('Ben'), allocation: 0.4 },
      { team: 'Data', member: seat('Ben'), allocation: 0.6 },
    )
    expect(mainTeamOf(split, at('Ben'))?.name).toBe('Data')
    const even = withMembers(
      plan,
      { team: 'Web', member: seat('Ben'), allocation: 0.5 },
      { team: 'Data', member: seat('Ben'), allocation: 0.5 },
    )
    expect(mainTeamOf(even, at('Ben'))?.name).toBe('Web')
  })

  it('is the person’s where the seat has none', () => {
    const lent = withMembers(plan, { team: 'Data', member: person('Ben') })
    expect(mainTeamOf(lent, at('Ben'))?.name).toBe('Data')
    expect(mainTeamOf(lent, at('Ada'))).toBeNull()
  })
})

describe('the members of a team', () => {
  it('are seats with their people, open seats, and people beside their seat', () => {
    const plan = withMembers(
      withTeams(planOf('Ada\n  Ben\n  Vacant: Engineer'), 'Web', 'Empty', 'Open'),
      ...seats('Web', 'Vacant: Engineer'),
      { team: 'Web', member: person('Ben') },
      ...seats('Open', 'Vacant: Engineer'),
    )
    expect(teamMembers(plan, team('Web')).map(member => [member.position?.id, member.person?.name])).toEqual([
      [at('Vacant: Engineer'), undefined],
      [at('Ben'), 'Ben'],
    ])
    expect([...teamsWithPeople(plan)]).toEqual([team('Web')])
  })
})
