/** Money and shares of time, as exports write them. The decimal mark is decided for a whole column: `96.000` alone could be either. */
import type { DecimalMark, FteUnit, PayPeriod } from './types'

const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    $: 'USD',
    US$: 'USD',
    CA$: 'CAD',
    C$: 'CAD',
    A$: 'AUD',
    AU$: 'AUD',
    R$: 'BRL',
    S$: 'SGD',
    HK$: 'HKD',
    NZ$: 'NZD',
    '¥': 'JPY',
    '₹': 'INR',
    '₺': 'TRY',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₴': 'UAH',
    zł: 'PLN',
    zl: 'PLN',
    Kč: 'CZK',
    Ft: 'HUF',
    lei: 'RON',
    Fr: 'CHF',
    'Fr.': 'CHF',
  }),
)
const periods: readonly (readonly [RegExp, PayPeriod])[] = [
  [/^(?:h|hr|hrs|hour|hourly|std|stunde|stundlich|heure|hora)$/, 'hour'],
  [/^(?:m|mo|month|monthly|monat|monatlich|mois|mensuel|mes|mensual)$/, 'month'],
  [/^(?:y|yr|year|yearly|annual|annually|annum|a|pa|jahr|jahrlich|an|ano|salary|salaried)$/, 'year'],
]
const shape =
  /^(?<before>[^\d\s.,+-]*\s?)(?<number>\d[\d.,'’\s\u00a0\u202f]*)(?<scale>[kKmM](?![\p{L}]))?\s?(?<after>[^\d/]*?)(?:(?:\s?\/\s?|\s?(?:per|pro|par|por)\s)(?<period>[\p{L}.]+))?$/u

/** What a word such as `hourly`, `Monat` or `p.a.` says of pay; null for other words. */
export function payPeriodOf(word: string): PayPeriod | null {
  const plain = word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
  return periods.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

function currencyOf(sign: string): string | null {
  const text = sign.trim()
  return symbols.get(text) ?? (/^[A-Z]{3}$/.test(text) ? text : null)
}

export type Amount = {
  /** In major units, as written. */
  readonly amount: number
  /** ISO 4217; null when the cell names none. */
  readonly currency: string | null
  readonly period: PayPeriod | null
}

/** The amount a cell means in a column with this decimal mark; null when it means none. Negative amounts mean none. */
export function parseAmount(cell: string, decimalMark: DecimalMark): Amount | null {
  const match = shape.exec(cell.trim())?.groups
  if (!match) return null
  const digits = (match.number ?? '').replace(/['’\s\u00a0\u202f]/g, '')
  const [whole = '', fraction, ...rest] = digits.split(decimalMark)
  const groups = whole.split(decimalMark === '.' ? ',' : '.')
  const isGrouped = groups.length === 1 || (groups.at(-1)?.length === 3 && groups.every(group => group.length > 0 && group.length <= 3))
  if (rest.length > 0 || !isGrouped || (fraction !== undefined && !/^\d*$/.test(fraction))) return null
  const scale = match.scale?.toLowerCase() === 'k' ? 1000 : match.scale ? 1_000_000 : 1
  const [before, after] = [match.before?.trim() ?? '', match.after?.trim() ?? '']
  const currency = currencyOf(before) ?? currencyOf(after)
  const word = payPeriodOf(match.period ?? after)
  // Words that are neither a currency nor a period ("ca. 80", "80 plus bonus") make the amount somebody's remark.
  if (before !== '' && currencyOf(before) === null) return null
  if (after !== '' && currencyOf(after) === null && word === null && after !== '%') return null
  const amount = Number(`${groups.join('')}.${fraction ?? '0'}`) * scale
  return Number.isFinite(amount) ? { amount, currency, period: word } : null
}

/** Which sign is the decimal mark of a column: the one followed by other than three digits, or standing last where both occur. */
export function decimalMarkOf(cells: Iterable<string>): { readonly mark: DecimalMark; readonly example: string | null } {
  let lean: { readonly mark: DecimalMark; readonly example: string } | null = null
  for (const cell of cells) {
    const digits = /\d[\d.,'’\s\u00a0\u202f]*/.exec(cell)?.[0].trim() ?? ''
    const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
    if (dot < 0 && comma < 0) continue
    if (dot >= 0 && comma >= 0) return { mark: dot > comma ? '.' : ',', example: cell.trim() }
    const [mark, other, at] = dot >= 0 ? (['.', ',', dot] as const) : ([',', '.', comma] as const)
    const repeats = digits.indexOf(mark) !== at
    if (repeats) return { mark: other, example: cell.trim() }
    if (digits.length - at - 1 !== 3 || at > 3) return { mark, example: cell.trim() }
    lean ??= { mark: other, example: cell.trim() }
  }
  return lean ?? { mark: '.', example: null }
}

/** Share of a full-time week that a cell means, above 0 and at most 3; null when it means none. */
export function parseFte(cell: string, unit: FteUnit, decimalMark: DecimalMark, fullTimeHours: number): number | null {
  const amount = parseAmount(cell.replace(/\b(?:hours|hrs|h|std|stunden)\b\.?/i, ''), decimalMark)
  if (!amount) return null
  const isPercent = unit === 'percent' || cell.includes('%')
  const share = isPercent ? amount.amount / 100 : unit === 'hours' ? amount.amount / fullTimeHours : amount.amount
  const rounded = Math.round(share * 10_000) / 10_000
  return rounded > 0 && rounded <= 3 ? rounded : null
}

/** What the numbers of a column of working time are: shares, percent, or hours of a week, and how many of those are full time. */
export function fteUnitOf(
  cells: readonly string[],
  headerWords: string,
  decimalMark: DecimalMark,
): { readonly unit: FteUnit; readonly fullTimeHours: number } {
  const amounts = cells.map(cell => parseAmount(cell.replace(/\b(?:hours|hrs|h|std|stunden)\b\.?/i, ''), decimalMark)?.amount ?? 0)
  const most = amounts.reduce((left, right) => Math.max(left, right), 0)
  const fullTimeHours = most >= 30 && most <= 48 ? most : 40
  if (cells.some(cell => cell.includes('%')) || /\b(?:pct|percent|%|prozent)/.test(headerWords))
    return { unit: 'percent', fullTimeHours: 40 }
  if (most <= 3) return { unit: 'share', fullTimeHours: 40 }
  if (/hour|stunden|heure|hora|hrs/.test(headerWords)) return { unit: 'hours', fullTimeHours }
  return most > 50 ? { unit: 'percent', fullTimeHours: 40 } : { unit: 'hours', fullTimeHours }
}
