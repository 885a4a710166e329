import { expect, it } from 'vitest'
import { growingCompany } from '@/domain/samples/growingCompany'
import { previewSize } from '@/renderer/persistence/port'
import { previewOf } from '@/renderer/persistence/preview'
import { planOf } from '../../support/plans'

it('draws a bar for everyone, inside its picture', () => {
  const { bars, wires } = previewOf(growingCompany())
  expect(bars).toHaveLength(60)
  expect(wires).toMatch(/^M[\d.]/)
  for (const { x, y, width, height } of bars) {
    expect(x >= 0 && y >= 0 && x + width <= previewSize.width && y + height <= previewSize.height).toBe(true)
  }
})

it('folds the lower layers of a plan too large for it', () => {
  const lines = Array.from({ length: 30 }, (_, manager) => [
    `  M${manager}`,
    ...Array.from({ length: 20 }, (_, each) => `    P${manager}-${each}`),
  ])
  const { bars } = previewOf(planOf(['Ada', ...lines.flat()].join('\n')))
  expect(bars).toHaveLength(31)
})

it('is empty for an empty plan', () => {
  expect(previewOf(planOf(''))).toEqual({ bars: [], wires: '' })
})
