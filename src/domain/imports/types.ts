/** Words between the bytes of an export and a plan: tables, matches of columns, problems with proposed fixes. */

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
