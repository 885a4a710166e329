/** A plan as the text of an `.espalier` file: the same plan always gives the same bytes, one record a line, so that files can be compared. */
import type { PhotoId } from '../model/ids'
import type { Plan, TableName } from '../model/plan'
import { tableNames } from '../model/plan'
import type { Json } from '../model/scenario'
import { fileFormat, fileVersion } from './file'
import { editSchemas, type FilePhoto, photoSchema, rowSchemas } from './records'
import { byCodeUnit, objectText } from './stableJson'

/**
 * Text of the complete plan, pay included, ending in a newline. Header first, tables as in `tableNames`, records by id, fields as in the
 * schema. Of the photos given, those that somebody in the plan or its scenarios has are written.
 */
export function savePlan(plan: Plan, photos: readonly FilePhoto[] = []): string {
  const used = photosIn(plan)
  const sections = [
    ...tableNames.map(table => section(table, recordLines(plan, table))),
    section('photos', photoLines(photos.filter(photo => used.has(photo.id)))),
  ]
  return `{\n"format":${JSON.stringify(fileFormat)},\n"version":${fileVersion},\n${sections.join(',\n')}\n}\n`
}

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? `"${name}":[]` : `"${name}":[\n${lines.join(',\n')}\n]`
}

function recordLines(plan: Plan, table: TableName): readonly string[] {
  const rows: readonly { readonly id: string }[] = [...plan[table].values()]
  const fields = table === 'scenarioEdits' ? editFields : Object.keys(rowSchemas[table].shape)
  return [...rows].sort((left, right) => byCodeUnit(left.id, right.id)).map(row => objectText(row, fields))
}

/** Fields of all kinds of edits in one order; each kind has some of them. */
const editFields = [...new Set(Object.values(editSchemas).flatMap(schema => Object.keys(schema.shape)))]

function photoLines(photos: readonly FilePhoto[]): readonly string[] {
  const byId = new Map(photos.map(photo => [photo.id, photo]))
  const fields = Object.keys(photoSchema.shape)
  return [...byId.values()].sort((left, right) => byCodeUnit(left.id, right.id)).map(photo => objectText(photo, fields))
}

/** Every photo that a person has, in the baseline or by an edit. */
export function photosIn(plan: Pick<Plan, 'people' | 'scenarioEdits'>): ReadonlySet<PhotoId> {
  const photos = new Set<Json>()
  for (const person of plan.people.values()) photos.add(person.photo)
  for (const edit of plan.scenarioEdits.values()) {
    if (edit.table !== 'people') continue
    if (edit.kind === 'born') photos.add(edit.seed.photo ?? null)
    if (edit.kind === 'set' && edit.field === 'photo') photos.add(edit.value)
  }
  photos.delete(null)
  // The field holds photo ids and nothing else.
  return photos as ReadonlySet<unknown> as ReadonlySet<PhotoId>
}
