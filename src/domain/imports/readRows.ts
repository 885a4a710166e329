/** Rows of people as facts: each cell read the way its column is read, and what could not be read kept as words. */
import type { IsoDate } from '../model/dates'
import { type Money, moneyOf } from '../model/money'
import { type RoleType, roleTypes } from '../model/position'
import { parseAmount, parseFte, payPeriodOf } from './amounts'
import { parseDate } from './dates'
import type { PeopleTable } from './joinTables'
import { namesOfLogins, splitName, turnName, vacancyOf, withoutRemarks } from './names'
import type { Referable } from './references'
import type { ColumnKey, ColumnMatch, ImportField, PayPeriod } from './types'

/** One row, read. Empty text where the file says nothing. */
export type RowFacts = Referable & {
  readonly at: number
  readonly table: string
  readonly row: number
  readonly name: string
  readonly given: string | null
  readonly family: string | null
  /** What a vacancy written as a name says beyond being one; null for people. */
  readonly vacancy: { readonly remark: string } | null
  readonly manager: string
  readonly dotted: readonly string[]
  readonly title: string
  readonly level: string
  readonly roleType: RoleType | null
  readonly teams: readonly string[]
  readonly location: string
  readonly timeZone: string
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly fte: number | null
  readonly pay: Money | null
  readonly status: string
  readonly note: string
  readonly custom: Readonly<Record<ColumnKey, string>>
  readonly unreadable: readonly { readonly column: ColumnMatch; readonly kind: 'date' | 'amount'; readonly text: string }[]
  readonly filledCells: number
}

export type ReadSettings = { readonly currency: string; readonly fullTimeHours: number }

const weeksInYear = 52

export function readRows(people: PeopleTable, columns: readonly ColumnMatch[], settings: ReadSettings): RowFacts[] {
  const by = new Map<ImportField, ColumnMatch>()
  for (const column of columns) if (!by.has(column.field)) by.set(column.field, column)
  const all = (field: ImportField): readonly ColumnMatch[] => columns.filter(column => column.field === field)
  const [dotted, notes, custom] = [all('dottedManager'), all('note'), all('custom')]
  const nameColumn = by.get('name')
  const logins = nameColumn?.options.nameStyle === 'login' ? namesOfLogins(people.rows.map(row => row[nameColumn.column] ?? '')) : null
  const manager = by.get('manager')
  const target = manager?.options.refersTo

  return people.rows.map((cells, at) => {
    const cell = (field: ImportField): string => {
      const column = by.get(field)
      return column === undefined ? '' : (cells[column.column] ?? '').trim()
    }
    const unreadable: RowFacts['unreadable'][number][] = []
    const date = (field: 'startDate' | 'endDate'): IsoDate | null => {
      const column = by.get(field)
      const text = cell(field)
      if (column === undefined || text === '' || meansNothing(text)) return null
      const day = parseDate(text, column.options.dateOrder ?? 'ymd')
      if (day === null) unreadable.push({ column, kind: 'date', text })
      return day
    }
    const person = nameOf(cell, nameColumn, logins?.[at])
    const written = `${cell('givenName')} ${cell('familyName')}`.trim()
    const origin = people.origins[at]
    return {
      at,
      table: origin?.table ?? '',
      row: origin?.row ?? at + 1,
      ...person,
      vacancy: vacancyOf(person.name) ?? vacancyOf(written),
      id: cell('id'),
      positionId: cell('positionId'),
      email: cell('email'),
      path: target?.kind === 'path' ? cell('manager') : '',
      other: target?.kind === 'column' ? (cells[target.column] ?? '').trim() : '',
      names: [person.name, written, cell('preferredName')].filter(name => name !== ''),
      manager: manager ? cell('manager') : turnedManager(cell('managerGivenName'), cell('managerFamilyName')),
      dotted: dotted.flatMap(column => (cells[column.column] ?? '').split(/[:;|\n]/).map(text => text.trim())).filter(text => text !== ''),
      title: cell('title'),
      level: cell('level'),
      roleType: roleTypes.find(role => role === cell('roleType').toLowerCase().replaceAll(' ', '-')) ?? null,
      teams: teamsOf(cell('department'), cell('team')),
      location: cell('location'),
      timeZone: cell('timeZone'),
      startsOn: date('startDate'),
      endsOn: date('endDate'),
      fte: fteOf(cell('fte'), by.get('fte'), unreadable),
      pay: payOf(cell('pay'), by.get('pay'), cell('currency'), cell('payPeriod'), settings, unreadable),
      status: cell('status') || (/\((on leave)\)/i.exec(cell('name'))?.[1] ?? ''),
      note: notes
        .map(column => (cells[column.column] ?? '').trim())
        .filter(text => text !== '')
        .join('\n'),
      custom: customOf(cells, custom),
      unreadable,
      filledCells: cells.filter(text => text.trim() !== '').length,
    }
  })
}

/** Dashes and the like, which exports put where there is no value. */
function meansNothing(text: string): boolean {
  return /^(?:[-–—./]+|n\/?a|none|null|nil|0000-00-00.*|keine?)$/i.test(text)
}

function nameOf(
  cell: (field: ImportField) => string,
  column: ColumnMatch | undefined,
  login: string | undefined,
): { readonly name: string; readonly given: string | null; readonly family: string | null } {
  const style = column?.options.nameStyle ?? 'first-last'
  const [whole, given, family, preferred] = [withoutRemarks(cell('name')), cell('givenName'), cell('familyName'), cell('preferredName')]
  const split = style === 'login' ? { given: login || null, family: null } : splitName(whole)
  const parts = given !== '' || family !== '' ? { given: given || null, family: family || null } : split
  // A preferred first name goes before the family name; a preferred whole name stands alone.
  const called = preferred !== '' && parts.family !== null && !preferred.includes(' ') ? `${preferred} ${parts.family}` : preferred
  const written = style === 'login' ? (login ?? '') : turnName(whole)
  const joined = [given, family].filter(part => part !== '').join(' ')
  const name = called || (whole !== '' && (family === '' || style !== 'login') ? written : joined) || joined
  return { name: name.replace(/\s+/g, ' '), ...parts }
}

function turnedManager(given: string, family: string): string {
  return [given, family].filter(part => part !== '').join(' ')
}

/** Group, then team. A path such as `/Engineering/Platform` is one group in the other. */
function teamsOf(department: string, team: string): string[] {
  const groups = /^\/|\S\/\S.*\//.test(department) ? department.split('/').map(part => part.trim()) : [department]
  const names = [...groups, team].filter(name => name !== '' && !meansNothing(name))
  return names.filter((name, at) => name !== names[at - 1])
}

function fteOf(text: string, column: ColumnMatch | undefined, unreadable: RowFacts['unreadable'][number][]): number | null {
  if (column === undefined || text === '' || meansNothing(text)) return null
  const { fteUnit = 'share', decimalMark = '.', fullTimeHours = 40 } = column.options
  const fte = parseFte(text, fteUnit, decimalMark, fullTimeHours)
  if (fte === null) unreadable.push({ column, kind: 'amount', text })
  return fte
}

function payOf(
  text: string,
  column: ColumnMatch | undefined,
  currencyCell: string,
  periodCell: string,
  settings: ReadSettings,
  unreadable: RowFacts['unreadable'][number][],
): Money | null {
  if (column === undefined || text === '' || meansNothing(text)) return null
  const { decimalMark = '.', payPeriod = 'year', currency = settings.currency } = column.options
  const amount = parseAmount(text, decimalMark)
  const written = /^[A-Z]{3}$/.test(currencyCell) ? currencyCell : null
  const cents = column.key.endsWith('cents') ? 100 : 1
  const period = amount?.period ?? payPeriodOf(periodCell) ?? payPeriod
  const hours = column.options.fullTimeHours ?? settings.fullTimeHours
  const money = amount === null ? null : moneyOf((amount.amount / cents) * perYear(period, hours), amount.currency ?? written ?? currency)
  if (money === null) unreadable.push({ column, kind: 'amount', text })
  return money
}

/** How many of a period make a full-time year. */
function perYear(period: PayPeriod, weeklyHours: number): number {
  return period === 'hour' ? weeklyHours * weeksInYear : period === 'month' ? 12 : 1
}

function customOf(cells: readonly string[], columns: readonly ColumnMatch[]): Record<ColumnKey, string> {
  const values: Record<ColumnKey, string> = {}
  for (const { key, column } of columns) {
    const text = (cells[column] ?? '').trim()
    if (text !== '') values[key] = text
  }
  return values
}

/** A time zone as the plan keeps it: an IANA name, or nothing. */
export function timeZoneOf(text: string): string | null {
  return /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(text) ? text : null
}
