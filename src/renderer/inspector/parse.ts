/** What was typed into the inspector, as values; or why it is none, in words. */
import { type IsoDate, isIsoDate } from '@/domain/model/dates'
import { type Currency, type Money, moneyOf } from '@/domain/model/money'
import { err, ok, type Result } from '@/domain/result'

/** An amount with or without separators, a sign of currency, or `k` and `m`: `96,000`, `€96.000`, `96k`. Empty is none. */
export function parseMoney(text: string, currency: Currency): Result<Money | null, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  const match = /^[^\d-]*([\d.,'’\s\u00a0\u202f]+)\s*([km])?[^\d]*$/i.exec(trimmed)
  if (!match) return err('Type an amount, such as 96,000 or 96k.')
  const number = decimalOf((match[1] ?? '').replace(/['’\s\u00a0\u202f]/g, ''))
  const factor = match[2] ? (match[2].toLowerCase() === 'k' ? 1_000 : 1_000_000) : 1
  const money = number === null ? null : moneyOf(number * factor, currency)
  return money === null ? err('Type an amount, such as 96,000 or 96k.') : ok(money)
}

/** The last separator is the decimal one unless three digits follow it. */
function decimalOf(digits: string): number | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const isDecimal = last >= 0 && digits.length - last - 1 !== 3
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
