/** Words between the bytes of an export and a plan: tables, matches of columns, problems with proposed fixes. */

import type { IsoDate } from '../model/dates'
import type { Money } from '../model/money'
import type { RoleType } from '../model/position'

/** A table of text, as `intake` reads it from bytes. Cells are verbatim: no trimming, no numbers. */
export type Table = {
  /** File name, or `pasted rows`. */
  readonly name: string
  /** Empty text for an unnamed column. Null when the file has no header row. */
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  /** Row number in the file of each row, counted from 1 as a spreadsheet counts (a quoted line break does not start a row). */
  readonly rowNumbers: readonly number[]
  readonly reading: Reading
}

/** How the bytes were read, to be shown and changed. */
export type Reading = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly separator: ',' | ';' | '\t' | '|'
  /** Row number of the header, null without one. Rows above it are titles. */
  readonly headerRow: number | null
  /** Rows left out because every cell is empty. */
  readonly emptyRows: number
}

/** What a column can be in Espalier. */
export const importFields = [
  'id',
  'positionId',
  'name',
  'givenName',
  'familyName',
  'preferredName',
  'email',
  'manager',
  'managerGivenName',
  'managerFamilyName',
  'dottedManager',
  'title',
  'level',
  'roleType',
  'team',
  'department',
  'location',
  'timeZone',
  'startDate',
  'endDate',
  'fte',
  'pay',
  'currency',
  'payPeriod',
  'status',
  'note',
  'custom',
  'leave-out',
] as const
export type ImportField = (typeof importFields)[number]

export type Confidence = 'sure' | 'likely' | 'please-check' | 'kept-as-is' | 'empty'

export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'serial'
export type DecimalMark = '.' | ','
export type PayPeriod = 'hour' | 'month' | 'year'
export type FteUnit = 'share' | 'percent' | 'hours'
/** How a cell holds a whole name: `Ada Lovelace`, `Lovelace, Ada`, or a login such as `works\ada0`. */
export type NameStyle = 'first-last' | 'last-first' | 'login'

/** How the cells of a column are read. Only what its field needs is present; each is shown, and can be changed. */
export type ColumnOptions = {
  readonly dateOrder?: DateOrder
  readonly decimalMark?: DecimalMark
  readonly payPeriod?: PayPeriod
  readonly fteUnit?: FteUnit
  /** Hours of a full-time week, for `fteUnit: 'hours'` and hourly pay. */
  readonly fullTimeHours?: number
  /** ISO 4217. */
  readonly currency?: string
  readonly nameStyle?: NameStyle
  /** Manager columns: what their cells refer to. `path` is a path of keys whose last step is the row itself or its manager. */
  readonly refersTo?: ManagerTarget
}

export type ManagerTarget = { readonly kind: 'column'; readonly column: number } | { readonly kind: 'name' } | { readonly kind: 'path' }

/** Names a column beyond its place, so that a match outlives a reordering: the normalised header, and `#2` for its second use. */
export type ColumnKey = string

/** One column of the file, and what it is taken for. */
export type ColumnMatch = {
  readonly key: ColumnKey
  /** Index into the cells of a row. */
  readonly column: number
  /** As in the file; empty for an unnamed column. */
  readonly header: string
  readonly field: ImportField
  readonly confidence: Confidence
  /** Up to three different cells, verbatim. */
  readonly samples: readonly string[]
  /** Words under the samples, such as "referred to by manager_id" or "day first, as 23/04/2021 shows"; empty when there is nothing to say. */
  readonly why: string
  readonly options: ColumnOptions
}

/** One thing that may be chosen, in words. */
export type Choice = {
  readonly id: string
  readonly words: string
  /** Why it is offered, in small print, such as "same team, closest id 00918"; may be empty. */
  readonly detail: string
}

/** Asked, because guessing would be dishonest. The proposal holds until it is answered. */
export type ImportQuestion = {
  /** `header:` and a file name, `manager`, or `date-order:` and a column key. */
  readonly id: string
  readonly kind: 'header' | 'manager' | 'date-order'
  /** The column it is about. */
  readonly column: ColumnKey | null
  readonly message: string
  readonly choices: readonly Choice[]
  readonly proposal: string
  /** What holds: the answer if there is one, the proposal otherwise. */
  readonly chosen: string
  readonly isAnswered: boolean
}

/** In the order they are shown: what costs most first. */
export const problemKinds = [
  'unknown-manager',
  'ambiguous-manager',
  'self-report',
  'cycle',
  'duplicate-id',
  'missing-name',
  'unreadable-date',
  'unreadable-amount',
  'left-already',
  'stray-row',
  'vacancy',
  'leading-zeros',
  'several-roots',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** A row a problem is about: its number in the file, who it is, and what is the matter in a few words. */
export type ProblemRow = { readonly row: number; readonly name: string; readonly words: string }

/** Something to look at before anything is created, with one fix for all its rows. */
export type ImportProblem = {
  /** Stable while the file is: kind and what it is about, such as `unknown-manager:00981`. */
  readonly id: string
  readonly kind: ProblemKind
  readonly rows: readonly ProblemRow[]
  /** One sentence that stands alone. */
  readonly message: string
  /** What precedes the choice on screen, such as "Put under". */
  readonly verb: string
  readonly choices: readonly Choice[]
  /** The id of the proposed choice. */
  readonly proposal: string
  /** What holds. Where people may be placed under somebody, `under:` and any seat key is accepted, listed or not. */
  readonly chosen: string
  readonly isAccepted: boolean
}

/** How one file should be read, where the guess was wrong. */
export type ReadingChoice = {
  readonly encoding?: Reading['encoding']
  readonly separator?: Reading['separator']
  /** Row number of the header, counted as a spreadsheet counts; null for a file without one. */
  readonly headerRow?: number | null
}

export type ColumnChoice = { readonly field?: ImportField; readonly options?: ColumnOptions }

/** Everything the user decided. A draft is computed from tables and choices anew each time; nothing is patched. */
export type ImportChoices = {
  /** By file name. */
  readonly reading: Readonly<Record<string, ReadingChoice>>
  /** By column key. Worth remembering per set of headers (`headerKey`). */
  readonly columns: Readonly<Record<ColumnKey, ColumnChoice>>
  /** Question id to choice id. */
  readonly answers: Readonly<Record<string, string>>
  /** Problem id to choice id. */
  readonly fixes: Readonly<Record<string, string>>
  /** Ids of problems whose fix was accepted as it stands. */
  readonly accepted: readonly string[]
  /** ISO 4217 of amounts that name no currency. */
  readonly currency?: string
}

export const noChoices: ImportChoices = { reading: {}, columns: {}, answers: {}, fixes: {}, accepted: [] }

/** Names a seat of a draft: `row:12` for the twelfth row of people (from 0), `new:…` for a seat that a fix creates. */
export type SeatKey = string

/** A seat as it will come in, every fix applied. */
export type ImportSeat = {
  readonly key: SeatKey
  /** Row number in the file; null for a seat that a fix creates. */
  readonly row: number | null
  readonly manager: SeatKey | null
  readonly dotted: readonly SeatKey[]
  readonly occupant: ImportPerson | null
  /** The start date of a vacancy: open since then, or to start then. Null for people. */
  readonly opensOn: IsoDate | null
  readonly title: string
  readonly level: string
  readonly roleType: RoleType | null
  /** Group, then team within it; empty without one. */
  readonly teams: readonly string[]
  readonly location: string
  readonly timeZone: string
  readonly fte: number
  /** A full-time year; for a vacancy it is the budget. */
  readonly pay: Money | null
  readonly externalId: string
  /** Seats with the same one are halves of a job share. */
  readonly jobShare: string | null
  readonly note: string
  /** Values of custom columns, by column key; no empty ones. */
  readonly custom: Readonly<Record<ColumnKey, string>>
}

export type ImportPerson = {
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly externalId: string | null
  readonly hiredOn: IsoDate | null
  readonly leavesOn: IsoDate | null
  readonly isOnLeave: boolean
}

/** Depth counts the root as 1. Teams are those with people. */
export type ImportCounts = {
  readonly rows: number
  readonly positions: number
  readonly people: number
  readonly vacancies: number
  readonly roots: number
  readonly depth: number
  readonly managers: number
  readonly widestSpan: number
  readonly teams: number
  readonly columns: number
  /** Columns taken for a field of Espalier's own. */
  readonly columnsMatched: number
  readonly rowsToLookAt: number
  readonly rowsComingIn: number
  readonly rowsLeftOut: number
}

/** What became of one file. */
export type TableUse = {
  readonly name: string
  readonly reading: Reading
  readonly role: 'people' | 'names' | 'unused'
  /** Such as "Tabs, UTF-16, header in row 4 after 3 title rows." */
  readonly words: string
}

/** A row that does not come in, and why. */
export type LeftOutRow = { readonly table: string; readonly row: number; readonly why: string; readonly cells: readonly string[] }

/** An import before anything is created: what was read, what it is taken for, what to look at. */
export type ImportDraft = {
  readonly tables: readonly TableUse[]
  /** Remembers choices per set of headers. */
  readonly headerKey: string
  /** Headers of the people's table, with columns that lookup files added. */
  readonly header: readonly string[]
  readonly columns: readonly ColumnMatch[]
  readonly questions: readonly ImportQuestion[]
  /** Sorted by kind, in the order of `problemKinds`, then by first row. */
  readonly problems: readonly ImportProblem[]
  readonly counts: ImportCounts
  readonly leftOut: readonly LeftOutRow[]
  /** Managers need not stand before reports. */
  readonly seats: readonly ImportSeat[]
  /** Of the plan: what most amounts are in. */
  readonly currency: string
  readonly fullTimeHours: number
}
