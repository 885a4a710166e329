import { editing } from '../change/edit'
import type { PersonId, PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'
import type { PersonGoes } from './inputs'
import { letGo } from './seating'

export type Vacate = { readonly positionIds: readonly PositionId[]; readonly people: PersonGoes }

/** Make one or many positions vacant from today; their people go to the bench or out of the plan. */
export const vacate: Command<Vacate> = (plan, { positionIds, people }, { today }) => {
  const edit = editing(plan)
  const unseated = new Set<PersonId>()
  for (const id of new Set(positionIds)) {
    const position = plan.positions.get(id)
    if (!position) return err({ code: 'missing', what: 'position', id })
    if (position.occupant.kind !== 'person') return err({ code: 'nobody-there', positionId: id })
    unseated.add(position.occupant.personId)
    edit.put('positions', { ...position, occupant: { kind: 'vacant', since: today } })
  }
  letGo(edit, unseated, people)
  return ok(edit.change())
}
