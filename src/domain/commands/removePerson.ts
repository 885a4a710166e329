import { editing } from '../change/edit'
import type { PersonId } from '../model/ids'
import { err, ok } from '../result'
import { refuseMissingPerson } from './checks'
import type { Command } from './command'
import { letGo, seatOf } from './seating'

export type RemovePerson = { readonly personId: PersonId }

/** Take somebody on the bench out of the plan. */
export const removePerson: Command<RemovePerson> = (plan, { personId }) => {
  const missing = refuseMissingPerson(plan, personId)
  if (missing) return err(missing)
  const positionId = seatOf(plan, personId)
  if (positionId !== null) return err({ code: 'already-seated', personId, positionId })
  const edit = editing(plan)
  letGo(edit, new Set([personId]), 'out-of-plan')
  return ok(edit.change())
}
