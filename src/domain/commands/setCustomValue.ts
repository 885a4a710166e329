import { editing } from '../change/edit'
import type { CustomFieldId, PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'

export type SetCustomValue = {
  readonly positionIds: readonly PositionId[]
  readonly fieldId: CustomFieldId
  /** Empty text takes the value away. */
  readonly value: string
}

/** Write a value into a custom column of one or many positions. */
export const setCustomValue: Command<SetCustomValue> = (plan, { positionIds, fieldId, value }) => {
  if (!plan.customFields.has(fieldId)) return err({ code: 'missing', what: 'column', id: fieldId })
  const edit = editing(plan)
  for (const id of positionIds) {
    const position = plan.positions.get(id)
    if (!position) return err({ code: 'missing', what: 'position', id })
    if ((position.custom[fieldId] ?? '') === value) continue
    const { [fieldId]: _former, ...others } = position.custom
    edit.put('positions', { ...position, custom: value === '' ? others : { ...others, [fieldId]: value } })
  }
  return ok(edit.change())
}
