/** The `.espalier` file as a whole: a header, a list of records per table, and the photos beside them. */
import { tableNames } from '../model/plan'
import { z } from '../model/zod'
import { editSchema, photoSchema, rowSchemas } from './records'

export const fileFormat = 'espalier-plan'

/** Version of the file format that is written. Raised with a migration and a new `resources/plan.schema.json`. */
export const fileVersion = 1

const schemas = { ...rowSchemas, scenarioEdits: editSchema }

const fileSchema = z.strictObject({
  format: z.literal(fileFormat),
  version: z.literal(fileVersion),
  settings: z.array(schemas.settings).length(1),
  tracks: z.array(schemas.tracks),
  levels: z.array(schemas.levels),
  customFields: z.array(schemas.customFields),
  teams: z.array(schemas.teams),
  people: z.array(schemas.people),
  positions: z.array(schemas.positions),
  memberships: z.array(schemas.memberships),
  dottedLines: z.array(schemas.dottedLines),
  initiatives: z.array(schemas.initiatives),
  scenarios: z.array(schemas.scenarios),
  scenarioEdits: z.array(schemas.scenarioEdits),
  photos: z.array(photoSchema),
})

/** Every section of a file after its header, in the order they are written. */
export const fileSections = [...tableNames, 'photos'] as const
export type FileSection = (typeof fileSections)[number]

/** The published description of the format, as JSON Schema (draft 2020-12). */
export function fileJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema)
  return {
    $schema,
    title: `Espalier plan, format ${fileVersion}`,
    description:
      'A plan in one file: the baseline, its scenarios and its ladder. Records refer to each other by id; the schema cannot say which ids exist, nor that reporting lines have no loop. Money is whole minor units of its currency for a full-time year.',
    ...rest,
  }
}
