import { editing } from '../change/edit'
import type { JobShareId, PositionId } from '../model/ids'
import { mostFte } from '../model/position'
import { err, ok } from '../result'
import { refuseShare } from './checks'
import type { Command } from './command'

export type LinkJobShare = {
  readonly positionId: PositionId
  readonly otherId: PositionId
  /** The two halves' FTE, in that order; left out, both keep theirs. */
  readonly ftes?: readonly [number, number]
}

/** Make two positions the halves of one job. */
export const linkJobShare: Command<LinkJobShare> = (plan, { positionId, otherId, ftes }, { ids }) => {
  const position = plan.positions.get(positionId)
  if (!position) return err({ code: 'missing', what: 'position', id: positionId })
  const other = plan.positions.get(otherId)
  if (!other) return err({ code: 'missing', what: 'position', id: otherId })
  if (positionId === otherId) return err({ code: 'shares-with-itself', positionId })
  if (position.jobShare !== null) return err({ code: 'shares-already', positionId })
  if (other.jobShare !== null) return err({ code: 'shares-already', positionId: otherId })
  const [fte, otherFte] = ftes ?? [position.fte, other.fte]
  const refusal = refuseShare(fte, 'FTE', mostFte) ?? refuseShare(otherFte, 'FTE', mostFte)
  if (refusal) return err(refusal)

  const jobShare = ids<JobShareId>('job')
  const edit = editing(plan)
  edit.put('positions', { ...position, jobShare, fte })
  edit.put('positions', { ...other, jobShare, fte: otherFte })
  return ok(edit.change())
}
