import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import { refuseCount } from './checks'
import type { Command } from './command'
import type { Unfilled } from './inputs'
import { lineUp, sequenceAt } from './placing'

/** Most copies of one position at once. */
export const mostCopies = 500

export type DuplicatePosition = {
  readonly positionId: PositionId
  /** Copies to make, 1 to 500. */
  readonly times: number
  readonly occupant: Unfilled
}

/** Make copies of a position right after it, without its person, its HR ids and its reports, in the same teams. */
export const duplicatePosition: Command<DuplicatePosition> = (plan, { positionId, times, occupant }, { ids }) => {
  const original = plan.positions.get(positionId)
  if (!original) return err({ code: 'missing', what: 'position', id: positionId })
  const refusal = refuseCount(times, 'Copies', 1, mostCopies)
  if (refusal) return err(refusal)

  const edit = editing(plan)
  const copies = Array.from({ length: times }, () => ({
    ...original,
    id: ids<PositionId>('pos'),
    occupant,
    externalId: null,
    jobShare: null,
  }))
  const coming = new Set(copies.map(copy => copy.id))
  for (const position of lineUp(sequenceAt(plan, { kind: 'after', positionId }, copies), coming)) edit.put('positions', position)
  const memberships = [...plan.memberships.values()].filter(({ member }) => member.kind === 'position' && member.positionId === positionId)
  for (const copy of copies) {
    for (const membership of memberships) {
      edit.put('memberships', { ...membership, id: ids('mem'), member: { kind: 'position', positionId: copy.id } })
    }
  }
  return ok(edit.change())
}
