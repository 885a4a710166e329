import { expect, it } from 'vitest'
import type { LegendKey } from '@/domain/scene/types'
import { keysAtFirst } from '@/renderer/chart/overlays/legendKeys'

const keys = (...counts: readonly number[]): readonly LegendKey[] =>
  counts.map((count, at) => ({ label: `Team number ${at}`, fill: 'neutral', state: null, count, track: null }))

const many = keys(1, 9, 2, 8, 3, 7, 4, 6, 5, 1, 1, 1, 1, 1, 1, 1, 30)

it('shows a legend of two lines whole', () => {
  const few = keys(...Array.from({ length: 8 }, (_, at) => at))
  expect(keysAtFirst(few, [])).toBe(few)
})

it('shows the biggest keys of a longer one, in their order', () => {
  const counts = keysAtFirst(many, []).map(key => key.count)
  expect(counts.slice(0, 3)).toEqual([9, 8, 7])
  expect(counts.at(-1)).toBe(30)
  expect(counts.length).toBeLessThan(many.length)
})

it('keeps a key on show while it is chosen', () => {
  expect(keysAtFirst(many, []).map(key => key.label)).not.toContain('Team number 15')
  expect(keysAtFirst(many, ['Team number 15']).map(key => key.label)).toContain('Team number 15')
})
