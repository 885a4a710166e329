import type { CustomFieldId } from '../model/ids'
import { orderAfterAll } from '../model/order'
import { err, ok } from '../result'
import { refuseBlank } from './checks'
import type { Command } from './command'

export type AddCustomField = { readonly name: string }

/** Add a column of one's own to every position. */
export const addCustomField: Command<AddCustomField> = (plan, { name }, { ids }) => {
  const blank = refuseBlank(name, 'column')
  if (blank) return err(blank)
  const fields = [...plan.customFields.values()]
  const namesake = fields.find(field => field.name === name.trim())
  if (namesake) return err({ code: 'column-taken', fieldId: namesake.id, name: namesake.name })
  const field = { id: ids<CustomFieldId>('fld'), name: name.trim(), order: orderAfterAll(fields.map(other => other.order)) }
  return ok([{ table: 'customFields', id: field.id, before: null, after: field }])
}
