import { expect, it } from 'vitest'
import type { Plan } from '@/domain/model/plan'
import { cachedOn } from '@/domain/queries/cached'
import { planOf } from '../../support/plans'

it('computes once for the same tables, whatever else of the plan changes, and again for others', () => {
  let runs = 0
  const query = cachedOn(['positions', 'people'], plan => {
    runs += 1
    return plan.positions.size + plan.people.size
  })
  const plan: Plan = planOf('Ada\n  Ben')
  const otherTeams: Plan = { ...plan, teams: new Map() }

  expect([query(plan), query(otherTeams), runs]).toEqual([4, 4, 1])
  expect([query({ ...plan, people: new Map() }), runs]).toEqual([2, 2])
  expect([query({ ...plan, positions: new Map() }), runs]).toEqual([2, 3])
  expect([query(plan), runs]).toEqual([4, 3])
})
