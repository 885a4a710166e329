/** What a manager's whole organisation adds up to. */
import type { PositionId } from '../model/ids'
import type { Currency, Money } from '../model/money'
import type { Plan } from '../model/plan'
import { cachedOn } from './cached'
import { addCost, costOf, costsOf } from './cost'
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

type Sums = {
  below: number
  people: number
  vacant: number
  planned: number
  fte: number
  cost: Map<Currency, number>
  costUnknown: number
}

const compute = cachedOn(['positions', 'people'], (plan): ReadonlyMap<PositionId, RollUp> => {
  const sums = new Map<PositionId, Sums>()
  for (const position of plan.positions.values()) {
    const kind = position.occupant.kind
    const cost = costOf(plan, position)
    sums.set(position.id, {
      below: 0,
      people: kind === 'person' ? 1 : 0,
      vacant: kind === 'vacant' ? 1 : 0,
      planned: kind === 'planned' ? 1 : 0,
      fte: position.fte,
      cost: new Map(cost ? [[cost.currency, cost.minor]] : []),
      costUnknown: cost ? 0 : 1,
    })
  }
  // From the last of a depth-first walk backwards, everyone is added to their manager before the manager is added further up.
  for (const root of reportsOf(plan, null)) {
    for (const position of [...everyoneBelow(plan, root.id)].reverse()) {
      const own = sums.get(position.id)
      const manager = position.reportsTo === null ? undefined : sums.get(position.reportsTo)
      if (own && manager) addTo(manager, own)
    }
  }
  return new Map([...sums].map(([id, sum]) => [id, finish(sum, reportsOf(plan, id).length)]))
})

/** The roll-up of every position, computed once for all of them. */
export function rollUps(plan: Pick<Plan, 'positions' | 'people'>): ReadonlyMap<PositionId, RollUp> {
  return compute(plan)
}

function addTo(manager: Sums, report: Sums): void {
  manager.below += report.below + 1
  manager.people += report.people
  manager.vacant += report.vacant
  manager.planned += report.planned
  manager.fte += report.fte
  manager.costUnknown += report.costUnknown
  for (const [currency, minor] of report.cost) addCost(manager.cost, { minor, currency })
}

function finish(sums: Sums, reports: number): RollUp {
  return { ...sums, reports, fte: roundFte(sums.fte), cost: costsOf(sums.cost) }
}

/** FTE to four digits: sums of shares such as 0.1 must not show the float behind them. */
export function roundFte(fte: number): number {
  return Math.round(fte * 10_000) / 10_000
}
