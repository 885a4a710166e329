/** What a draft leaves out or asks to be looked at, as CSV: nothing is dropped without a trace. */
import type { ImportDraft } from './types'

/** The rows that do not come in, each with its file, row number and reason, and its cells as they were. Header included; CRLF, as spreadsheets expect. */
export function leftOutRows(draft: ImportDraft): string {
  return csvOf([
    ['File', 'Row', 'Left out because', ...draft.header],
    ...draft.leftOut.map(row => [row.table, String(row.row), row.why, ...row.cells]),
  ])
}

/** The problems row by row, each with the fix that holds. */
export function problemRows(draft: ImportDraft): string {
  const rows = draft.problems.flatMap(problem => {
    const fix = problem.choices.find(choice => choice.id === problem.chosen)?.words ?? problem.chosen
    return problem.rows.map(row => [String(row.row), row.name, row.words, problem.message, `${problem.verb}: ${fix}`])
  })
  return csvOf([['Row', 'Name', 'What', 'Problem', 'Fix'], ...rows])
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
