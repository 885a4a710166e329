/** Bytes, or pasted text, to a table: one path for the app's worker and for the command line. */
import type { ReadingChoice, Table } from '@/domain/imports/types'
import { err, ok, type Result } from '@/domain/result'
import { decodeText } from './decode'
import { headerIndexOf } from './headerRow'
import { type IntakeRefusal, refusalOfBytes, refusalOfOpenQuote, refusalOfShape, refusalOfText } from './refusal'
import { separatorOf, splitText } from './separator'

export type { IntakeRefusal }

/** A table from the bytes of a file. What `choice` does not settle is read from the bytes. */
export function readTable(bytes: Uint8Array, name: string, choice: ReadingChoice = {}): Result<Table, IntakeRefusal> {
  const refusal = refusalOfBytes(bytes, name)
  if (refusal) return err(refusal)
  const { text, encoding } = decodeText(bytes, choice.encoding)
  return tableOf(text, encoding, name, choice)
}

/** A table from rows copied in a spreadsheet. */
export function readPastedRows(text: string, choice: ReadingChoice = {}): Result<Table, IntakeRefusal> {
  return tableOf(text, 'utf-8', 'pasted rows', choice)
}

/** Spreadsheets may say the separator in a first line of its own, which is neither title nor data. */
const separatorLine = /^sep=([,;|\t])\r?\n/i

function tableOf(text: string, encoding: Table['reading']['encoding'], name: string, choice: ReadingChoice): Result<Table, IntakeRefusal> {
  const refusal = refusalOfText(text, name)
  if (refusal) return err(refusal)
  const said = separatorLine.exec(text)
  const body = said ? text.slice(said[0].length) : text
  // The pattern admits only the four separators.
  const separator = choice.separator ?? (said?.[1] as Table['reading']['separator'] | undefined) ?? separatorOf(body)
  const { cells, openQuoteAt } = splitText(body, separator)
  const above = said ? 2 : 1
  if (openQuoteAt !== null) return err(refusalOfOpenQuote(name, openQuoteAt + above))
  const headerIndex = choice.headerRow === undefined ? headerIndexOf(cells) : choice.headerRow === null ? null : choice.headerRow - above
  const first = headerIndex === null ? 0 : headerIndex + 1

  const kept: string[][] = []
  const rowNumbers: number[] = []
  let width = headerIndex === null ? 0 : (cells[headerIndex]?.length ?? 0)
  let widest = headerIndex ?? 0
  let emptyRows = 0
  for (let at = first; at < cells.length; at++) {
    const row = cells[at] ?? []
    const filled = row.findLastIndex(cell => cell.trim() !== '') + 1
    if (filled === 0) {
      // A line break at the very end closes the last row; it starts no empty one.
      if (at < cells.length - 1 || row.length > 1) emptyRows += 1
      continue
    }
    if (filled > width) widest = at
    width = Math.max(width, filled)
    kept.push(row)
    rowNumbers.push(at + above)
  }
  const tooLarge = refusalOfShape(name, { columns: width, rows: kept.length, row: widest + above })
  if (tooLarge) return err(tooLarge)
  const header = headerIndex === null ? null : padded(cells[headerIndex] ?? [], width).map(heading => heading.trim())
  return ok({
    name,
    header,
    rows: kept.map(row => padded(row, width)),
    rowNumbers,
    reading: { encoding, separator, headerRow: headerIndex === null ? null : headerIndex + above, emptyRows },
  })
}

function padded(row: string[], width: number): string[] {
  if (row.length === width) return row
  return row.length > width ? row.slice(0, width) : [...row, ...new Array<string>(width - row.length).fill('')]
}
