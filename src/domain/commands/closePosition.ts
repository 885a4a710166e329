import type { PositionId } from '../model/ids'
import type { Command } from './command'
import { deletePositions } from './deletePositions'
import type { PersonGoes } from './inputs'

export type ClosePosition = {
  readonly positionId: PositionId
  /** Who its reports go to; null makes them roots. One of the reports takes the closed position's place above the others. */
  readonly managerId: PositionId | null
  /** What becomes of the person in it: the bench, unless told. */
  readonly person?: PersonGoes
}

/** Close a position: the seat goes, its reports go to a chosen manager, and its person waits on the bench. */
export const closePosition: Command<ClosePosition> = (plan, { positionId, managerId, person = 'to-bench' }, context) =>
  deletePositions(plan, { positionIds: [positionId], reports: { kind: 'to', managerId }, people: person }, context)
