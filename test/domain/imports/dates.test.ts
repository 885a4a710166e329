import { describe, expect, it } from 'vitest'
import { looksLikeDate, parseDate, readDates } from '@/domain/imports/dates'

describe('a date', () => {
  it.each([
    ['2021-03-04', 'ymd', '2021-03-04'],
    ['2003-07-16T19:00:00.000Z', 'ymd', '2003-07-16'],
    ['2014-06-30 00:00:00.000', 'dmy', '2014-06-30'],
    ['2021/3/4', 'ymd', '2021-03-04'],
    ['20210304', 'ymd', '2021-03-04'],
    ['04/03/2021', 'dmy', '2021-03-04'],
    ['04/03/2021', 'mdy', '2021-04-03'],
    ['4-3-21', 'dmy', '2021-03-04'],
    ['4-3-87', 'dmy', '1987-03-04'],
    ['04.03.2021', 'dmy', '2021-03-04'],
    ['4 Mar 2021', 'ymd', '2021-03-04'],
    ['04-Mar-21', 'mdy', '2021-03-04'],
    ['March 4, 2021', 'dmy', '2021-03-04'],
    ['4. März 2021', 'dmy', '2021-03-04'],
    ['1er', 'dmy', null],
    ['15 août 2019', 'dmy', '2019-08-15'],
    ['3 de enero de 2020', 'dmy', '2020-01-03'],
    ['44257', 'serial', '2021-03-02'],
    ['59', 'serial', null],
    ['31/02/2021', 'dmy', null],
    ['29/02/2023', 'dmy', null],
    ['29/02/2024', 'dmy', '2024-02-29'],
    ['13/13/2021', 'dmy', null],
    ['soon', 'dmy', null],
  ] as const)('%s read as %s is %s', (cell, order, date) => {
    expect(parseDate(cell, order)).toBe(date)
  })

  it('counts spreadsheet days over leap years and centuries', () => {
    expect(parseDate('36526', 'serial')).toBe('2000-01-01')
    expect(parseDate('36585', 'serial')).toBe('2000-02-29')
    expect(parseDate('73050', 'serial')).toBe('2099-12-31')
  })
})

describe('the order of a column', () => {
  it.each([
    [['04/03/2021', '23/04/2021'], 'dmy', 'shown', '23/04/2021'],
    [['04/03/2021', '04/23/2021'], 'mdy', 'shown', '04/23/2021'],
    [['04.03.2021'], 'dmy', 'usual', null],
    [['04/03/2021', '05/06/2020'], 'dmy', 'ambiguous', '04/03/2021'],
    [['04/04/2021', '05/05/2020'], 'ymd', 'shown', null],
    [['2021-03-04'], 'ymd', 'shown', null],
    [['44257', '44258'], 'serial', 'usual', null],
    [['23/04/2021', '24/04/2021', '04/25/2021'], 'dmy', 'shown', '23/04/2021'],
  ] as const)('%j is %s, %s', (cells, order, evidence, example) => {
    expect(readDates(cells)).toEqual({ order, evidence, example })
  })
})

it('numbers and names are no dates', () => {
  expect(['44257', '12345678', '1.515.555.0100', 'May Lee', '1/2', '10.5'].filter(looksLikeDate)).toEqual([])
})
