/** Records of the organisation as edits see them: by table, field and value, whatever their type. */
import { customIdOf } from '../model/editField'
import type { Organisation, Plan } from '../model/plan'
import type { Json, OrganisationTable } from '../model/scenario'

/** A record read by field name. Everything here goes back to its own type at the edge, where the table says which. */
export type Row = { readonly id: string; readonly [field: string]: unknown }

export type Rows = ReadonlyMap<string, Row>

/** The tables an evaluation reads: the organisation, and what its records refer to outside of it. */
export type Baseline = Organisation & Pick<Plan, 'levels' | 'customFields'>

/** A table of the organisation as rows. */
export function rowsOf(organisation: Organisation, table: OrganisationTable): Rows {
  // Every record has an id and fields; the brand of the id is the table's.
  return organisation[table] as unknown as Rows
}

/** The field that makes a tree of a table. */
export const parentFields: Partial<Record<OrganisationTable, string>> = { positions: 'reportsTo', teams: 'parentId' }

export function fieldValue(row: Row, field: string): Json {
  const customId = customIdOf(field)
  if (customId === null) return (row[field] ?? null) as Json // Records hold plain data.
  const custom = row.custom as Readonly<Record<string, string>>
  return Object.hasOwn(custom, customId) ? (custom[customId] ?? null) : null
}

export function withValue(row: Row, field: string, value: Json): Row {
  const customId = customIdOf(field)
  if (customId === null) return { ...row, [field]: value }
  const { [customId]: _before, ...others } = row.custom as Readonly<Record<string, Json>>
  return { ...row, custom: value === null ? others : { ...others, [customId]: value } }
}

/** The record that a value refers to. */
export type Target = { readonly table: OrganisationTable | 'levels' | 'customFields'; readonly id: string }

/** What a field with this value refers to; `null` for a value of its own. */
export function targetOf(table: OrganisationTable, field: string, value: Json): Target | null {
  const customId = table === 'positions' ? customIdOf(field) : null
  if (customId !== null) return { table: 'customFields', id: customId }
  if (value === null) return null
  // What each field holds is fixed by its table.
  const union = value as { readonly [key: string]: string }
  switch (`${table}.${field}`) {
    case 'positions.reportsTo':
    case 'dottedLines.from':
    case 'dottedLines.to':
      return { table: 'positions', id: String(value) }
    case 'teams.parentId':
    case 'memberships.teamId':
      return { table: 'teams', id: String(value) }
    case 'positions.level':
      return { table: 'levels', id: union.levelId ?? '' }
    case 'positions.occupant':
      return union.kind === 'person' ? { table: 'people', id: union.personId ?? '' } : null
    case 'memberships.member':
      return union.kind === 'person' ? { table: 'people', id: union.personId ?? '' } : { table: 'positions', id: union.positionId ?? '' }
    default:
      return null
  }
}

/** Fields without which a record means nothing: what they refer to must be there. */
export const neededFields: Partial<Record<OrganisationTable, readonly string[]>> = {
  memberships: ['teamId', 'member'],
  dottedLines: ['from', 'to'],
}
