/** Which sign separates cells: the one that gives every row the same number of them. */
import Papa from 'papaparse'
import type { Reading } from '@/domain/imports/types'

export type Separator = Reading['separator']

const separators = [',', ';', '\t', '|'] as const satisfies readonly Separator[]
const rowsLookedAt = 120

/** The cells of a text, row by row; a row of blank text has one empty cell. */
function splitCells(text: string, separator: Separator, rows = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter: separator, preview: rows, skipEmptyLines: false }).data
}

/** The cells of a whole text, and the index of the row in which a quoted cell begins that never ends; null when all end. */
export type SplitText = { readonly cells: string[][]; readonly openQuoteAt: number | null }

/**
 * A quote that nothing closes would make one cell of all that follows. Where every row has the same number of cells without quoting,
 * it is a sign like any other and the file quotes nothing.
 */
export function splitText(text: string, separator: Separator): SplitText {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (!open) return { cells: data, openQuoteAt: null }
  const unquoted = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false, fastMode: true }).data
  const widths = new Set(unquoted.filter(row => row.length > 1).map(row => row.length))
  return widths.size <= 1 ? { cells: unquoted, openQuoteAt: null } : { cells: data, openQuoteAt: open.row ?? data.length - 1 }
}

/** The separator of a text; a comma for a single column. */
export function separatorOf(text: string): Separator {
  let best: Separator = ','
  let bestScore = 0
  for (const separator of separators) {
    if (!text.includes(separator)) continue
    const score = scoreOf(splitCells(text, separator, rowsLookedAt), separator)
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

/** Grows with the number of columns, falls steeply when rows disagree on it. Single cells above the table are titles and do not count. */
function scoreOf(rows: readonly (readonly string[])[], separator: Separator): number {
  const filled = rows.filter(row => row.some(cell => cell.trim() !== ''))
  const first = filled.findIndex(row => row.length > 1)
  if (first < 0) return 0
  const table = filled.slice(first)
  const widths = new Map<number, number>()
  for (const row of table) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const [width, count] = [...widths].reduce((left, right) => (right[1] > left[1] ? right : left))
  if (width < 2) return 0
  const others = separators.filter(other => other !== separator)
  // `a;b` above `1,5;2,5`: a heading that holds another separator was split by the wrong one.
  const titlesHoldAnother = filled.slice(0, first).some(row => others.some(other => row[0]?.includes(other)))
  return (count / table.length) ** 6 * Math.log2(width) * (titlesHoldAnother ? 0.5 : 1)
}
