/** Several files dropped together: one holds people, others name what its columns refer to, the rest are not used. */
import { meaningsOfHeader } from './dictionary'
import { normaliseHeader, wordsOfHeader } from './headers'
import { foldReference } from './references'
import type { ImportField, Reading, Table, TableUse } from './types'

/** The rows of people, with columns that other files added. */
export type PeopleTable = {
  /** Made up (`Column 1`) for a file without a header. */
  readonly header: readonly string[]
  readonly hasHeader: boolean
  readonly rows: readonly (readonly string[])[]
  /** File and row number of each row. */
  readonly origins: readonly { readonly table: string; readonly row: number }[]
  /** Columns whose ids another file names, by index: nothing is lost when they are left out. */
  readonly named: ReadonlyMap<number, string>
  readonly uses: readonly TableUse[]
}

const weights: Partial<Record<ImportField, number>> = {
  name: 3,
  givenName: 2,
  familyName: 2,
  email: 2,
  manager: 2,
  title: 1,
  startDate: 1,
  pay: 1,
  id: 1,
}

/** How much a table looks like people. */
function peopleScore(table: Table): number {
  if (!table.header) return 0
  const fields = new Set(table.header.flatMap(heading => meaningsOfHeader(heading).map(meaning => meaning.field)))
  return [...fields].reduce((sum, field) => sum + (weights[field] ?? 0), 0)
}

export function joinTables(tables: readonly Table[]): PeopleTable {
  const ranked = [...tables].sort((left, right) => peopleScore(right) - peopleScore(left) || right.rows.length - left.rows.length)
  const people = ranked[0]
  if (!people) return { header: [], hasHeader: false, rows: [], origins: [], named: new Map(), uses: [] }
  const width = people.rows.reduce((most, row) => Math.max(most, row.length), people.header?.length ?? 0)
  let header: readonly string[] = people.header ?? Array.from({ length: width }, (_none, at) => `Column ${at + 1}`)
  const roles = new Map<Table, TableUse['role']>([[people, 'people']])

  // Files with the same columns are parts of one list.
  const parts = tables.filter(
    table => table === people || (people.header !== null && table.header?.join('\n') === people.header.join('\n')),
  )
  let rows: readonly (readonly string[])[] = parts.flatMap(part => part.rows)
  const origins = parts.flatMap(part => part.rowNumbers.map(row => ({ table: part.name, row })))
  for (const part of parts) roles.set(part, 'people')

  const named = new Map<number, string>()
  for (const table of tables) {
    if (roles.has(table)) continue
    const link = linkOf(header, rows, table)
    if (!link) continue
    const added = addedColumns(header, rows, table, link)
    if (added.length === 0) continue
    if (!link.isRowKey) named.set(link.column, table.name)
    roles.set(table, 'names')
    header = [...header, ...added.map(column => table.header?.[column] ?? '')]
    const index = new Map(table.rows.map(row => [foldReference(row[link.key] ?? ''), row]))
    rows = rows.map(row => {
      const found = index.get(foldReference(row[link.column] ?? ''))
      return [...row, ...added.map(column => found?.[column] ?? '')]
    })
  }
  const uses = tables.map(
    table =>
      ({ name: table.name, reading: table.reading, role: roles.get(table) ?? 'unused', words: readingWords(table.reading) }) as const,
  )
  return { header, hasHeader: people.header !== null, rows, origins, named, uses }
}

/** `key` of a lookup table is referred to by `column` of people; `isRowKey` when that column tells people apart. */
type Link = { readonly key: number; readonly column: number; readonly isRowKey: boolean }

/** How a table is referred to: a column of its own, different in every row, under the same heading among people and covering its values. */
function linkOf(header: readonly string[], rows: readonly (readonly string[])[], table: Table): Link | null {
  if (!table.header || rows.length === 0) return null
  const tableWords = wordsOfHeader(table.name.replace(/\.[^.]*$/, '')).replace(/(?:ies|s)$/, '')
  for (const [key, heading] of table.header.entries()) {
    const values = new Set(table.rows.map(row => foldReference(row[key] ?? '')))
    if (values.has('') || values.size < table.rows.length) continue
    for (const [column, name] of header.entries()) {
      const isSame = normaliseHeader(name) === normaliseHeader(heading) && normaliseHeader(name) !== ''
      const isAbout =
        tableWords.length > 2 &&
        wordsOfHeader(name).startsWith(tableWords) &&
        /^(?:id|code|key|number|nr|nummer)$/.test(normaliseHeader(heading))
      if (!isSame && !isAbout) continue
      const referred = new Set(rows.map(row => foldReference(row[column] ?? '')).filter(value => value !== ''))
      const found = [...referred].filter(value => values.has(value)).length
      if (referred.size > 0 && found >= referred.size * 0.6) return { key, column, isRowKey: referred.size >= rows.length * 0.95 }
    }
  }
  return null
}

/** Columns worth taking over: everything new when each row is a person's, otherwise the one that names the id. */
function addedColumns(header: readonly string[], rows: readonly (readonly string[])[], table: Table, link: Link): number[] {
  const known = new Set(header.map(normaliseHeader))
  const fresh = (table.header ?? []).flatMap((heading, column) =>
    column !== link.key && heading !== '' && !known.has(normaliseHeader(heading)) ? [column] : [],
  )
  if (link.isRowKey && rows.length > 1) return fresh
  const isName = (column: number): boolean =>
    /(?:^| )(?:name|title|label|description|bezeichnung|titel|nom|nombre)$/.test(wordsOfHeader(table.header?.[column] ?? ''))
  const name = fresh.find(isName)
  return name === undefined ? [] : [name]
}

const separatorWords = { ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs', '|': 'Bars' } as const
const encodingWords = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' } as const

/** Such as "Tabs, UTF-16, header in row 4 after 3 title rows." */
function readingWords(reading: Reading): string {
  const titles = reading.headerRow === null ? 0 : reading.headerRow - 1
  const after = titles === 0 ? '' : titles === 1 ? ' after a title row' : ` after ${titles} title rows`
  const header = reading.headerRow === null ? 'no header' : `header in row ${reading.headerRow}${after}`
  return `${separatorWords[reading.separator]}, ${encodingWords[reading.encoding]}, ${header}.`
}
