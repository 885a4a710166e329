/** The plan in figures: what an import reports, the home screen shows, and a script reads. */
import type { Money } from '../model/money'
import type { Plan } from '../model/plan'
import { cachedOn } from './cached'
import { addCosts, costOf, roundFte } from './cost'
import { reportsOf } from './reports'
import { benchOf } from './seats'
import { teamsWithPeople } from './teams'

export type PlanCounts = {
  /** Everyone, on a seat or on the bench. */
  readonly people: number
  readonly bench: number
  readonly positions: number
  readonly vacancies: number
  readonly planned: number
  /** Of all seats, filled or not. */
  readonly fte: number
  /** Yearly cost of all seats by currency, in order of code; seats without a known cost are counted in `costUnknown`. */
  readonly cost: readonly Money[]
  readonly costUnknown: number
  readonly roots: number
  /** Layers from a root (1) to the deepest position; 0 for an empty plan. */
  readonly depth: number
  /** Positions somebody reports to. */
  readonly managers: number
  /** Most direct reports of one position. */
  readonly widestSpan: number
  /** Teams with people in them. */
  readonly teams: number
}

export const planCounts = cachedOn(['positions', 'people', 'teams', 'memberships'], (plan): PlanCounts => {
  const counts = { vacancies: 0, planned: 0, fte: 0, costUnknown: 0, managers: 0, widestSpan: 0 }
  let cost: readonly Money[] = []
  for (const position of plan.positions.values()) {
    if (position.occupant.kind === 'vacant') counts.vacancies += 1
    if (position.occupant.kind === 'planned') counts.planned += 1
    counts.fte += position.fte
    const own = costOf(plan, position)
    if (own) cost = addCosts(cost, [own])
    else counts.costUnknown += 1
    const span = reportsOf(plan, position.id).length
    if (span > 0) counts.managers += 1
    counts.widestSpan = Math.max(counts.widestSpan, span)
  }
  return {
    ...counts,
    people: plan.people.size,
    bench: benchOf(plan).length,
    positions: plan.positions.size,
    fte: roundFte(counts.fte),
    cost,
    roots: reportsOf(plan, null).length,
    depth: depthOf(plan),
    teams: teamsWithPeople(plan).size,
  }
})

function depthOf(plan: Pick<Plan, 'positions'>): number {
  let depth = 0
  for (let layer = reportsOf(plan, null); layer.length > 0; depth += 1) {
    layer = layer.flatMap(position => reportsOf(plan, position.id))
  }
  return depth
}
