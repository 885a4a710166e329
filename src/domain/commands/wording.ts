/** Small pieces of sentences that labels share. */
import { isSame } from '../model/same'

type Step = { readonly before: object | null; readonly after: object | null }

/** The one field that all steps change, by its name for people; otherwise "details". */
export function fieldsChanged(steps: readonly Step[], names: Readonly<Record<string, string>>): string {
  const changed = new Set(steps.flatMap(({ before, after }) => (before && after ? changedFields(before, after) : [])))
  const [field] = changed
  return changed.size === 1 && field !== undefined ? (names[field] ?? 'details') : 'details'
}

/** Names of the fields that differ by content. */
export function changedFields(before: object, after: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) => (isSame(old.get(field), value) ? [] : [field]))
}
