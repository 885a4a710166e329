import { expect, it } from 'vitest'
import type { LegendKey } from '@/domain/scene/types'
import { keysAtFirst } from '@/renderer/chart/overlays/legendKeys'

const keys = (...counts: readonly number[]): readonly LegendKey[] =>
  counts.map((count, at) => ({ label: `Team ${at}`, fill: 'neutral', state: null, count, track: null }))

it('shows a legend of up to twelve keys whole', () => {
  const twelve = keys(...Array.from({ length: 12 }, (_, at) => at))
  expect(keysAtFirst(twelve, [])).toBe(twelve)
})

it('shows the eight biggest of a longer one, in their order', () => {
  const many = keys(1, 9, 2, 8, 3, 7, 4, 6, 5, 1, 1, 1, 30)
  expect(keysAtFirst(many, []).map(key => key.count)).toEqual([9, 8, 3, 7, 4, 6, 5, 30])
})

it('keeps a key on show while it is chosen', () => {
  const many = keys(1, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1)
  expect(keysAtFirst(many, ['Team 10']).map(key => key.label)).toContain('Team 10')
})
