/** Cards gliding to new places after an edit. Short, and only where the eye can follow. */
import { eased, mostGliding } from '@/domain/layout/glide'
import type { PositionId } from '@/domain/model/ids'
import type { Scene, SceneCard } from '@/domain/scene/types'
import type { Point } from './viewport'

/** Milliseconds. */
export const glideLasts = 240

export type Glide = {
  readonly startedAt: number
  /** How far each moving card was from its new place, in chart pixels. */
  readonly from: ReadonlyMap<PositionId, Point>
  /** Cards that were not there before: they fade in after the rest has moved. */
  readonly entering: ReadonlySet<PositionId>
}

/**
 * What has to glide from one scene to the next; null when nothing does, or too much. `shift` is how far the chart moved under the
 * viewport to keep the acted-on card in its place, so that card itself is still.
 */
export function glideBetween(before: Scene, after: Scene, shift: Point, now: number): Glide | null {
  const old = new Map<PositionId, SceneCard>(before.cards.map(card => [card.id, card]))
  const from = new Map<PositionId, Point>()
  const entering = new Set<PositionId>()
  for (const card of after.cards) {
    const was = old.get(card.id)
    if (!was) {
      entering.add(card.id)
      continue
    }
    const x = was.x + shift.x - card.x
    const y = was.y + shift.y - card.y
    if (Math.abs(x) > 0.5 || Math.abs(y) > 0.5) from.set(card.id, { x, y })
    if (from.size > mostGliding) return null
  }
  if (entering.size > mostGliding || (from.size === 0 && entering.size === 0)) return null
  return { startedAt: now, from, entering }
}

/** How far along at `now`, 0 to 1, fast at first. */
export function progressOf(glide: Glide, now: number): number {
  return eased((now - glide.startedAt) / glideLasts)
}

const still: Point = { x: 0, y: 0 }

/** How far a card still is from its place. */
export function offsetOf(glide: Glide, progress: number, id: PositionId): Point {
  const from = glide.from.get(id)
  return from ? { x: from.x * (1 - progress), y: from.y * (1 - progress) } : still
}
