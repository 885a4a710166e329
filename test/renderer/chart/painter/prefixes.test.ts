import { expect, it } from 'vitest'
import { measure } from '@/domain/text/measure'
import { nameWithin } from '@/renderer/chart/painter/prefixes'

const name = 'Maximiliane von Hohenstein'

it('keeps a name whole where it fits', () => {
  expect(nameWithin(name, 12, measure(name, 500, 12) + 1)).toBe(name)
})

it('cuts to any width with an ellipsis, and never wider than that', () => {
  for (let width = 30; width < 160; width += 7) {
    const cut = nameWithin(name, 12, width)
    expect(cut.endsWith('…')).toBe(true)
    expect(measure(cut, 500, 12)).toBeLessThanOrEqual(width)
  }
})

it('is nothing where not even two characters would fit', () => {
  expect(nameWithin(name, 12, 12)).toBe('')
})

it('cuts between characters, not inside them', () => {
  expect(nameWithin('👩‍💻'.repeat(20), 12, 200)).toMatch(/^(👩‍💻)+…$/u)
})
