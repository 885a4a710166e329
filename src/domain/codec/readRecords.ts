/** Rows of a file into records: whole where they are whole, field by field where they are not. */
import type { IdPrefix } from '../model/ids'
import type { TableName } from '../model/plan'
import type { Edit } from '../model/scenario'
import { settingsId } from '../model/settings'
import type { z } from '../model/zod'
import { fallbacks } from './fallbacks'
import { mentionRaw, type Report, shortened, wordFor, wordForField } from './findings'
import type { RawRow } from './migrations'
import { editSchemas, rowSchemas } from './records'

/** A record as a file may hold it: fields of the right kind, references not yet looked up. */
export type ReadRow = { readonly id: string } & RawRow

const prefixes: Readonly<Record<TableName, IdPrefix | 'edit'>> = {
  settings: 'act',
  tracks: 'trk',
  levels: 'lvl',
  customFields: 'fld',
  teams: 'team',
  people: 'per',
  positions: 'pos',
  memberships: 'mem',
  dottedLines: 'dot',
  initiatives: 'ini',
  scenarios: 'scn',
  scenarioEdits: 'edit',
}

/** The records of one table by id. Every row that could not be taken as it is is reported. */
export function readTable(table: TableName, rows: readonly unknown[], report: Report): Map<string, ReadRow> {
  const records = new Map<string, ReadRow>()
  let recovered = 0
  const newId = (): string => {
    do recovered += 1
    while (records.has(`${prefixes[table]}_recovered_${recovered}`))
    return `${prefixes[table]}_recovered_${recovered}`
  }
  for (const [index, raw] of rows.entries()) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      report({
        kind: 'unreadable-record',
        section: table,
        id: null,
        words: `Entry ${index + 1} of the file’s ${wordFor(table)} list is no record. It was left out.`,
      })
      continue
    }
    // An object of JSON: its fields are unknown, its keys are text.
    const record = readRecord(table, raw as RawRow, report, newId)
    if (record) keep(table, records, record, report, newId)
  }
  return records
}

function keep(table: TableName, records: Map<string, ReadRow>, record: ReadRow, report: Report, newId: () => string): void {
  const other = records.get(record.id)
  if (!other) {
    records.set(record.id, record)
    return
  }
  const isCopy = JSON.stringify(other) === JSON.stringify(record)
  if (isCopy || table === 'settings') {
    const words = `${mentionRaw(table, record)} is in the file more than once. The first was kept.`
    report({ kind: 'duplicate-id', section: table, id: record.id, words })
    return
  }
  const id = newId()
  const words = `${mentionRaw(table, record)} has the id of ${mentionRaw(table, other).replace(/^The/, 'the')}. It was kept under the new id ${id}; whatever names the old id means the first.`
  report({ kind: 'duplicate-id', section: table, id, words })
  records.set(id, { ...record, id })
}

function readRecord(table: TableName, raw: RawRow, report: Report, newId: () => string): ReadRow | null {
  const schema = schemaFor(table, raw)
  if (!schema) return leaveOut(table, raw, 'kind', report)
  const whole = schema.safeParse(raw)
  // A row that the schema of its table accepts has an id.
  if (whole.success) return whole.data as ReadRow

  const record: Record<string, unknown> = {}
  const repaired: string[] = []
  // Fallbacks are plain data by field.
  const spare: Readonly<Record<string, unknown>> = fallbacks[table]
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    const value = fieldSchema.safeParse(raw[field])
    if (value.success) {
      if (value.data !== undefined) record[field] = value.data
    } else if (field === 'id') {
      record.id = table === 'settings' ? settingsId : newId()
      repaired.push(sayRepair('id', raw.id, record.id))
    } else if (field === 'base' && table === 'scenarioEdits') {
      repaired.push(sayRepair(field, raw[field], null))
    } else if (Object.hasOwn(spare, field)) {
      record[field] = spare[field]
      repaired.push(sayRepair(field, raw[field], spare[field]))
    } else {
      return leaveOut(table, raw, field, report)
    }
  }
  // The loop above has given every record an id.
  const read = record as ReadRow
  if (repaired.length > 0) {
    const words = `${mentionRaw(table, read)} had something unreadable: ${repaired.join('; ')}.`
    report({ kind: 'unreadable-value', section: table, id: read.id, words })
  }
  const unknown = Object.keys(raw).filter(field => !Object.hasOwn(schema.shape, field))
  if (unknown.length > 0) {
    const words = `${mentionRaw(table, read)} has what this format does not know: ${unknown.map(shortened).join(', ')}. It was left out.`
    report({ kind: 'unknown-field', section: table, id: read.id, words })
  }
  return read
}

function schemaFor(table: TableName, raw: RawRow): z.ZodObject | null {
  if (table !== 'scenarioEdits') return rowSchemas[table]
  const kind = raw.kind
  return typeof kind === 'string' && Object.hasOwn(editSchemas, kind) ? editSchemas[kind as Edit['kind']] : null
}

function leaveOut(table: TableName, raw: RawRow, field: string, report: Report): null {
  const words = `${mentionRaw(table, raw)} has no readable ${wordForField(field)} and means nothing without it. It was left out.`
  report({ kind: 'unreadable-record', section: table, id: null, words })
  return null
}

function sayRepair(field: string, was: unknown, now: unknown): string {
  const state = was === undefined ? 'was missing' : `was ${sayValue(was)}`
  const done = now === null || now === '' ? 'is now empty' : `is now ${sayValue(now)}`
  return field === 'order' ? `${wordForField(field)} ${state} and was made anew` : `${wordForField(field)} ${state} and ${done}`
}

function sayValue(value: unknown): string {
  return typeof value === 'string' ? `“${shortened(value)}”` : shortened(JSON.stringify(value) ?? 'nothing')
}
