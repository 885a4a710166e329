import type { IsoDate } from './dates'
import type { ActId, EditId, InitiativeId, ScenarioId } from './ids'

export const scenarioStatuses = ['draft', 'in-review', 'agreed', 'archived'] as const
export type ScenarioStatus = (typeof scenarioStatuses)[number]

/** A possible future: a set of edits on top of the baseline. */
export type Scenario = {
  readonly id: ScenarioId
  readonly name: string
  readonly status: ScenarioStatus
  readonly note: string
  readonly createdOn: IsoDate | null
  /** The scenario this one branched from; null when it started from the baseline. */
  readonly parentId: ScenarioId | null
  /** The frozen copy of the parent at that time; a merge compares both sides with it. */
  readonly ancestorId: ScenarioId | null
  /** A frozen scenario is such a copy: kept, never edited, not listed. */
  readonly frozen: boolean
}

export type Initiative = { readonly id: InitiativeId; readonly name: string }

/** When an edit takes effect. `~` is undated and sorts after every date. */
export type On = IsoDate | '~'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Tables of the organisation: what a scenario can edit. */
export const organisationTables = ['positions', 'people', 'teams', 'memberships', 'dottedLines'] as const
export type OrganisationTable = (typeof organisationTables)[number]

type EditBase = {
  /** Made of scenario, table, record, kind, and for `set` field and date: at most one edit of a field at a date. */
  readonly id: EditId
  readonly scenarioId: ScenarioId
  readonly table: OrganisationTable
  readonly record: string
  readonly act: ActId
  /** Order of making within the scenario. */
  readonly seq: number
  readonly reason: string | null
  readonly initiativeId: InitiativeId | null
}

/**
 * - `set`: from a date on, a field of a record has another value. A custom column is the field `custom:<id>`, null without a value.
 * - `born`: a record comes to be. `on` is its first day; `seed` is the rest of the record, without its id and its own start.
 * - `starts`, `ends`: the record's own first or last day is moved; null is cleared, `~` is some day not yet known.
 *
 * `base` is the baseline's value when the field's first edit was made; absent when the baseline had no such record.
 */
export type Edit =
  | (EditBase & { readonly kind: 'set'; readonly field: string; readonly on: On; readonly value: Json; readonly base?: Json })
  | (EditBase & { readonly kind: 'born'; readonly on: On; readonly seed: { readonly [field: string]: Json } })
  | (EditBase & { readonly kind: 'starts' | 'ends'; readonly on: On | null; readonly base?: Json })
