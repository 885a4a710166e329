import { describe, expect, it } from 'vitest'
import type { IsoDate } from '@/domain/model/dates'
import { counted, daysBetween, shortDate, shortMoney, shortShare } from '@/domain/scene/words'

// Literals of these tests are dates of the calendar.
const date = (text: string): IsoDate => text as IsoDate

describe('money on a card', () => {
  it.each([
    [812_00, '€812'],
    [81_200_000, '€812k'],
    [99_949_999, '€999k'],
    [99_950_000, '€1.00m'],
    [394_000_000, '€3.94m'],
    [3_940_000_000, '€39.4m'],
    [39_400_000_000, '€394m'],
    [-96_000_00, '-€96k'],
    [0, '€0'],
  ])('%i cents is %s', (minor, text) => {
    expect(shortMoney({ minor, currency: 'EUR' }, 'en-GB')).toBe(text)
  })

  it('has its sign where the locale puts it, and the currency its own digits', () => {
    expect(shortMoney({ minor: 81_200_000, currency: 'EUR' }, 'de-DE').replace(/\s/u, ' ')).toBe('812k €')
    expect(shortMoney({ minor: 5_400_000, currency: 'JPY' }, 'en-GB')).toBe('¥5.40m')
  })

  it('shows the amount alone for a currency that no list has', () => {
    expect(shortMoney({ minor: 81_200_000, currency: 'points' }, 'en-GB')).toBe('812k')
  })
})

describe('dates on a card', () => {
  it('are short and have their year', () => {
    expect(shortDate(date('2027-04-01'), 'en-GB')).toBe('1 Apr 2027')
    expect(shortDate(date('2027-04-01'), 'en-US')).toBe('Apr 1, 2027')
  })

  it('leave the year out when it is the present one', () => {
    expect(shortDate(date('2027-04-01'), 'en-GB', '2027-01-05')).toBe('1 Apr')
    expect(shortDate(date('2027-04-01'), 'en-GB', '2026-12-31')).toBe('1 Apr 2027')
  })

  it('are counted in days across months and leap years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2027-03-01', '2027-02-27')).toBe(-2)
  })
})

it('shares and counts are written without the float behind them', () => {
  expect(shortShare(0.1 + 0.2, 'en-GB')).toBe('0.3')
  expect(counted(1, 'report', 'reports', 'en-GB')).toBe('1 report')
  expect(counted(1_204, 'report', 'reports', 'en-GB')).toBe('1,204 reports')
})
