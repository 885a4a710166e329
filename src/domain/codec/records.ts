/** What each record looks like in a file, field by field and in the order the fields are written. */

import type { IsoDate } from '../model/dates'
import { dottedLineTypes } from '../model/dottedLine'
import type {
  ActId,
  CustomFieldId,
  DottedLineId,
  EditId,
  InitiativeId,
  JobShareId,
  LevelId,
  MembershipId,
  PersonId,
  PhotoId,
  PositionId,
  ScenarioId,
  TeamId,
  TrackId,
} from '../model/ids'
import { bands } from '../model/ladder'
import { isOrderKey } from '../model/order'
import type { RecordOf, TableName } from '../model/plan'
import { mostFte, roleTypes } from '../model/position'
import { organisationTables, scenarioStatuses } from '../model/scenario'
import { areUsableHours, settingsId } from '../model/settings'
import { teamColours, teamTypes } from '../model/team'
import { z } from '../model/zod'

/** Longest id in code units. Ids of edits are made of others and may be longer. */
const longestId = 200

// Ids are text in a file; the brand is what the table and field they stand in say they are.
const id = <Id extends string>() => z.string().min(1).max(longestId) as unknown as z.ZodType<Id>
// The same for dates: zod checks the calendar, leap years included.
const date = z.iso.date() as unknown as z.ZodType<IsoDate>

const text = z.string()
const order = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]+$/)
  .refine(isOrderKey)
const share = z.number().gt(0).max(1)
const money = z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const dates = { startsOn: date.nullable(), endsOn: date.nullable() }

const occupant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id<PersonId>() }),
  z.strictObject({ kind: z.literal('vacant'), since: date.nullable() }),
  z.strictObject({ kind: z.literal('planned'), startBy: date.nullable() }),
])

const member = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('position'), positionId: id<PositionId>() }),
  z.strictObject({ kind: z.literal('person'), personId: id<PersonId>() }),
])

// `~` is undated. Written out, since the calendar's check cannot be joined with it in one pattern.
const on = z.union([date, z.literal('~')])

const editBase = {
  id: z.string().min(1) as unknown as z.ZodType<EditId>,
  scenarioId: id<ScenarioId>(),
  table: z.enum(organisationTables),
  record: z.string().min(1).max(longestId),
}
const editOrigin = {
  act: id<ActId>(),
  seq: z.int().min(0),
  reason: text.nullable(),
  initiativeId: id<InitiativeId>().nullable(),
}
const base = { base: z.json().exactOptional() }

export const editSchemas = {
  set: z.strictObject({ ...editBase, kind: z.literal('set'), field: z.string().min(1), on, value: z.json(), ...base, ...editOrigin }),
  born: z.strictObject({ ...editBase, kind: z.literal('born'), on, seed: z.record(z.string(), z.json()), ...editOrigin }),
  starts: z.strictObject({ ...editBase, kind: z.literal('starts'), on: on.nullable(), ...base, ...editOrigin }),
  ends: z.strictObject({ ...editBase, kind: z.literal('ends'), on: on.nullable(), ...base, ...editOrigin }),
}

/** One schema per table with a fixed set of fields. */
export const rowSchemas = {
  settings: z.strictObject({
    id: z.literal(settingsId),
    name: text,
    currency: z.string().regex(/^[A-Z]{3}$/),
    fiscalYearStart: z.int().min(1).max(12),
    workingHours: z
      .strictObject({ weekly: z.number().gt(0).max(168), from: timeOfDay, to: timeOfDay })
      .refine(hours => areUsableHours(hours.from, hours.to)),
  }),
  tracks: z.strictObject({ id: id<TrackId>(), name: text, kind: z.enum(['individual', 'management']), order }),
  levels: z.strictObject({ id: id<LevelId>(), trackId: id<TrackId>(), code: text, name: text, band: z.enum(bands), order, scope: text }),
  customFields: z.strictObject({ id: id<CustomFieldId>(), name: text, order }),
  teams: z.strictObject({
    id: id<TeamId>(),
    name: text,
    parentId: id<TeamId>().nullable(),
    type: z.enum(teamTypes).nullable(),
    order,
    colour: z.int().min(1).max(teamColours),
    ...dates,
  }),
  people: z.strictObject({
    id: id<PersonId>(),
    name: text,
    givenName: text.nullable(),
    familyName: text.nullable(),
    email: text.nullable(),
    externalId: text.nullable(),
    photo: id<PhotoId>().nullable(),
    pay: money.nullable(),
    hiredOn: date.nullable(),
    leavesOn: date.nullable(),
    leave: z.strictObject({ until: date.nullable() }).nullable(),
    note: text,
  }),
  positions: z.strictObject({
    id: id<PositionId>(),
    reportsTo: id<PositionId>().nullable(),
    order,
    occupant,
    title: text,
    level: z.strictObject({ levelId: id<LevelId>(), certainty: z.enum(['confirmed', 'guessed']) }).nullable(),
    roleType: z.enum(roleTypes).nullable(),
    location: text.nullable(),
    timeZone: text.nullable(),
    fte: z.number().gt(0).max(mostFte),
    budget: money.nullable(),
    ...dates,
    externalId: text.nullable(),
    jobShare: id<JobShareId>().nullable(),
    note: text,
    // Keys are checked against the table of custom fields when a plan is opened.
    custom: z.record(z.string(), text) as unknown as z.ZodType<Readonly<Record<CustomFieldId, string>>>,
  }),
  memberships: z.strictObject({ id: id<MembershipId>(), teamId: id<TeamId>(), member, allocation: share, ...dates }),
  dottedLines: z.strictObject({
    id: id<DottedLineId>(),
    from: id<PositionId>(),
    to: id<PositionId>(),
    type: z.enum(dottedLineTypes),
    share: share.nullable(),
    ...dates,
  }),
  initiatives: z.strictObject({ id: id<InitiativeId>(), name: text }),
  scenarios: z.strictObject({
    id: id<ScenarioId>(),
    name: text,
    status: z.enum(scenarioStatuses),
    note: text,
    createdOn: date.nullable(),
    parentId: id<ScenarioId>().nullable(),
    ancestorId: id<ScenarioId>().nullable(),
    frozen: z.boolean(),
  }),
} satisfies { readonly [Table in Exclude<TableName, 'scenarioEdits'>]: z.ZodType<RecordOf<Table>> }

export const editSchema = z.discriminatedUnion('kind', [
  editSchemas.set,
  editSchemas.born,
  editSchemas.starts,
  editSchemas.ends,
]) satisfies z.ZodType<RecordOf<'scenarioEdits'>>

/** A photo of a file, beside the plan: its id is the SHA-256 of its bytes, which the reader that stores it checks. */
export const photoSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<PhotoId>,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  /** Base64, with padding, without line breaks. */
  data: z.base64(),
})
export type FilePhoto = Readonly<z.infer<typeof photoSchema>>
