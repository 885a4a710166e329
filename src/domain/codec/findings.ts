/** What opening a file had to repair, said so that somebody can look it up and put it right. Silent repair is a kind of loss. */
import type { FileSection } from './file'

export type FindingKind =
  | 'unknown-field'
  | 'unsafe-name'
  | 'missing-section'
  | 'unreadable-record'
  | 'unreadable-value'
  | 'duplicate-id'
  | 'dangling'
  | 'loop'
  | 'held-twice'
  | 'bad-order'
  | 'bad-dates'

export type RepairFinding = {
  readonly kind: FindingKind
  readonly section: FileSection | null
  /** The record, as the opened plan knows it; null for what is in no record, or in one that was left out. */
  readonly id: string | null
  /** A sentence: which record, what was wrong, what was done. */
  readonly words: string
}

export type Report = (finding: RepairFinding) => void

const singular: Readonly<Record<FileSection, string>> = {
  settings: 'settings',
  tracks: 'track',
  levels: 'level',
  customFields: 'custom field',
  teams: 'team',
  people: 'person',
  positions: 'position',
  memberships: 'team membership',
  dottedLines: 'dotted line',
  initiatives: 'initiative',
  scenarios: 'scenario',
  scenarioEdits: 'scenario edit',
  photos: 'photo',
}

/** What one record of a section is called. */
export function wordFor(section: FileSection): string {
  return singular[section]
}

/** A raw record by its kind, name and id, as far as it has them: "The position Engineer (pos_00012)". */
export function mentionRaw(section: FileSection, row: Readonly<Record<string, unknown>>): string {
  if (section === 'settings') return 'The plan’s settings'
  const name = [row.name, row.title, row.code].find(value => typeof value === 'string' && value.trim() !== '')
  const id = typeof row.id === 'string' && row.id !== '' ? ` (${shortened(row.id)})` : ''
  return `The ${singular[section]}${name === undefined ? '' : ` ${shortened(String(name))}`}${id}`
}

/** Text short enough for a sentence: at most 60 code units, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}

const fieldWords: Readonly<Record<string, string>> = {
  allocation: 'allocation',
  ancestorId: 'ancestor',
  createdOn: 'creation date',
  custom: 'custom columns',
  endsOn: 'last day',
  externalId: 'HR id',
  familyName: 'family name',
  fiscalYearStart: 'fiscal year start',
  fte: 'FTE',
  givenName: 'given name',
  hiredOn: 'hire date',
  jobShare: 'job share',
  leavesOn: 'last day',
  occupant: 'person',
  order: 'place among its siblings',
  parentId: 'parent',
  reportsTo: 'manager',
  roleType: 'role type',
  startsOn: 'first day',
  timeZone: 'time zone',
  trackId: 'track',
  workingHours: 'working hours',
}

/** A field as people call it. */
export function wordForField(field: string): string {
  return fieldWords[field] ?? field
}
