import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'
import type { Place } from './inputs'
import { lineUp, managerAt, refuseLoop, refusePlace, sequenceAt } from './placing'
import { liftReports } from './rehoming'

export type MovePositionAlone = { readonly positionId: PositionId; readonly place: Place }

/** Give a position a new manager without its reports: they go to its old manager, in its old place, so it may even go under one of them. */
export const movePositionAlone: Command<MovePositionAlone> = (plan, { positionId, place }) => {
  const before = plan.positions.get(positionId)
  if (!before) return err({ code: 'missing', what: 'position', id: positionId })
  const missing = refusePlace(plan, place)
  if (missing) return err(missing)
  if (place.kind !== 'under' && place.positionId === positionId) return ok([])

  const edit = editing(plan)
  const mover = new Set([positionId])
  for (const position of liftReports(plan, mover)) edit.put('positions', position)
  const managerId = managerAt(edit.plan, place)
  const loop = refuseLoop(edit.plan, mover, managerId)
  if (loop) return err(loop)
  const sequence = sequenceAt(edit.plan, place, [{ ...before, reportsTo: managerId }])
  for (const position of lineUp(sequence, mover)) edit.put('positions', position)
  return ok(edit.change())
}
