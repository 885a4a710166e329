/** Amounts and dates as they stand on cards: short, and in the locale that is asked for. */
import type { IsoDate } from '../model/dates'
import { type Money, majorOf } from '../model/money'

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

const units = [
  { from: 999_500_000, size: 1_000_000_000, sign: 'bn' },
  { from: 999_500, size: 1_000_000, sign: 'm' },
  { from: 1_000, size: 1_000, sign: 'k' },
] as const

/** Money in about three figures: `€812k`, `€3.94m`; whole below a thousand. The sign stands where the locale puts the currency's. */
export function shortMoney(money: Money, locale: string): string {
  const major = majorOf(money)
  const unit = units.find(({ from }) => Math.abs(major) >= from)
  const scaled = unit ? major / unit.size : major
  const digits = unit && unit.sign !== 'k' ? Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(scaled))))) : 0
  const parts = moneyFormat(locale, money.currency, digits).formatToParts(scaled)
  const lastFigure = parts.findLastIndex(part => part.type === 'integer' || part.type === 'fraction')
  return parts.map((part, at) => (at === lastFigure ? part.value + (unit?.sign ?? '') : part.value)).join('')
}

function moneyFormat(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      ...(/^[A-Z]{3}$/i.test(currency) ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    numberFormats.set(key, format)
  }
  return format
}

/** A date with its year, such as `1 Mar 2027`; without it when it lies in the year of `near`. */
export function shortDate(date: IsoDate, locale: string, near?: string): string {
  const isNear = near !== undefined && near.slice(0, 4) === date.slice(0, 4)
  const key = `${locale} ${isNear}`
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      ...(isNear ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    })
    dateFormats.set(key, format)
  }
  return format.format(dayNumber(date) * millisecondsPerDay)
}

/** A month with its year, such as `Mar 2027`. */
export function shortMonth(date: IsoDate, locale: string): string {
  const key = `${locale} month`
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    dateFormats.set(key, format)
  }
  return format.format(dayNumber(date) * millisecondsPerDay)
}

const millisecondsPerDay = 86_400_000

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsPerDay
}

/** A share of full time without the float behind it: `0.6`. */
export function shortShare(share: number, locale: string): string {
  const key = `${locale} share`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    numberFormats.set(key, format)
  }
  return format.format(share)
}

/** `1 report`, `2 reports`: with the figure in the locale's grouping. */
export function counted(count: number, one: string, many: string, locale: string): string {
  return `${shortShare(count, locale)} ${count === 1 ? one : many}`
}
