/** A plan without anybody's pay, budgets, and columns about pay: in the baseline and in every scenario. */
import { counted } from '../model/counted'
import { customIdOf } from '../model/editField'
import type { CustomFieldId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Edit, Json } from '../model/scenario'
import { payColumns } from './payFields'

export type WithoutPay = {
  readonly plan: Plan
  /** What is gone, in words: `pay of 107 people`. Empty when there was nothing to leave out. */
  readonly leftOut: readonly string[]
}

const payFields: Readonly<Record<string, string>> = { people: 'pay', positions: 'budget' }

export function withoutPay(plan: Plan): WithoutPay {
  const columns = payColumns(plan)
  const paid = [...plan.people.values()].filter(person => person.pay !== null).length
  const budgeted = [...plan.positions.values()].filter(position => position.budget !== null).length
  const scenarioEdits = new Map<Edit['id'], Edit>()
  let edits = 0
  for (const [id, edit] of plan.scenarioEdits) {
    const kept = editWithoutPay(edit, columns)
    if (kept !== edit) edits++
    if (kept) scenarioEdits.set(id, kept)
  }
  return {
    plan: {
      ...plan,
      people: new Map([...plan.people].map(([id, person]) => [id, { ...person, pay: null }])),
      positions: new Map(
        [...plan.positions].map(([id, position]) => [id, { ...position, budget: null, custom: withoutColumns(position.custom, columns) }]),
      ),
      customFields: new Map([...plan.customFields].filter(([id]) => !columns.has(id))),
      scenarioEdits,
    },
    leftOut: [
      ...(paid > 0 ? [`pay of ${counted(paid, 'person', 'people')}`] : []),
      ...(budgeted > 0 ? [`budgets of ${counted(budgeted, 'position', 'positions')}`] : []),
      ...[...plan.customFields.values()].filter(({ id }) => columns.has(id)).map(({ name }) => `the column ${name}`),
      ...(edits > 0 ? [`pay in ${counted(edits, 'scenario edit', 'scenario edits')}`] : []),
    ],
  }
}

function withoutColumns(
  custom: Readonly<Record<CustomFieldId, string>>,
  columns: ReadonlySet<CustomFieldId>,
): Readonly<Record<CustomFieldId, string>> {
  return Object.fromEntries(Object.entries(custom).filter(([id]) => !columns.has(id as CustomFieldId)))
}

/** The edit, an edit without the pay in it, or null when it is about nothing else. */
function editWithoutPay(edit: Edit, columns: ReadonlySet<CustomFieldId>): Edit | null {
  const isAboutPay = (field: string): boolean => {
    const customId = customIdOf(field)
    return customId === null ? field === payFields[edit.table] : columns.has(customId)
  }
  if (edit.kind === 'set') return isAboutPay(edit.field) ? null : edit
  if (edit.kind !== 'born') return edit
  const fields = Object.entries(edit.seed)
  const kept = fields.map(([field, value]): readonly [string, Json] => {
    if (isAboutPay(field)) return [field, null]
    return [field, field === 'custom' ? withoutKeys(value, columns) : value]
  })
  const isSame = kept.every(([, value], at) => value === fields[at]?.[1])
  return isSame ? edit : { ...edit, seed: Object.fromEntries(kept) }
}

function withoutKeys(value: Json, columns: ReadonlySet<CustomFieldId>): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value)
  const kept = entries.filter(([key]) => !columns.has(key as CustomFieldId))
  return kept.length === entries.length ? value : Object.fromEntries(kept)
}
