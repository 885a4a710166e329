import { describe, expect, it } from 'vitest'
import type { Person } from '@/domain/model/person'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import { costOf } from '@/domain/queries/cost'
import { rollUps } from '@/domain/queries/rollUps'
import { at, planOf, the, who } from '../../support/plans'

function withSeat(plan: Plan, name: string, seat: Partial<Position>): Plan {
  return { ...plan, positions: new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), ...seat }) }
}

function withPerson(plan: Plan, name: string, person: Partial<Person>): Plan {
  return { ...plan, people: new Map(plan.people).set(who(name), { ...the(plan.people, who(name)), ...person }) }
}

const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' })

describe('what a seat costs', () => {
  const budgeted = withSeat(planOf('Ada'), 'Ada', { budget: euros(80_000), fte: 0.5 })

  it('is its budget, by FTE, while nobody knows the pay', () => {
    expect(costOf(budgeted, the(budgeted.positions, at('Ada')))).toEqual(euros(40_000))
  })

  it('is the pay of its person before the budget', () => {
    const paid = withPerson(budgeted, 'Ada', { pay: euros(90_000) })
    expect(costOf(paid, the(paid.positions, at('Ada')))).toEqual(euros(45_000))
  })

  it('is unknown without pay and budget, not zero', () => {
    const plan = planOf('Ada')
    expect(costOf(plan, the(plan.positions, at('Ada')))).toBeNull()
  })

  it('is whole minor units', () => {
    const third = withSeat(planOf('Vacant: Cook'), 'Vacant: Cook', { budget: { minor: 100, currency: 'JPY' }, fte: 0.333 })
    expect(costOf(third, the(third.positions, at('Vacant: Cook')))).toEqual({ minor: 33, currency: 'JPY' })
  })
})

describe('roll-ups', () => {
  it('add up a manager with everyone below, currency by currency', () => {
    let plan = planOf('Ada\n  Ben\n    Cal\n    Vacant: Engineer\n  Planned: Designer\nZoe')
    plan = withSeat(plan, 'Ben', { fte: 0.1 })
    plan = withSeat(plan, 'Cal', { fte: 0.2 })
    plan = withPerson(plan, 'Ada', { pay: euros(200_000) })
    plan = withPerson(plan, 'Cal', { pay: { minor: 5_000_000, currency: 'USD' } })
    plan = withSeat(plan, 'Vacant: Engineer', { budget: euros(70_000) })

    expect(rollUps(plan).get(at('Ben'))).toEqual({
      below: 2,
      reports: 2,
      people: 2,
      vacant: 1,
      planned: 0,
      fte: 1.3,
      cost: [euros(70_000), { minor: 1_000_000, currency: 'USD' }],
      costUnknown: 1,
    })
    expect(rollUps(plan).get(at('Ada'))).toMatchObject({ below: 4, reports: 2, people: 3, vacant: 1, planned: 1, costUnknown: 2 })
    expect(rollUps(plan).get(at('Zoe'))).toMatchObject({ below: 0, reports: 0, people: 1, cost: [], costUnknown: 1 })
  })
})
