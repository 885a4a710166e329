import { expect, it } from 'vitest'
import { blankPerson } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import { planCounts } from '@/domain/queries/planCounts'
import { managersAbove } from '@/domain/queries/reports'
import { at, planOf, who } from '../../support/plans'

it('counts what an import reports', () => {
  const chart = planOf('Ada\n  Ben\n    Cal\n    Vacant: Engineer\n    Planned: Designer\n  Dee\nEva')
  const plan = { ...chart, people: new Map(chart.people).set(who('Zoe'), blankPerson(who('Zoe'), 'Zoe')) }
  expect(planCounts(plan)).toEqual({
    people: 6,
    bench: 1,
    positions: 7,
    vacancies: 1,
    planned: 1,
    fte: 7,
    cost: [],
    costUnknown: 7,
    roots: 2,
    depth: 3,
    managers: 2,
    widestSpan: 3,
    teams: 0,
  })
})

it('counts nothing in an empty plan', () => {
  expect(planCounts(emptyPlan())).toMatchObject({ people: 0, positions: 0, roots: 0, depth: 0, widestSpan: 0 })
})

it('finds the managers above a position, its own first', () => {
  const plan = planOf('Ada\n  Ben\n    Cal')
  expect(managersAbove(plan, at('Cal')).map(position => position.id)).toEqual([at('Ben'), at('Ada')])
  expect(managersAbove(plan, at('Nobody'))).toEqual([])
})
