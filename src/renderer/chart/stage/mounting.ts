/** Which cards React Flow holds: those near enough to read, in view or close to it, and only so many new ones in a frame. */

import type { Bounds } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import { nearFrom } from './detail'
import { inView, type Size, type Viewport } from './viewport'

/** New cards a frame may mount, so that none is late. */
export const mostNew = 24
/** Screen pixels round the view in which cards are mounted, and those beyond which they are let go. */
const reach = { mount: 160, keep: 480 } as const

export type Mounted = ReadonlySet<PositionId>

/** The area whose cards are wanted; null when the chart is too far away for any. */
export function mountArea(viewport: Viewport, size: Size): { readonly wanted: Bounds; readonly kept: Bounds } | null {
  if (viewport.zoom < nearFrom) return null
  return { wanted: inView(viewport, size, reach.mount), kept: inView(viewport, size, reach.keep) }
}

/**
 * The cards to hold in the next frame, and whether more are still to come. Those held stay while they are `kept`, so that a small
 * movement changes nothing. The same set is returned when nothing changes.
 */
export function nextMounted(
  mounted: Mounted,
  wanted: readonly PositionId[],
  kept: ReadonlySet<PositionId>,
): { readonly mounted: Mounted; readonly isComplete: boolean } {
  const staying = [...mounted].filter(id => kept.has(id))
  const missing = wanted.filter(id => !mounted.has(id))
  if (missing.length === 0 && staying.length === mounted.size) return { mounted, isComplete: true }
  return { mounted: new Set([...staying, ...missing.slice(0, mostNew)]), isComplete: missing.length <= mostNew }
}
