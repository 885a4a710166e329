/** The id of an edit says what it edits, so that there is at most one edit of a field at a date. */
import type { EditId } from './ids'
import type { Edit } from './scenario'

/** What an edit's id is made of. */
export type EditPlace =
  | (Pick<Edit, 'scenarioId' | 'table' | 'record'> & { readonly kind: 'set'; readonly field: string; readonly on: string })
  | (Pick<Edit, 'scenarioId' | 'table' | 'record'> & { readonly kind: 'born' | 'starts' | 'ends' })

/** Scenario, table, record and kind, and for `set` field and date, parted by `/`; a `/` or `%` inside a part is escaped, so no two places collide. */
export function editIdOf(edit: EditPlace): EditId {
  const parts = [edit.scenarioId, edit.table, edit.record, edit.kind, ...(edit.kind === 'set' ? [edit.field, edit.on] : [])]
  // The brand is this function's to give.
  return parts.map(part => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/') as EditId
}
