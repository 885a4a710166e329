/** Problems as values: each carries its proposal and what was chosen instead, if anything. */
import type { RowFacts } from './readRows'
import { type Choice, type ImportChoices, type ImportProblem, type ProblemRow, problemKinds, type SeatKey } from './types'

export function seatKeyOf(facts: Pick<RowFacts, 'at'>): SeatKey {
  return `row:${facts.at}`
}

/** What to call a row: its person, or the best the file has. */
export function calledOf(facts: RowFacts): string {
  return (
    facts.name || facts.email || (facts.title && facts.id ? `${facts.title} (${facts.id})` : facts.title || facts.id) || `row ${facts.row}`
  )
}

export function problemRow(facts: RowFacts, words: string): ProblemRow {
  return { row: facts.row, name: calledOf(facts), words }
}

/** A problem with what holds: the fix chosen, if it may be chosen here, or the proposal. `mayPlace` says which seats exist. */
export function problemOf(
  choices: ImportChoices,
  problem: Omit<ImportProblem, 'chosen' | 'isAccepted'>,
  mayPlace: (key: SeatKey) => boolean = () => false,
): ImportProblem {
  const fix = choices.fixes[problem.id]
  const isListed = fix !== undefined && problem.choices.some(choice => choice.id === fix)
  const isPlace = fix?.startsWith('under:') === true && mayPlace(fix.slice('under:'.length))
  const chosen = fix !== undefined && (isListed || isPlace) ? fix : problem.proposal
  return { ...problem, chosen, isAccepted: chosen === fix || choices.accepted.includes(problem.id) }
}

/** What costs most first; within a kind by the first row. */
export function compareProblems(left: ImportProblem, right: ImportProblem): number {
  const kind = problemKinds.indexOf(left.kind) - problemKinds.indexOf(right.kind)
  return kind || (left.rows[0]?.row ?? 0) - (right.rows[0]?.row ?? 0) || (left.id < right.id ? -1 : 1)
}

export function choice(id: string, words: string, detail = ''): Choice {
  return { id, words, detail }
}

/** `a`, `a and b`, `a, b and c`; after five, `and 7 more`. */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? ''
  if (words.length > 5) return `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
