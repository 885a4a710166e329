/** Which keys of a long legend are on show before the rest is asked for. */
import type { LegendKey } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'

/** Screen pixels of a key beside its words: swatch, gaps and padding. */
const aroundKey = 33
/** Two lines of keys, and what the ends of lines and the way to the rest take of them. */
const room = { whole: 2 * 530 - 60, withMore: 2 * 530 - 130 }

const widthOf = ({ label, count }: LegendKey): number => aroundKey + measure(`${label}${count}`, 400, 11)

/** All of a legend, or the keys with most positions and those that are chosen, in the legend's order: about two lines of them. */
export function keysAtFirst(keys: readonly LegendKey[], chosen: readonly string[]): readonly LegendKey[] {
  if (keys.reduce((sum, key) => sum + widthOf(key), 0) <= room.whole) return keys
  const first = new Set(keys.filter(key => chosen.includes(key.label)))
  let used = 0
  for (const key of keys.toSorted((left, right) => right.count - left.count)) {
    used += widthOf(key)
    if (used > room.withMore) break
    first.add(key)
  }
  return keys.filter(key => first.has(key))
}
