import { describe, expect, it } from 'vitest'
import { decimalMarkOf, fteUnitOf, parseAmount, parseFte, payPeriodOf } from '@/domain/imports/amounts'

describe('an amount', () => {
  it.each([
    ['96000', '.', 96_000, null],
    ['€96.000', ',', 96_000, 'EUR'],
    ['96.000,50 €', ',', 96_000.5, 'EUR'],
    ['1,234.50', '.', 1234.5, null],
    ['$52.30/hour', '.', 52.3, 'USD'],
    ['USD 120,000', '.', 120_000, 'USD'],
    ['CHF 120’000', '.', 120_000, 'CHF'],
    ['120 000 kr', '.', null, null],
    ['120\u00a0000 SEK', ',', 120_000, 'SEK'],
    ['96k', '.', 96_000, null],
    ['£96.5K', '.', 96_500, 'GBP'],
    ['12,34,567', '.', 1_234_567, null],
    ['125.5000', '.', 125.5, null],
    ['96.00.0', '.', null, null],
    ['1,23', '.', null, null],
    ['-500', '.', null, null],
    ['ask HR', '.', null, null],
    ['ca. 80000', '.', null, null],
    ['constructor 5', '.', null, null],
    ['', '.', null, null],
  ] as const)('%s with the decimal mark %s is %s', (cell, mark, amount, currency) => {
    expect(parseAmount(cell, mark)).toEqual(amount === null ? null : expect.objectContaining({ amount, currency }))
  })

  it('may say its period', () => {
    expect(parseAmount('$52.30 per hour', '.')?.period).toBe('hour')
    expect(parseAmount('4.500 €/Monat', ',')?.period).toBe('month')
    expect(['hourly', 'Jahr', 'p.a.', 'monthly', '2'].map(payPeriodOf)).toEqual(['hour', 'year', 'year', 'month', null])
  })
})

describe('the decimal mark of a column', () => {
  it.each([
    [['96.000', '71.500'], ','],
    [['96,000', '71,500'], '.'],
    [['96.000,00'], ','],
    [['1,234.50'], '.'],
    [['63.4615', '125.5000'], '.'],
    [['12.008', '9.5'], '.'],
    [['1.234.567'], ','],
    [['96000'], '.'],
    [['0,5', '1'], ','],
  ] as const)('of %j is %s', (cells, mark) => {
    expect(decimalMarkOf(cells).mark).toBe(mark)
  })
})

describe('FTE', () => {
  it.each([
    ['0.8', 'share', 0.8],
    ['1', 'share', 1],
    ['80', 'percent', 0.8],
    ['80 %', 'share', 0.8],
    ['32', 'hours', 0.8],
    ['38.5 h', 'hours', 0.9625],
    ['0', 'share', null],
    ['4', 'share', null],
    ['full', 'share', null],
  ] as const)('%s in %s is %s', (cell, unit, fte) => {
    expect(parseFte(cell, unit, '.', 40)).toBe(fte)
  })

  it.each([
    [['1', '0.5'], 'fte', 'share', 40],
    [['100', '80'], 'fte', 'percent', 40],
    [['100%', '80%'], 'fte', 'percent', 40],
    [['1', '0.8'], 'fte pct', 'percent', 40],
    [['40', '32'], 'sched hours', 'hours', 40],
    [['38.5', '20'], 'wochenstunden', 'hours', 38.5],
    [['35', '28'], 'fte', 'hours', 35],
  ] as const)('%j under "%s" is %s', (cells, words, unit, fullTimeHours) => {
    expect(fteUnitOf(cells, words, '.')).toEqual({ unit, fullTimeHours })
  })
})
