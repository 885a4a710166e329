/** Files named on the command line, as one draft of an import, with what Espalier proposes. */
import { draftImport } from '@/domain/imports/draftImport'
import type { ImportDraft, Table } from '@/domain/imports/types'
import { err, ok, type Result } from '@/domain/result'
import { readTable } from '@/intake/readTable'
import { fileName, readBytes } from './files'

export function importFiles(paths: readonly string[]): Result<ImportDraft, string> {
  if (paths.length === 0) return err('Name at least one CSV or TSV file.')
  const tables: Table[] = []
  for (const path of paths) {
    const bytes = readBytes(path)
    if (!bytes.ok) return bytes
    const table = readTable(bytes.value, fileName(path))
    if (!table.ok) return err(table.reason.words)
    tables.push(table.value)
  }
  const draft = draftImport(tables)
  if (draft.counts.rows === 0)
    return err(`${paths.map(fileName).join(', ')} holds no rows below its header. Export the list again with the people in it.`)
  return ok(draft)
}
