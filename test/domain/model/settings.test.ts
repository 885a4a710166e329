import { expect, it } from 'vitest'
import { areUsableHours } from '@/domain/model/settings'

it('knows a working day by two times, the earlier first', () => {
  expect(areUsableHours('09:00', '17:00')).toBe(true)
  expect([
    areUsableHours('17:00', '09:00'),
    areUsableHours('09:00', '09:00'),
    areUsableHours('9:00', '17:00'),
    areUsableHours('09:00', '24:00'),
  ]).toEqual(Array(4).fill(false))
})
