import { describe, expect, it } from 'vitest'
import { addDottedLine } from '@/domain/commands/addDottedLine'
import { deletePositions, type ReportsGo } from '@/domain/commands/deletePositions'
import { linkJobShare } from '@/domain/commands/linkJobShare'
import { positionMember } from '@/domain/commands/members'
import { setMemberships } from '@/domain/commands/setMemberships'
import { at, outlineOf, planOf, team, the, who, withTeams } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n    Cal\n      Dee\n    Eve\n  Fay')

const remove = (names: readonly string[], reports: ReportsGo, people: 'to-bench' | 'out-of-plan' = 'to-bench') => ({
  positionIds: names.map(at),
  reports,
  people,
})

describe('deleting positions', () => {
  it('lifts the reports into its place', () => {
    expect(outlineOf(planAfter(plan, deletePositions, remove(['Ben'], { kind: 'up' })))).toBe('Ada\n  Cal\n    Dee\n  Eve\n  Fay')
  })

  it('lifts past everyone who goes', () => {
    expect(outlineOf(planAfter(plan, deletePositions, remove(['Ben', 'Cal'], { kind: 'up' })))).toBe('Ada\n  Dee\n  Eve\n  Fay')
  })

  it('lifts on each level of its own where somebody between them stays', () => {
    expect(outlineOf(planAfter(plan, deletePositions, remove(['Ada', 'Cal'], { kind: 'up' })))).toBe('Ben\n  Dee\n  Eve\nFay')
  })

  it('takes everyone below along', () => {
    expect(outlineOf(planAfter(plan, deletePositions, remove(['Ben'], { kind: 'too' })))).toBe('Ada\n  Fay')
  })

  it('gives the reports to a chosen manager', () => {
    const after = planAfter(plan, deletePositions, remove(['Ben'], { kind: 'to', managerId: at('Fay') }))
    expect(outlineOf(after)).toBe('Ada\n  Fay\n    Cal\n      Dee\n    Eve')
  })

  it('keeps people on the bench, or takes them out of the plan with memberships of their own', () => {
    const benched = planAfter(plan, deletePositions, remove(['Fay'], { kind: 'up' }))
    expect(benched.people).toBe(plan.people)
    const member = { kind: 'person', personId: who('Fay') } as const
    const joined = planAfter(withTeams(plan, 'Payments'), setMemberships, {
      members: [member],
      change: { kind: 'add', teamId: team('Payments'), allocation: 0.2 },
    })
    const left = planAfter(joined, deletePositions, remove(['Fay'], { kind: 'up' }, 'out-of-plan'))
    expect(left.people.has(who('Fay'))).toBe(false)
    expect(left.memberships.size).toBe(0)
  })

  it('takes memberships, dotted lines and the job share along', () => {
    let busy = planAfter(withTeams(plan, 'Payments'), setMemberships, {
      members: [positionMember(at('Fay')), positionMember(at('Eve'))],
      change: { kind: 'main-team', teamId: team('Payments') },
    })
    busy = planAfter(busy, addDottedLine, { from: at('Dee'), to: at('Fay'), type: 'project' })
    busy = planAfter(busy, linkJobShare, { positionId: at('Fay'), otherId: at('Eve'), ftes: [0.5, 0.5] })
    const after = planAfter(busy, deletePositions, remove(['Fay'], { kind: 'up' }))
    expect([...after.memberships.values()].map(membership => membership.member)).toEqual([positionMember(at('Eve'))])
    expect(after.dottedLines.size).toBe(0)
    expect(the(after.positions, at('Eve'))).toMatchObject({ jobShare: null, fte: 0.5 })
  })

  it('refuses a chosen manager who goes too', () => {
    expect(wordsOf(plan, deletePositions, remove(['Ben', 'Fay'], { kind: 'to', managerId: at('Fay') }))).toBe(
      'Fay is being removed too. Choose a manager who stays.',
    )
  })

  it('refuses a chosen manager below one of the reports', () => {
    expect(wordsOf(plan, deletePositions, remove(['Ben'], { kind: 'to', managerId: at('Dee') }))).toBe(
      "Cal can't report to Dee, who reports to Cal. Move Dee first.",
    )
  })

  it('refuses positions that are gone', () => {
    const gone = 'This position is no longer in the plan. Choose another.'
    expect(wordsOf(plan, deletePositions, remove(['Zoe'], { kind: 'up' }))).toBe(gone)
    expect(wordsOf(plan, deletePositions, remove(['Ben'], { kind: 'to', managerId: at('Zoe') }))).toBe(gone)
  })
})
