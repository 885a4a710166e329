import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { reportsOf } from '../queries/reports'
import { err, ok } from '../result'
import { refuseMissingPositions } from './checks'
import type { Command } from './command'
import type { Place } from './inputs'
import { lineUp, managerAt, refuseLoop, refusePlace, sequenceAt, topmost } from './placing'

export type MovePositions = { readonly positionIds: readonly PositionId[]; readonly place: Place }

/**
 * Give one or many positions, each with everyone below it, a new manager or a new place among siblings. A position chosen together
 * with somebody above it stays where it is, under them. `under` leaves those who report there already where they stand.
 */
export const movePositions: Command<MovePositions> = (plan, { positionIds, place }) => {
  const missing = refuseMissingPositions(plan, positionIds) ?? refusePlace(plan, place)
  if (missing) return err(missing)
  const managerId = managerAt(plan, place)
  const chosen = topmost(plan, new Set(positionIds))
  const loop = refuseLoop(plan, new Set(chosen.map(position => position.id)), managerId)
  if (loop) return err(loop)

  const movers = place.kind === 'under' ? chosen.filter(position => position.reportsTo !== managerId) : chosen
  const sequence = sequenceAt(plan, place, movers)
  const now = reportsOf(plan, managerId)
  if (sequence.length === now.length && sequence.every((position, at) => position === now[at])) return ok([])

  const edit = editing(plan)
  const coming = new Set(movers.map(position => position.id))
  for (const position of lineUp(sequence, coming)) edit.put('positions', { ...position, reportsTo: managerId })
  return ok(edit.change())
}
