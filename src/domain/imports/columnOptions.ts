/** How the cells of each matched column are read, with the words that show it. */
import { counted } from '../model/counted'
import { decimalMarkOf, fteUnitOf, parseAmount, payPeriodOf } from './amounts'
import { type DateReading, parseDate, readDates } from './dates'
import { nameStyleOf, namesOfLogins } from './names'
import type { ColumnProfile } from './profile'
import type { ColumnMatch, ColumnOptions, Confidence, DateOrder, ImportField, PayPeriod } from './types'

export type Options = {
  readonly options: ColumnOptions
  readonly why: string
  /** Given where the content lowers what the header promised. */
  readonly confidence?: Confidence
  /** A cell that reads as two days; asked about. */
  readonly ambiguousDate?: string
}

/** Hours of a full week, unless the file or the user says otherwise. */
export const usualFullTime = 40

/** Below this, in major units, an amount is an hour's pay. */
const hourlyBelow = 400

const orderWords: Readonly<Record<DateOrder, string>> = {
  ymd: 'year, month, day',
  dmy: 'day first',
  mdy: 'month first',
  serial: 'days as a spreadsheet counts them',
}

/**
 * How a column is read as `field`. `other` is the order that another column of dates shows: it settles one that is ambiguous by itself.
 */
export function optionsFor(profile: ColumnProfile, field: ImportField, chosen: ColumnOptions, other: DateOrder | null): Options {
  switch (field) {
    case 'startDate':
    case 'endDate':
      return dateOptions(profile, chosen, other)
    case 'pay':
      return payOptions(profile, chosen)
    case 'fte':
      return fteOptions(profile, chosen)
    case 'name':
    case 'preferredName': {
      const nameStyle = chosen.nameStyle ?? nameStyleOf(profile.sampled)
      const first = profile.sampled[0] ?? ''
      const why =
        nameStyle === 'login'
          ? `names made of logins: ${first} is ${namesOfLogins([first])[0] ?? ''}`
          : nameStyle === 'last-first'
            ? 'family name first'
            : ''
      return { options: { nameStyle }, why }
    }
    case 'team':
    case 'department':
      return { options: {}, why: counted(profile.values.size, 'team') }
    case 'level':
      return { options: {}, why: counted(profile.values.size, 'level') }
    case 'location':
      return { options: {}, why: counted(profile.values.size, 'place') }
    default:
      return { options: {}, why: '' }
  }
}

function dateOptions(profile: ColumnProfile, chosen: ColumnOptions, other: DateOrder | null): Options {
  const reading: DateReading = readDates(profile.values)
  if (chosen.dateOrder) return { options: { dateOrder: chosen.dateOrder }, why: orderWords[chosen.dateOrder] }
  if (reading.evidence !== 'ambiguous') {
    const shown = reading.example === null ? '' : `, as ${reading.example} shows`
    const why = reading.order === 'ymd' ? '' : `${orderWords[reading.order]}${shown}`
    return { options: { dateOrder: reading.order }, why }
  }
  if (other === 'dmy' || other === 'mdy') {
    return { options: { dateOrder: other }, why: `${orderWords[other]}, as in the other dates`, confidence: 'likely' }
  }
  return {
    options: { dateOrder: reading.order },
    why: 'day first, or month first?',
    confidence: 'please-check',
    ...(reading.example === null ? {} : { ambiguousDate: reading.example }),
  }
}

function payOptions(profile: ColumnProfile, chosen: ColumnOptions): Options {
  const { mark } = decimalMarkOf(profile.values)
  const decimalMark = chosen.decimalMark ?? mark
  const amounts = profile.sampled.flatMap(cell => parseAmount(cell, decimalMark) ?? [])
  const currency = chosen.currency ?? amounts.find(amount => amount.currency !== null)?.currency ?? currencyInHeader(profile)
  const sorted = amounts.map(amount => amount.amount).sort((left, right) => left - right)
  const median = sorted[sorted.length >> 1] ?? 0
  const said = amounts.find(amount => amount.period !== null)?.period ?? periodInHeader(profile)
  const payPeriod = chosen.payPeriod ?? said ?? (median > 0 && median < hourlyBelow ? 'hour' : 'year')
  const fullTimeHours = chosen.fullTimeHours
  const guessed = chosen.payPeriod === undefined && said === null && payPeriod === 'hour'
  const words = [
    currency ?? '',
    decimalMark === ',' ? 'comma before decimals' : '',
    payPeriod === 'hour' && guessed ? 'by the hour, since the amounts are small' : '',
    payPeriod === 'hour' && !guessed ? 'by the hour' : '',
    payPeriod === 'month' ? 'by the month: times 12' : '',
  ]
  return {
    options: { decimalMark, payPeriod, ...(currency ? { currency } : {}), ...(fullTimeHours ? { fullTimeHours } : {}) },
    why: words.filter(word => word !== '').join('; '),
    ...(guessed ? { confidence: 'likely' as const } : {}),
  }
}

function currencyInHeader(profile: ColumnProfile): string | null {
  const code = /(?:^|[^A-Za-z])(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD|NZD|INR|JPY|SGD|BRL|MXN|ZAR|ILS|TRY)(?:$|[^A-Za-z])/.exec(
    profile.header,
  )?.[1]
  return code ?? (profile.header.includes('€') ? 'EUR' : profile.header.includes('£') ? 'GBP' : null)
}

function periodInHeader(profile: ColumnProfile): PayPeriod | null {
  for (const word of profile.words.split(' ')) {
    const period = word.length < 3 || word === 'salary' ? null : payPeriodOf(word)
    if (period !== null) return period
  }
  if (/stundenlohn/.test(profile.words)) return 'hour'
  if (/monatsgehalt/.test(profile.words)) return 'month'
  return null
}

function fteOptions(profile: ColumnProfile, chosen: ColumnOptions): Options {
  const decimalMark = chosen.decimalMark ?? decimalMarkOf(profile.values).mark
  const guess = fteUnitOf(profile.sampled, profile.words, decimalMark)
  const fteUnit = chosen.fteUnit ?? guess.unit
  const fullTimeHours = chosen.fullTimeHours ?? guess.fullTimeHours
  const why =
    fteUnit === 'hours' ? `hours, ${fullTimeHours} is full time` : fteUnit === 'percent' ? 'percent of full time' : 'share of full time'
  return { options: { fteUnit, decimalMark, ...(fteUnit === 'hours' ? { fullTimeHours } : {}) }, why }
}

/** Hourly pay as a year: the hours of a full week, from the file or as usual, become part of how the column is read, and are shown. */
export function withFullWeek(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const found = columns.find(({ field, options }) => field === 'fte' && options.fteUnit === 'hours')?.options.fullTimeHours
  return columns.map(column => {
    const { options } = column
    if (column.field !== 'pay' || options.payPeriod !== 'hour') return column
    const fullTimeHours = options.fullTimeHours ?? found ?? usualFullTime
    return { ...column, why: `${column.why}: times ${fullTimeHours} hours, times 52 weeks`, options: { ...options, fullTimeHours } }
  })
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** The two days an ambiguous cell may mean, day first and month first, in words that leave no doubt: `4 Sep 2023`. */
export function bothReadings(cell: string): { readonly dayFirst: string; readonly monthFirst: string } {
  const said = (order: DateOrder): string => {
    const [year = '', month = '', day = ''] = parseDate(cell, order)?.split('-') ?? []
    return `${Number(day)} ${monthNames[Number(month) - 1] ?? ''} ${year}`
  }
  return { dayFirst: said('dmy'), monthFirst: said('mdy') }
}
