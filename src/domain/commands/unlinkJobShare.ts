import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'

export type UnlinkJobShare = { readonly positionId: PositionId }

/** Make both halves of a job share jobs of their own again, each with the FTE it has. */
export const unlinkJobShare: Command<UnlinkJobShare> = (plan, { positionId }) => {
  const position = plan.positions.get(positionId)
  if (!position) return err({ code: 'missing', what: 'position', id: positionId })
  if (position.jobShare === null) return err({ code: 'shares-with-nobody', positionId })

  const edit = editing(plan)
  for (const half of plan.positions.values()) if (half.jobShare === position.jobShare) edit.put('positions', { ...half, jobShare: null })
  return ok(edit.change())
}
