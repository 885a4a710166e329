/** Finding a place among siblings: the manager, and order keys for those who come. */
import type { PositionId } from '../model/ids'
import { compareOrders, isOrderKey, ordersBetween } from '../model/order'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { managersAbove, reportsOf } from '../queries/reports'
import { refuseMissingPosition } from './checks'
import type { Place } from './inputs'
import type { Refusal } from './refusal'

type Positions = Pick<Plan, 'positions'>
type Ordered = { readonly id: string; readonly order: string }

/**
 * The rows whose order must be written so that `sequence` is the order of siblings: the newcomers; and the others only where
 * their keys tie or are no keys, and so leave no room. Cost: linear in the siblings.
 */
export function lineUp<Row extends Ordered>(sequence: readonly Row[], newcomers: ReadonlySet<string>): readonly Row[] {
  const orders: string[] = []
  let lower: string | null = null
  for (let at = 0; at < sequence.length; ) {
    const row = sequence[at]
    if (row && !newcomers.has(row.id)) {
      if (!isOrderKey(row.order) || (lower !== null && row.order <= lower)) return renumbered(sequence, newcomers)
      orders.push(row.order)
      lower = row.order
      at += 1
      continue
    }
    let end = at + 1
    while (newcomers.has(sequence[end]?.id ?? '')) end += 1
    const upper = sequence[end]?.order ?? null
    if (upper !== null && (!isOrderKey(upper) || (lower !== null && upper <= lower))) return renumbered(sequence, newcomers)
    orders.push(...ordersBetween(lower, upper, end - at))
    lower = orders.at(-1) ?? lower
    at = end
  }
  return sequence.flatMap((row, at) => (newcomers.has(row.id) ? [{ ...row, order: orders[at] ?? row.order }] : []))
}

function renumbered<Row extends Ordered>(sequence: readonly Row[], newcomers: ReadonlySet<string>): readonly Row[] {
  const orders = ordersBetween(null, null, sequence.length)
  return sequence.flatMap((row, at) => {
    const order = orders[at] ?? row.order
    return newcomers.has(row.id) || order !== row.order ? [{ ...row, order }] : []
  })
}

export function refusePlace(plan: Positions, place: Place): Refusal | null {
  return refuseMissingPosition(plan, place.kind === 'under' ? place.managerId : place.positionId)
}

/** Who those who come to a place report to. */
export function managerAt(plan: Positions, place: Place): PositionId | null {
  return place.kind === 'under' ? place.managerId : (plan.positions.get(place.positionId)?.reportsTo ?? null)
}

/** Refuses a manager who is one of the movers or below one. */
export function refuseLoop(plan: Positions, movers: ReadonlySet<PositionId>, managerId: PositionId | null): Refusal | null {
  if (managerId === null) return null
  if (movers.has(managerId)) return { code: 'would-report-to-itself', positionId: managerId, under: managerId }
  const mover = managersAbove(plan, managerId).find(manager => movers.has(manager.id))
  return mover ? { code: 'would-report-to-itself', positionId: mover.id, under: managerId } : null
}

/** The siblings at a place once the newcomers stand there, in order. Newcomers are not yet given their manager. */
export function sequenceAt(plan: Positions, place: Place, newcomers: readonly Position[]): readonly Position[] {
  const coming = new Set(newcomers.map(position => position.id))
  const all = reportsOf(plan, managerAt(plan, place))
  const siblings = all.filter(sibling => !coming.has(sibling.id))
  if (place.kind === 'under') return [...siblings, ...newcomers]
  const anchor = all.findIndex(sibling => sibling.id === place.positionId)
  const before = all.slice(0, anchor).filter(sibling => !coming.has(sibling.id)).length
  const index = place.kind === 'after' && !coming.has(place.positionId) ? before + 1 : before
  return siblings.toSpliced(index, 0, ...newcomers)
}

/** Positions without those that are below another of them, in the order of the chart. */
export function topmost(plan: Positions, chosen: ReadonlySet<PositionId>): readonly Position[] {
  return inChartOrder(plan, [...chosen]).filter(({ id }) => !managersAbove(plan, id).some(manager => chosen.has(manager.id)))
}

/** Positions depth first, siblings in order; ids that are not there fall out. Cost: depth for each, not the size of the plan. */
export function inChartOrder(plan: Positions, ids: readonly PositionId[]): readonly Position[] {
  const paths = ids.flatMap(id => {
    const position = plan.positions.get(id)
    return position ? [[...managersAbove(plan, id).toReversed(), position]] : []
  })
  return paths.sort(comparePaths).flatMap(path => path.at(-1) ?? [])
}

function comparePaths(left: readonly Position[], right: readonly Position[]): number {
  for (const [depth, position] of left.entries()) {
    const other = right[depth]
    if (!other) return 1
    if (other.id !== position.id) return compareOrders(position, other)
  }
  return left.length - right.length
}
