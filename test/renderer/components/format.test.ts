import { expect, it, vi } from 'vitest'
import { detailOf } from '@/renderer/components/detail'
import { plural, sayFte, sayMoment, sayMoney, sayMoneyShort } from '@/renderer/components/format'

// Words are in the user's locale, which modules read when they are loaded.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB' }))

const euros = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' })

it('says money whole, with cents only where there are any', () => {
  expect(sayMoney(euros(96_000))).toBe('€96,000')
  expect(sayMoney(euros(96_000.5))).toBe('€96,000.50')
  expect(sayMoney({ minor: 9_000_000, currency: 'JPY' })).toBe('JP¥9,000,000')
})

it('says money short on cards', () => {
  expect(sayMoneyShort(euros(812_000))).toBe('€812k')
  expect(sayMoneyShort(euros(3_940_000))).toBe('€3.94m')
})

it('says shares and counts', () => {
  expect([sayFte(1), sayFte(0.25), sayFte(7.6)]).toEqual(['1.0', '0.25', '7.6'])
  expect([plural(1, 'report'), plural(3, 'report'), plural(2, 'copy', 'copies')]).toEqual(['1 report', '3 reports', '2 copies'])
})

it('says the hour today and the day before', () => {
  const noon = new Date(2026, 10, 21, 12, 0).getTime()
  expect(sayMoment(noon - 3_600_000, noon)).toBe('11:00')
  expect(sayMoment(noon - 86_400_000, noon)).toBe('20 Nov')
})

it('says a team once where the title ends with it', () => {
  expect(detailOf('Engineering manager, Checkout', 'Checkout')).toBe('Engineering manager, Checkout')
  expect(detailOf('Engineer', 'Checkout')).toBe('Engineer, Checkout')
  expect([detailOf('Engineer'), detailOf('', 'Checkout'), detailOf('')]).toEqual(['Engineer', 'Checkout', ''])
})
