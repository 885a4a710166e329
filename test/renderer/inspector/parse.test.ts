import { describe, expect, it } from 'vitest'
import { parseDate, parseMoney, parseShare } from '@/renderer/inspector/parse'

const euros = (text: string) => {
  const money = parseMoney(text, 'EUR')
  return money.ok ? money.value && [money.value.minor / 100, money.value.currency] : money.reason
}
const refusal = 'Type an amount a year, such as 96,000 or 96k.'

describe('an amount', () => {
  it.each([
    ['96000', 96_000],
    ['96,000', 96_000],
    ['96.000', 96_000],
    ['€96.000', 96_000],
    ['€ 96,000 a year', 96_000],
    ['96,000.50', 96_000.5],
    ['96.000,50', 96_000.5],
    ['1,250,000', 1_250_000],
    ['96 000', 96_000],
    ['96\u202f000 €', 96_000],
    ['120’000', 120_000],
    ['112k', 112_000],
    ['112 K', 112_000],
    ['112.5k', 112_500],
    ['1.125m', 1_125_000],
    ['1,2m', 1_200_000],
  ])('%s is %d', (text, amount) => {
    expect(euros(text)).toEqual([amount, 'EUR'])
  })

  it('has the currency that is typed with it', () => {
    expect(euros('£80k')).toEqual([80_000, 'GBP'])
    expect(euros('CHF 120’000')).toEqual([120_000, 'CHF'])
    expect(euros('120,000 usd')).toEqual([120_000, 'USD'])
    expect(euros('$80k')).toEqual([80_000, 'EUR'])
  })

  it('is in no currency that does not exist', () => {
    expect(euros('5 mil')).toBe(`MIL is no currency. ${refusal}`)
  })

  it('is none when nothing is typed', () => {
    expect(euros('  ')).toBeNull()
  })

  it.each(['lots', '-5', '8,000 a month', '60 an hour', '96,000 monthly', '.', '10-20k'])('is not %s', text => {
    expect(euros(text)).toBe(refusal)
  })

  it('knows a currency without cents', () => {
    expect(parseMoney('9,000,000', 'JPY')).toEqual({ ok: true, value: { minor: 9_000_000, currency: 'JPY' } })
  })
})

describe('a share of a week', () => {
  it('is a part of one, or percent', () => {
    for (const text of ['0.8', '0,8', '80 %', ' 80% ']) expect(parseShare(text), text).toEqual({ ok: true, value: 0.8 })
    expect(parseShare('most of it').ok).toBe(false)
    expect(parseShare('').ok).toBe(false)
  })
})

describe('a date', () => {
  it('is a day of the calendar, or none', () => {
    expect(parseDate('')).toEqual({ ok: true, value: null })
    expect(parseDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' })
    expect(parseDate('2027-02-29')).toEqual({ ok: false, reason: 'That day is not in the calendar.' })
  })
})
