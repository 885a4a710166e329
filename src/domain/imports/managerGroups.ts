/** References to managers while they are being settled, gathered by what they say. */
import type { Arrangement } from './arrangement'
import type { RowFacts } from './readRows'
import { type Found, foldReference, type ReferenceIndex } from './references'
import type { ImportProblem } from './types'

export type ManagersFound = {
  readonly arrangement: Arrangement
  readonly problems: ImportProblem[]
  readonly index: ReferenceIndex
  /** Rows that a fix leaves out, and why. */
  readonly leftOut: Map<number, string>
}

/** The rows that name one manager in the same words, and what those words lead to. */
export type Group = { readonly reference: string; readonly rows: RowFacts[]; readonly found: Found }
export type Groups = Record<'unknown' | 'several' | 'zeros', Map<string, Group>> & { readonly selves: RowFacts[] }

export function addTo(groups: Map<string, Group>, reference: string, row: RowFacts, found: Found): void {
  const key = foldReference(reference)
  const known = groups.get(key)
  if (known) known.rows.push(row)
  else groups.set(key, { reference, rows: [row], found })
}

export function isSameTeam(left: RowFacts, right: RowFacts): boolean {
  return left.teams.length > 0 && left.teams.join('\n') === right.teams.join('\n')
}
