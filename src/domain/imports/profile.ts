/** What a column holds, measured once: how full, how different, and what its cells look like. */
import { looksLikeDate } from './dates'
import { type HeaderMeaning, meaningsOfHeader } from './dictionary'
import { columnKeys, wordsOfHeader } from './headers'
import type { ColumnKey } from './types'
import { looksLikeDistinguishedName, looksLikeEmail, looksLikeNumber, looksLikePath } from './values'

/** Cells looked at for their shape: enough to tell, few enough for any file. */
const looked = 400

export type ColumnProfile = {
  readonly column: number
  readonly key: ColumnKey
  readonly header: string
  readonly words: string
  readonly meanings: readonly HeaderMeaning[]
  /** Cells that are not blank. */
  readonly filled: number
  /** Different cells, trimmed, in the order they first occur. */
  readonly values: ReadonlySet<string>
  /** Filled cells in even steps through the file, for whoever needs to look at shapes. */
  readonly sampled: readonly string[]
  /** Shares of the sampled cells, 0 to 1. */
  readonly emails: number
  readonly numbers: number
  readonly dates: number
  readonly paths: number
  readonly distinguishedNames: number
  readonly spaced: number
}

export function profileColumns(header: readonly string[], rows: readonly (readonly string[])[]): ColumnProfile[] {
  const keys = columnKeys(header)
  return header.map((name, column) => profileOf(name, keys[column] ?? '', column, rows))
}

function profileOf(header: string, key: ColumnKey, column: number, rows: readonly (readonly string[])[]): ColumnProfile {
  const values = new Set<string>()
  const cells: string[] = []
  for (const row of rows) {
    const cell = (row[column] ?? '').trim()
    if (cell === '') continue
    cells.push(cell)
    values.add(cell)
  }
  const step = Math.max(1, Math.floor(cells.length / looked))
  const sampled = cells.filter((_cell, at) => at % step === 0)
  const share = (test: (cell: string) => boolean): number => (sampled.length === 0 ? 0 : sampled.filter(test).length / sampled.length)
  return {
    column,
    key,
    header,
    words: wordsOfHeader(header),
    meanings: meaningsOfHeader(header),
    filled: cells.length,
    values,
    sampled,
    emails: share(looksLikeEmail),
    numbers: share(looksLikeNumber),
    dates: share(looksLikeDate),
    paths: share(looksLikePath),
    distinguishedNames: share(looksLikeDistinguishedName),
    spaced: share(cell => /\S\s\S/.test(cell)),
  }
}

/** Whether nearly every filled cell is different, so that others can refer to a row by it. */
export function isNearlyUnique(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.values.size >= profile.filled * 0.9
}
