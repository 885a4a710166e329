/** What was typed into the inspector, as values; or why it is none, in words. */
import { type IsoDate, isIsoDate } from '@/domain/model/dates'
import { type Currency, type Money, moneyOf } from '@/domain/model/money'
import { err, ok, type Result } from '@/domain/result'

const signs: Readonly<Record<string, Currency>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW' }
const currencies = new Set(Intl.supportedValuesOf('currency'))
const notMoney = 'Type an amount a year, such as 96,000 or 96k.'

/**
 * An amount a year, with or without separators, a currency, or `k` and `m`: `96,000`, `€96.000`, `96k`, `CHF 120’000 a year`. Empty is
 * none. The currency is the one typed, or else `currency`; a dollar or crown sign alone says no country.
 */
export function parseMoney(text: string, currency: Currency): Result<Money | null, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  const match = /^([^\d\s.,-]{0,4})\s*([\d.,'’\s\u00a0\u202f]+?)\s*([km])?\s*(\p{Sc}|[A-Za-z]{3})?\s*(?:(?:a|per|\/)\s*year)?$/iu.exec(
    trimmed,
  )
  if (!match) return err(notMoney)
  const typed = match[1] || match[4] || ''
  const number = decimalOf((match[2] ?? '').replace(/['’\s\u00a0\u202f]/g, ''), match[3] !== undefined)
  const factor = match[3] === undefined ? 1 : match[3].toLowerCase() === 'k' ? 1_000 : 1_000_000
  const code = signs[typed] ?? (/^[A-Z]{3}$/i.test(typed) ? typed.toUpperCase() : currency)
  if (!currencies.has(code)) return err(`${code} is no currency. ${notMoney}`)
  const money = number === null ? null : moneyOf(number * factor, code)
  return money === null ? err(notMoney) : ok(money)
}

/** The last separator is the decimal one unless three digits follow it, which only a number of thousands or millions has as decimals. */
function decimalOf(digits: string, isShort: boolean): number | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const isOnly = digits.search(/[.,]/) === last
  const isDecimal = last >= 0 && (digits.length - last - 1 !== 3 || (isShort && isOnly))
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '')
  const number = Number(isDecimal ? `${whole}.${digits.slice(last + 1)}` : whole)
  return Number.isFinite(number) && /\d/.test(digits) ? number : null
}

/** A share of a full-time week: `0.8`, `0,8` or `80 %`. */
export function parseShare(text: string): Result<number, string> {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(text)
  if (!match) return err('Type a share, such as 0.8 or 80 %.')
  const number = Number((match[1] ?? '').replace(',', '.'))
  return ok(match[2] ? number / 100 : number)
}

/** A date field's value; empty is none. */
export function parseDate(text: string): Result<IsoDate | null, string> {
  if (text === '') return ok(null)
  return isIsoDate(text) ? ok(text) : err('That day is not in the calendar.')
}
