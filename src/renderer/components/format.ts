/** Numbers, dates and money as the user's locale writes them. The domain has no locale; screens do. */
import { type Money, majorOf, minorDigitsOf } from '@/domain/model/money'

export const locale = navigator.language

const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const counts = new Intl.NumberFormat(locale)
const shares = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** `14:02` today, `14 Feb` before; `at` in milliseconds since 1970. */
export function sayMoment(at: number, now = Date.now()): string {
  const moment = new Date(at)
  return moment.toDateString() === new Date(now).toDateString() ? times.format(moment) : days.format(moment)
}

export function sayCount(count: number): string {
  return counts.format(count)
}

/** `7.6`, `1.0`, `0.25`. */
export function sayFte(fte: number): string {
  return shares.format(fte)
}

/** Money in full: `€96,000`; cents only where there are any. */
export function sayMoney(money: Money): string {
  const whole = money.minor % 10 ** minorDigitsOf(money.currency) === 0
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  }).format(majorOf(money))
}

/** Money short: `€812k`, `€3.94m`. */
export function sayMoneyShort(money: Money): string {
  const text = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(majorOf(money))
  return text.replace(/([KMB])$/, letter => letter.toLowerCase())
}

/** `1 report`, `3 reports`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${sayCount(count)} ${count === 1 ? one : many}`
}
