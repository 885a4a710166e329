import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'
import type { Somebody } from './inputs'
import { seatSomebody } from './seating'

export type Assign = { readonly positionId: PositionId; readonly somebody: Somebody }

/** Put somebody into a vacant or planned position. Somebody from another position leaves that one vacant from today. */
export const assign: Command<Assign> = (plan, { positionId, somebody }, { ids, today }) => {
  const position = plan.positions.get(positionId)
  if (!position) return err({ code: 'missing', what: 'position', id: positionId })
  if (position.occupant.kind === 'person') return err({ code: 'occupied', positionId, personId: position.occupant.personId })
  const edit = editing(plan)
  const seated = seatSomebody(edit, somebody, ids, today)
  if (!seated.ok) return seated
  edit.put('positions', { ...position, occupant: seated.value })
  return ok(edit.change())
}
