/** From one layout to the next: who moves, who enters, who leaves, and where everyone is on the way. */
import type { PositionId } from '../model/ids'
import type { Box, Layout } from './types'

export type LayoutDiff = {
  /** Boxes in both layouts whose place or kind differs. */
  readonly moved: readonly { readonly before: Box; readonly after: Box }[]
  /** Boxes only in the later layout; they fade in after the rest has moved. */
  readonly entered: readonly Box[]
  /** Boxes only in the earlier layout. */
  readonly left: readonly Box[]
}

/** Above this many moving cards a chart cuts to its new layout: nobody follows so many, and a slow glide is worse than none. */
export const mostGliding = 300

const nobody: LayoutDiff = { moved: [], entered: [], left: [] }

export function diffLayout(before: Layout, after: Layout): LayoutDiff {
  if (before === after) return nobody
  const moved: { readonly before: Box; readonly after: Box }[] = []
  const entered: Box[] = []
  for (const box of after.boxes.values()) {
    const old = before.boxes.get(box.id)
    if (!old) entered.push(box)
    else if (old.x !== box.x || old.y !== box.y || old.kind !== box.kind) moved.push({ before: old, after: box })
  }
  return { moved, entered, left: [...before.boxes.values()].filter(({ id }) => !after.boxes.has(id)) }
}

/** Whether the way from one layout to the other is worth showing: something moves, and not too much. */
export function isWorthGliding({ moved }: LayoutDiff): boolean {
  return moved.length > 0 && moved.length <= mostGliding
}

/** Where the moving boxes are at `progress`, 0 (before) to 1 (after), eased. Sizes change with places. */
export function tween({ moved }: LayoutDiff, progress: number): ReadonlyMap<PositionId, Box> {
  const share = eased(progress)
  const between = (from: number, to: number): number => from + (to - from) * share
  return new Map(
    moved.map(({ before, after }) => [
      after.id,
      {
        ...after,
        x: between(before.x, after.x),
        y: between(before.y, after.y),
        width: between(before.width, after.width),
        height: between(before.height, after.height),
      },
    ]),
  )
}

/** Fast at first and slow at the end, without bounce: near the design's `cubic-bezier(.2, 0, 0, 1)`. Clamped to 0 and 1. */
export function eased(progress: number): number {
  const rest = 1 - Math.min(1, Math.max(0, progress))
  return 1 - rest ** 4
}
