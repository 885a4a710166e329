/** What seats cost. Sums stay apart by currency: the plan has no exchange rates. */
import type { Money } from '../model/money'
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

/** Two sums, each with one amount a currency in order of code, as one such sum. */
export function addCosts(left: readonly Money[], right: readonly Money[]): readonly Money[] {
  if (right.length === 0) return left
  if (left.length === 0) return right
  const sum = [...left]
  for (const cost of right) {
    const at = sum.findIndex(known => known.currency >= cost.currency)
    const known = sum[at]
    if (known?.currency === cost.currency) sum[at] = { minor: known.minor + cost.minor, currency: cost.currency }
    else sum.splice(at < 0 ? sum.length : at, 0, cost)
  }
  return sum
}

/** FTE to four digits: sums of shares such as 0.1 must not show the float behind them. */
export function roundFte(fte: number): number {
  return Math.round(fte * 10_000) / 10_000
}
