/** Dates as exports write them. The order of day and month is decided for a whole column, from its cells, and never guessed in silence. */
import { type IsoDate, isoDateOf } from '../model/dates'
import type { DateOrder } from './types'

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:.*)?$/
const dayNameYear = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ](?:de )?(\p{L}{3,})\.?,?[-/ ](?:de )?(\d{4}|\d{2})$/u
const nameDayYear = /^(?:\p{L}+, )?(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u
const serial = /^\d{5}(?:\.\d+)?$/

/** First three letters of months without accents, in English, German, French and Spanish; four where three do not tell them apart. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  ene: 1,
  feb: 2,
  fev: 2,
  mar: 3,
  mrz: 3,
  apr: 4,
  avr: 4,
  abr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  juin: 6,
  jul: 7,
  juil: 7,
  aug: 8,
  aou: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  dic: 12,
}

function monthOf(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return months[plain.slice(0, 4)] ?? months[plain.slice(0, 3)] ?? null
}

/** Two digits are this century up to 49: hire dates lie on both sides of 2000. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
}

/** Days since 1899-12-30, as spreadsheets count. */
function dateOfSerial(days: number): IsoDate | null {
  // Days to civil date, after the era arithmetic of a proleptic Gregorian calendar that starts on 1 March.
  const shifted = Math.floor(days) + 693_899
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return isoDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)
}

/** The day a cell means in a column of this order; null when it means none. Times are dropped. */
export function parseDate(cell: string, order: DateOrder): IsoDate | null {
  const text = cell.trim()
  const iso = yearFirst.exec(text) ?? (order === 'serial' ? null : compact.exec(text))
  if (iso) return isoDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = yearLast.exec(text)
  if (digits) {
    const [first, second, year] = [Number(digits[1]), Number(digits[3]), fullYear(digits[4] ?? '')]
    if (order === 'mdy') return isoDateOf(year, first, second)
    return order === 'dmy' || digits[2] === '.' ? isoDateOf(year, second, first) : null
  }
  const dayFirst = dayNameYear.exec(text)
  if (dayFirst) return dateOfParts(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '')
  const named = nameDayYear.exec(text)
  if (named) return dateOfParts(named[3] ?? '', named[1] ?? '', named[2] ?? '')
  return order === 'serial' && serial.test(text) ? dateOfSerial(Number(text)) : null
}

function dateOfParts(year: string, monthName: string, day: string): IsoDate | null {
  const month = monthOf(monthName)
  return month === null ? null : isoDateOf(fullYear(year), month, Number(day))
}

/** Whether a cell is written as a date, in whatever order; five digits count only in a column that is dates by its header. */
export function looksLikeDate(cell: string): boolean {
  const text = cell.trim()
  if (text.length < 6 || text.length > 40) return false
  return parseDate(text, 'dmy') !== null || parseDate(text, 'mdy') !== null
}

export type DateReading = {
  readonly order: DateOrder
  /** `shown`: a cell settles it; `usual`: nothing speaks against it; `ambiguous`: both orders fit and they differ. */
  readonly evidence: 'shown' | 'usual' | 'ambiguous'
  /** The cell that settles the order, or that reads as two different days. */
  readonly example: string | null
}

/** How the dates of a column are written, from all its cells. */
export function readDates(cells: Iterable<string>): DateReading {
  let dayFirst = 0
  let monthFirst = 0
  let serials = 0
  let written = 0
  let dayExample: string | null = null
  let monthExample: string | null = null
  let unclear: string | null = null
  let dotted = false
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    written += 1
    if (serial.test(text)) serials += 1
    const digits = yearLast.exec(text)
    if (!digits) continue
    if (digits[2] === '.') dotted = true
    const [first, second] = [Number(digits[1]), Number(digits[3])]
    if (first > 12 && second <= 12) {
      dayFirst += 1
      dayExample ??= text
    } else if (second > 12 && first <= 12) {
      monthFirst += 1
      monthExample ??= text
    } else if (first !== second) unclear ??= text
  }
  if (serials > written / 2) return { order: 'serial', evidence: 'usual', example: null }
  if (dayFirst > monthFirst) return { order: 'dmy', evidence: 'shown', example: dayExample }
  if (monthFirst > 0) return { order: 'mdy', evidence: 'shown', example: monthExample }
  if (dotted) return { order: 'dmy', evidence: 'usual', example: null }
  if (unclear !== null) return { order: 'dmy', evidence: 'ambiguous', example: unclear }
  return { order: 'ymd', evidence: 'shown', example: null }
}
