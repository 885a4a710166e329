import { describe, expect, it } from 'vitest'
import { addedIds } from '@/domain/change/change'
import { duplicatePosition } from '@/domain/commands/duplicatePosition'
import { editPositions } from '@/domain/commands/editPositions'
import { positionMember } from '@/domain/commands/members'
import { setMemberships } from '@/domain/commands/setMemberships'
import { at, outlineOf, planOf, team, withTeams } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n  Dee')
const vacant = { kind: 'vacant', since: null } as const

describe('duplicating a position', () => {
  it('puts copies without person and reports right after it', () => {
    expect(outlineOf(planAfter(plan, duplicatePosition, { positionId: at('Ben'), times: 2, occupant: vacant }))).toBe(
      'Ada\n  Ben\n    Cal\n  Vacant: Title of Ben\n  Vacant: Title of Ben\n  Dee',
    )
  })

  it('copies fields and teams, not the id of the HR system', () => {
    const known = planAfter(withTeams(plan, 'Payments'), editPositions, {
      positionIds: [at('Ben')],
      patch: { externalId: 'R-7', location: 'Lisbon' },
    })
    const busy = planAfter(known, setMemberships, {
      members: [positionMember(at('Ben'))],
      change: { kind: 'add', teamId: team('Payments'), allocation: 0.4 },
    })
    const change = changeOf(busy, duplicatePosition, { positionId: at('Ben'), times: 1, occupant: { kind: 'planned', startBy: null } })
    const [copyId] = addedIds(change, 'positions')
    expect(change.map(step => step.after)).toEqual([
      expect.objectContaining({ id: copyId, externalId: null, location: 'Lisbon', occupant: { kind: 'planned', startBy: null } }),
      expect.objectContaining({ teamId: team('Payments'), allocation: 0.4, member: { kind: 'position', positionId: copyId } }),
    ])
  })

  it('refuses none, too many and parts', () => {
    const words = (times: number) => wordsOf(plan, duplicatePosition, { positionId: at('Ben'), times, occupant: vacant })
    expect(words(0)).toBe('Copies must be at least 1 and at most 500.')
    expect(words(501)).toBe('Copies must be at least 1 and at most 500.')
    expect(words(1.5)).toBe('Copies must be a whole number.')
  })

  it('refuses a position that is gone', () => {
    expect(wordsOf(plan, duplicatePosition, { positionId: at('Zoe'), times: 1, occupant: vacant })).toBe(
      'This position is no longer in the plan. Choose another.',
    )
  })
})
