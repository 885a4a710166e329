/** Which keys of a long legend are on show before the rest is asked for. */
import type { LegendKey } from '@/domain/scene/types'

/** Two lines of keys. All level bands, and open seats with them, are no more than this. */
const mostAtOnce = 12
const biggest = 8

/** All of a legend, or the keys with most positions and those that are chosen, in the legend's order. */
export function keysAtFirst(keys: readonly LegendKey[], chosen: readonly string[]): readonly LegendKey[] {
  if (keys.length <= mostAtOnce) return keys
  const first = new Set(keys.toSorted((left, right) => right.count - left.count).slice(0, biggest))
  return keys.filter(key => first.has(key) || chosen.includes(key.label))
}
