import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'

export type SwapOccupants = { readonly positionId: PositionId; readonly otherId: PositionId }

/** Let the people of two positions change places; with a vacant or planned one, the vacancy changes place too. */
export const swapOccupants: Command<SwapOccupants> = (plan, { positionId, otherId }) => {
  const position = plan.positions.get(positionId)
  if (!position) return err({ code: 'missing', what: 'position', id: positionId })
  const other = plan.positions.get(otherId)
  if (!other) return err({ code: 'missing', what: 'position', id: otherId })
  if (position.occupant.kind !== 'person' && other.occupant.kind !== 'person') return err({ code: 'nobody-there', positionId })
  if (positionId === otherId) return ok([])

  const edit = editing(plan)
  edit.put('positions', { ...position, occupant: other.occupant })
  edit.put('positions', { ...other, occupant: position.occupant })
  return ok(edit.change())
}
