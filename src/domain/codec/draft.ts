/** A plan while it is being repaired: tables that can still be written. */
import type { IdOf, Plan, RecordOf, TableName } from '../model/plan'
import { tableNames } from '../model/plan'
import type { Report } from './findings'
import type { RawFile } from './migrations'
import { readTable } from './readRecords'

export type Draft = { readonly [Table in TableName]: Map<IdOf<Table>, RecordOf<Table>> }

/** Every table of a file, with a report on each section that is missing or no list. */
export function draftOf(file: RawFile, report: Report): Draft {
  const tables = tableNames.map(table => [table, readTable(table, rowsOf(file, table, report), report)] as const)
  // Each record has passed the schema of its table or was given that table's fallbacks.
  return Object.fromEntries(tables) as unknown as Draft
}

/** The rows of a section; none, with a finding, where there is no list. */
export function rowsOf(file: RawFile, section: TableName | 'photos', report: Report): readonly unknown[] {
  const rows = Object.hasOwn(file, section) ? file[section] : undefined
  if (Array.isArray(rows)) return rows
  const words = `The section “${section}” of the file is ${rows === undefined ? 'missing' : 'no list'}. It was taken as empty.`
  report({ kind: 'missing-section', section, id: null, words })
  return []
}

/** Records in order of their ids, so that a repair does not depend on the order of a file. */
export function inIdOrder<Row extends { readonly id: string }>(table: ReadonlyMap<string, Row>): readonly Row[] {
  return [...table.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** The finished tables: a plan's are only read. */
export function planOfDraft(draft: Draft): Plan {
  return draft
}
