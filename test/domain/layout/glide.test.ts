import { expect, it } from 'vitest'
import { eased } from '@/domain/layout/glide'

it('goes from start to end without ever turning back', () => {
  const steps = Array.from({ length: 21 }, (_, step) => eased(step / 20))
  expect(steps).toEqual(steps.toSorted((left, right) => left - right))
  expect([eased(-1), eased(0), eased(1), eased(2)]).toEqual([0, 0, 1, 1])
})

it('is fast at first and slow at the end', () => {
  expect(eased(0.25)).toBeGreaterThan(0.5)
  expect(1 - eased(0.75)).toBeLessThan(0.05)
})
