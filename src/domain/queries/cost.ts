/** What seats cost. Sums stay apart by currency: the plan has no exchange rates. */
import type { Currency, Money } from '../model/money'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { occupantOf } from './seats'

/**
 * Cost of a position for a year at its FTE: what its person is paid, otherwise what the seat is budgeted at. Rounded to the minor
 * unit; `null` when neither is known.
 */
export function costOf(plan: Pick<Plan, 'people'>, position: Pick<Position, 'occupant' | 'budget' | 'fte'>): Money | null {
  const fullTime = occupantOf(plan, position)?.pay ?? position.budget
  return fullTime ? { minor: Math.round(fullTime.minor * position.fte), currency: fullTime.currency } : null
}

/** Adds an amount to sums by currency. */
export function addCost(sums: Map<Currency, number>, cost: Money): void {
  sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + cost.minor)
}

/** Sums by currency as money, in order of the currency's code. */
export function costsOf(sums: ReadonlyMap<Currency, number>): readonly Money[] {
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((left, right) => (left.currency < right.currency ? -1 : 1))
}
