import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { err, ok } from '../result'
import { refusePosition } from './checks'
import type { Command } from './command'
import type { PositionFields, Unfilled } from './inputs'
import { patched } from './patching'

/** `unfilled` says what a seat without a person is: vacant since, or planned to start by. */
export type PositionPatch = Partial<PositionFields & { readonly unfilled: Unfilled }>

export type EditPositions = { readonly positionIds: readonly PositionId[]; readonly patch: PositionPatch }

/** Give fields of one or many positions new values. */
export const editPositions: Command<EditPositions> = (plan, { positionIds, patch: { unfilled, ...fields } }) => {
  const edit = editing(plan)
  for (const id of positionIds) {
    const before = plan.positions.get(id)
    if (!before) return err({ code: 'missing', what: 'position', id })
    if (unfilled && before.occupant.kind === 'person') return err({ code: 'occupied', positionId: id, personId: before.occupant.personId })
    const after = patched(before, unfilled ? { ...fields, occupant: unfilled } : fields)
    const refusal = refusePosition(plan, after)
    if (refusal) return err(refusal)
    edit.put('positions', after)
  }
  return ok(edit.change())
}
