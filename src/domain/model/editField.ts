/** Fields of records as the edits of a scenario name them. */
import type { CustomFieldId } from './ids'
import type { OrganisationTable } from './scenario'

/** Where a table keeps the first and the last day of its records: no `set` touches them, they move by `starts` and `ends`. */
export const spans = {
  positions: { start: 'startsOn', end: 'endsOn' },
  people: { start: 'hiredOn', end: 'leavesOn' },
  teams: { start: 'startsOn', end: 'endsOn' },
  memberships: { start: 'startsOn', end: 'endsOn' },
  dottedLines: { start: 'startsOn', end: 'endsOn' },
} as const satisfies { readonly [Table in OrganisationTable]: { readonly start: string; readonly end: string } }

const customPrefix = 'custom:'

/** A custom column of a position as an edit names it. */
export function customFieldName(id: string): string {
  return customPrefix + id
}

/** The custom column that a field of an edit names; `null` for a field of the record itself. */
export function customIdOf(field: string): CustomFieldId | null {
  // What follows the prefix is a custom field's id, or one that the plan does not have.
  return field.startsWith(customPrefix) ? (field.slice(customPrefix.length) as CustomFieldId) : null
}
