/** Where the column names stand. Exports put titles above them, and some leave them out. */
import { meaningsOfHeader } from '@/domain/imports/dictionary'
import { looksLikeData } from '@/domain/imports/values'

const rowsAbove = 40
const rowsCompared = 60

/**
 * Index of the row of headings; null when no row can be told from data. A heading names columns the dictionary knows, or stands in
 * words above values that are none.
 */
export function headerIndexOf(rows: readonly (readonly string[])[]): number | null {
  const width = usualWidth(rows)
  let best: { readonly at: number; readonly known: number } | null = null
  let firstInWords: number | null = null
  for (const [at, row] of rows.slice(0, rowsAbove).entries()) {
    const cells = row.filter(cell => cell.trim() !== '')
    if (cells.length === 0 || cells.length < width * 0.5) continue
    const known = cells.filter(cell => meaningsOfHeader(cell).length > 0).length
    const values = cells.filter(looksLikeData).length
    if (values > 0 && (known < 3 || values > cells.length * 0.2)) continue
    if ((known >= 2 || known >= cells.length / 2) && known > (best?.known ?? 0)) best = { at, known }
    if (firstInWords === null && new Set(cells).size > cells.length / 2) firstInWords = at
  }
  if (best) return best.at
  return firstInWords !== null && standsAboveValues(rows, firstInWords) ? firstInWords : null
}

/** The number of filled cells most rows reach. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows
    .slice(0, rowsCompared)
    .map(row => row.filter(cell => cell.trim() !== '').length)
    .filter(width => width > 0)
    .sort((left, right) => left - right)
  return widths[Math.floor(widths.length * 0.75)] ?? 0
}

function standsAboveValues(rows: readonly (readonly string[])[], at: number): boolean {
  const below = rows.slice(at + 1, at + 1 + rowsCompared)
  return (rows[at] ?? []).some((_heading, column) => {
    const cells = below.map(row => row[column] ?? '').filter(cell => cell.trim() !== '')
    return cells.length > 0 && cells.filter(looksLikeData).length >= cells.length / 2
  })
}
