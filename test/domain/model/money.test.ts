import { expect, it } from 'vitest'
import { isCurrencyCode, isUsableMoney, majorOf, minorDigitsOf, moneyOf } from '@/domain/model/money'

it('keeps amounts in minor units of their currency', () => {
  expect(moneyOf(1_234.565, 'EUR')).toEqual({ minor: 123_457, currency: 'EUR' })
  expect(moneyOf(1_234, 'JPY')).toEqual({ minor: 1_234, currency: 'JPY' })
  expect(moneyOf(1.5, 'KWD')).toEqual({ minor: 1_500, currency: 'KWD' })
  expect([minorDigitsOf('EUR'), minorDigitsOf('JPY'), minorDigitsOf('KWD')]).toEqual([2, 0, 3])
})

it('gives back the amount it was made of', () => {
  expect(majorOf({ minor: 123_450, currency: 'EUR' })).toBe(1_234.5)
})

it('makes no money of what is not exact', () => {
  expect([moneyOf(Number.NaN, 'EUR'), moneyOf(1e300, 'EUR'), moneyOf(Number.POSITIVE_INFINITY, 'EUR')]).toEqual([null, null, null])
  expect(isUsableMoney({ minor: 0.5, currency: 'EUR' })).toBe(false)
  expect(isUsableMoney({ minor: -1, currency: 'EUR' })).toBe(false)
  expect(isUsableMoney({ minor: 0, currency: 'EUR' })).toBe(true)
})

it('knows the form of a currency code', () => {
  expect(['EUR', 'eur', '€', 'EURO', ''].map(isCurrencyCode)).toEqual([true, false, false, false, false])
})
