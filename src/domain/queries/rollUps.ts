/** What a manager's whole organisation adds up to. */
import type { PositionId } from '../model/ids'
import type { Money } from '../model/money'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { cachedOn } from './cached'
import { addCosts, costOf, roundFte } from './cost'
import { everyoneBelow, reportsOf } from './reports'

/** `below` and `reports` leave the position itself out; everything else counts it and everyone below it. */
export type RollUp = {
  /** Positions below, direct or not. */
  readonly below: number
  readonly reports: number
  /** Seats with a person, vacant, and planned. Together they are `below` + 1. */
  readonly people: number
  readonly vacant: number
  readonly planned: number
  /** Of all seats, filled or not; rounded to a hundredth of a percent. */
  readonly fte: number
  /** Yearly cost by currency, in order of code; seats without a known cost are counted in `costUnknown`. */
  readonly cost: readonly Money[]
  readonly costUnknown: number
}

/** A roll-up while it is being added up. */
type Sums = { -readonly [Key in keyof RollUp]: RollUp[Key] }

const noCost: readonly Money[] = []

const compute = cachedOn(['positions', 'people'], (plan): ReadonlyMap<PositionId, RollUp> => {
  const sums = new Map<PositionId, Sums>()
  for (const position of plan.positions.values()) sums.set(position.id, ownSums(plan, position))
  // From the last of a depth-first walk backwards, everyone is added to their manager before the manager is added further up.
  for (const root of reportsOf(plan, null)) {
    for (const position of everyoneBelow(plan, root.id).toReversed()) {
      const own = sums.get(position.id)
      const manager = position.reportsTo === null ? undefined : sums.get(position.reportsTo)
      if (own && manager) addTo(manager, own)
    }
  }
  for (const sum of sums.values()) sum.fte = roundFte(sum.fte)
  return sums
})

/** The roll-up of every position, computed once for all of them. */
export function rollUps(plan: Pick<Plan, 'positions' | 'people'>): ReadonlyMap<PositionId, RollUp> {
  return compute(plan)
}

function ownSums(plan: Pick<Plan, 'positions' | 'people'>, position: Position): Sums {
  const kind = position.occupant.kind
  const cost = costOf(plan, position)
  return {
    below: 0,
    reports: reportsOf(plan, position.id).length,
    people: kind === 'person' ? 1 : 0,
    vacant: kind === 'vacant' ? 1 : 0,
    planned: kind === 'planned' ? 1 : 0,
    fte: position.fte,
    cost: cost ? [cost] : noCost,
    costUnknown: cost ? 0 : 1,
  }
}

function addTo(manager: Sums, report: Sums): void {
  manager.below += report.below + 1
  manager.people += report.people
  manager.vacant += report.vacant
  manager.planned += report.planned
  manager.fte += report.fte
  manager.costUnknown += report.costUnknown
  manager.cost = addCosts(manager.cost, report.cost)
}
