/** Who reports to whom. The index is cached on the table it reads, not on the plan, so an edit elsewhere costs nothing. */
import type { PositionId } from '../model/ids'
import { compareOrders } from '../model/order'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'

type Positions = Plan['positions']
const cache = new WeakMap<Positions, ReadonlyMap<PositionId | null, readonly Position[]>>()

function index(positions: Positions): ReadonlyMap<PositionId | null, readonly Position[]> {
  const known = cache.get(positions)
  if (known) return known
  const byManager = new Map<PositionId | null, Position[]>()
  for (const position of positions.values()) {
    const siblings = byManager.get(position.reportsTo)
    if (siblings) siblings.push(position)
    else byManager.set(position.reportsTo, [position])
  }
  for (const siblings of byManager.values()) siblings.sort(compareOrders)
  cache.set(positions, byManager)
  return byManager
}

const none: readonly Position[] = []

/** Direct reports in sibling order; `null` asks for the roots. */
export function reportsOf(plan: Pick<Plan, 'positions'>, managerId: PositionId | null): readonly Position[] {
  return index(plan.positions).get(managerId) ?? none
}

/** Everyone below, depth first in sibling order, without the position itself. */
export function everyoneBelow(plan: Pick<Plan, 'positions'>, managerId: PositionId): readonly Position[] {
  const below: Position[] = []
  const stack = [...reportsOf(plan, managerId)].reverse()
  for (let position = stack.pop(); position; position = stack.pop()) {
    below.push(position)
    const reports = reportsOf(plan, position.id)
    for (let at = reports.length - 1; at >= 0; at--) stack.push(reports[at] as Position)
  }
  return below
}

/** Managers from the position's own up to the root. Total even on a plan with a cycle: a manager met twice ends the walk. */
export function managersAbove(plan: Pick<Plan, 'positions'>, positionId: PositionId): readonly Position[] {
  const above: Position[] = []
  const seen = new Set<PositionId>([positionId])
  let next = plan.positions.get(positionId)?.reportsTo ?? null
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const manager = plan.positions.get(next)
    if (!manager) break
    above.push(manager)
    next = manager.reportsTo
  }
  return above
}

/** Whether `positionId` is somewhere below `managerId`. */
export function isBelow(plan: Pick<Plan, 'positions'>, positionId: PositionId, managerId: PositionId): boolean {
  return managersAbove(plan, positionId).some(manager => manager.id === managerId)
}
