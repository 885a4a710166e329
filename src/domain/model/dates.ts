/** A day of the ISO calendar, `YYYY-MM-DD`, without time or zone. Compares by code unit. */
declare const isoDate: unique symbol
export type IsoDate = string & { readonly [isoDate]: true }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a month (1 to 12) of a year; 0 for a month that does not exist. */
export function lastDayOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysInMonth[month - 1] ?? 0)
}

export function isIsoDate(text: string): text is IsoDate {
  const match = pattern.exec(text)
  if (!match) return false
  const day = Number(match[3])
  return day >= 1 && day <= lastDayOf(Number(match[1]), Number(match[2]))
}

/** The date of a year (0 to 9999), month (1 to 12) and day; `null` when the calendar has no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

/** The day before; the first day of the calendar has none before it and stays. */
export function dayBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  if (day > 1) return isoDateOf(year, month, day - 1) ?? date
  const [ofYear, ofMonth] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return isoDateOf(ofYear, ofMonth, lastDayOf(ofYear, ofMonth)) ?? date
}

/** The day after; the last day of the calendar has none after it and stays. */
export function dayAfter(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const next = isoDateOf(year, month, day + 1) ?? (month < 12 ? isoDateOf(year, month + 1, 1) : isoDateOf(year + 1, 1, 1))
  return next ?? date
}
