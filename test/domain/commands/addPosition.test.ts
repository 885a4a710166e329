import { describe, expect, it } from 'vitest'
import { addedIds } from '@/domain/change/change'
import { addPosition } from '@/domain/commands/addPosition'
import { day } from '../../support/generators'
import { at, outlineOf, planOf, team, the, who, withTeams } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Cal')
const vacant = { kind: 'vacant', since: null } as const

describe('adding a position', () => {
  it('puts it last under its manager', () => {
    const input = { place: { kind: 'under', managerId: at('Ada') }, occupant: vacant, fields: { title: 'Engineer' } } as const
    expect(outlineOf(planAfter(plan, addPosition, input))).toBe('Ada\n  Ben\n  Cal\n  Vacant: Engineer')
  })

  it('puts it right after a sibling', () => {
    const input = { place: { kind: 'after', positionId: at('Ben') }, occupant: { kind: 'planned', startBy: null } } as const
    expect(outlineOf(planAfter(plan, addPosition, input))).toBe('Ada\n  Ben\n  Planned\n  Cal')
  })

  it('puts it at the top when it has no manager', () => {
    const input = { place: { kind: 'under', managerId: null }, occupant: vacant } as const
    expect(outlineOf(planAfter(plan, addPosition, input))).toBe('Ada\n  Ben\n  Cal\nVacant')
  })

  it('brings a new person along', () => {
    const input = { place: { kind: 'under', managerId: at('Cal') }, occupant: { kind: 'new', person: { name: ' Dee Lind ' } } } as const
    expect(outlineOf(planAfter(plan, addPosition, input))).toBe('Ada\n  Ben\n  Cal\n    Dee Lind')
  })

  it('takes somebody from another position, which becomes vacant today', () => {
    const input = { place: { kind: 'under', managerId: at('Cal') }, occupant: { kind: 'position', positionId: at('Ben') } } as const
    const after = planAfter(plan, addPosition, input)
    expect(outlineOf(after)).toBe('Ada\n  Vacant: Title of Ben\n  Cal\n    Ben')
    expect(the(after.positions, at('Ben')).occupant).toEqual({ kind: 'vacant', since: '2026-11-21' })
  })

  it('joins a team for all of its time', () => {
    const change = changeOf(withTeams(plan, 'Payments'), addPosition, {
      place: { kind: 'under', managerId: at('Ada') },
      occupant: vacant,
      teamId: team('Payments'),
    })
    const [positionId] = addedIds(change, 'positions')
    expect(change).toContainEqual(
      expect.objectContaining({
        table: 'memberships',
        after: expect.objectContaining({ teamId: team('Payments'), member: { kind: 'position', positionId }, allocation: 1 }),
      }),
    )
  })

  it('makes room where the keys of siblings tie', () => {
    const tied = { ...the(plan.positions, at('Cal')), order: the(plan.positions, at('Ben')).order }
    const crowded = { ...plan, positions: new Map(plan.positions).set(tied.id, tied) }
    const input = { place: { kind: 'after', positionId: at('Ben') }, occupant: vacant } as const
    expect(outlineOf(planAfter(crowded, addPosition, input))).toBe('Ada\n  Ben\n  Vacant\n  Cal')
  })

  it('refuses a manager who is gone', () => {
    const input = { place: { kind: 'under', managerId: at('Eve') }, occupant: vacant } as const
    expect(wordsOf(plan, addPosition, input)).toBe('This position is no longer in the plan. Choose another.')
  })

  it('refuses a person without a name', () => {
    const input = { place: { kind: 'under', managerId: null }, occupant: { kind: 'new', person: { name: ' ' } } } as const
    expect(wordsOf(plan, addPosition, input)).toBe('A person needs a name. Type at least one letter.')
  })

  it('refuses somebody of the bench who has a position', () => {
    const input = { place: { kind: 'under', managerId: null }, occupant: { kind: 'bench', personId: who('Ben') } } as const
    expect(wordsOf(plan, addPosition, input)).toBe('Ben already has a position, Title of Ben. Make that position vacant first.')
  })

  it('refuses an end before the start', () => {
    const fields = { title: 'Engineer', startsOn: day('2026-02-01'), endsOn: day('2026-01-31') }
    const input = { place: { kind: 'under', managerId: null }, occupant: vacant, fields } as const
    expect(wordsOf(plan, addPosition, input)).toBe(
      "Engineer can't end on 2026-01-31, before the start on 2026-02-01. Change one of the dates.",
    )
  })
})
