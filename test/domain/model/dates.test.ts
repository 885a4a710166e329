import { expect, it } from 'vitest'
import { isIsoDate, isLeapYear, isoDateOf, lastDayOf } from '@/domain/model/dates'

it('knows the days of the calendar', () => {
  expect(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01'].map(isIsoDate)).toEqual([true, true, true, true])
  expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '2026-11-21T00:00', ''].map(isIsoDate)).toEqual(
    Array(7).fill(false),
  )
})

it('makes a date of year, month and day, or none', () => {
  expect([isoDateOf(2026, 3, 9), isoDateOf(2026, 2, 29), isoDateOf(2026, 0, 1)]).toEqual(['2026-03-09', null, null])
})

it('counts the days of a month', () => {
  expect([lastDayOf(2026, 1), lastDayOf(2026, 2), lastDayOf(2024, 2), lastDayOf(2026, 13)]).toEqual([31, 28, 29, 0])
  expect([isLeapYear(2000), isLeapYear(1900), isLeapYear(2024)]).toEqual([true, false, true])
})
