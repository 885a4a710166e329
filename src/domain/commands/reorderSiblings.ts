import type { PositionId } from '../model/ids'
import { err } from '../result'
import { refuseMissingPositions } from './checks'
import type { Command } from './command'
import { movePositions } from './movePositions'

export type ReorderSiblings = {
  readonly positionId: PositionId
  readonly side: 'before' | 'after'
  readonly siblingId: PositionId
}

/** Place a position right before or after another one of the same manager. */
export const reorderSiblings: Command<ReorderSiblings> = (plan, { positionId, side, siblingId }, context) => {
  const missing = refuseMissingPositions(plan, [positionId, siblingId])
  if (missing) return err(missing)
  const isSibling = plan.positions.get(positionId)?.reportsTo === plan.positions.get(siblingId)?.reportsTo
  if (!isSibling) return err({ code: 'not-siblings', positionId, beside: siblingId })
  return movePositions(plan, { positionIds: [positionId], place: { kind: side, positionId: siblingId } }, context)
}
