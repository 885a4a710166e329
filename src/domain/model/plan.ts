/** A plan is a value: one map of records per table, flat, related by id. */
import type { DottedLine } from './dottedLine'
import type {
  CustomFieldId,
  DottedLineId,
  EditId,
  InitiativeId,
  LevelId,
  MembershipId,
  PersonId,
  PositionId,
  ScenarioId,
  SettingsId,
  TeamId,
  TrackId,
} from './ids'
import type { Level, Track } from './ladder'
import type { Person } from './person'
import type { Position } from './position'
import type { Edit, Initiative, Scenario } from './scenario'
import type { CustomField, Settings } from './settings'
import type { Membership, Team } from './team'

export type Plan = {
  readonly settings: ReadonlyMap<SettingsId, Settings>
  readonly positions: ReadonlyMap<PositionId, Position>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly teams: ReadonlyMap<TeamId, Team>
  readonly memberships: ReadonlyMap<MembershipId, Membership>
  readonly tracks: ReadonlyMap<TrackId, Track>
  readonly levels: ReadonlyMap<LevelId, Level>
  readonly dottedLines: ReadonlyMap<DottedLineId, DottedLine>
  readonly customFields: ReadonlyMap<CustomFieldId, CustomField>
  readonly scenarios: ReadonlyMap<ScenarioId, Scenario>
  readonly initiatives: ReadonlyMap<InitiativeId, Initiative>
  readonly scenarioEdits: ReadonlyMap<EditId, Edit>
}

export type TableName = keyof Plan
export type RecordOf<Table extends TableName> = Plan[Table] extends ReadonlyMap<infer _Id, infer Row> ? Row : never
export type IdOf<Table extends TableName> = Plan[Table] extends ReadonlyMap<infer Id, infer _Row> ? Id : never

/** The organisation: what scenarios edit and charts draw. */
export type Organisation = Pick<Plan, 'positions' | 'people' | 'teams' | 'memberships' | 'dottedLines'>

/** In the order they stand in a file. */
export const tableNames = [
  'settings',
  'tracks',
  'levels',
  'customFields',
  'teams',
  'people',
  'positions',
  'memberships',
  'dottedLines',
  'initiatives',
  'scenarios',
  'scenarioEdits',
] as const satisfies readonly TableName[]
