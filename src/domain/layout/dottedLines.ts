/** Ways for dotted lines: through the gutters between columns and rows, apart from reporting lines, and round cards where there is a way. */
import type { DottedLineId, PositionId } from '../model/ids'
import type { Plan } from '../model/plan'
import { type BoxIndex, boxIndexOf } from './boxIndex'
import { type Point, straightened } from './routes'
import { columnGap, stackGap } from './sizes'
import type { Bounds, Box, Layout } from './types'

export type DottedRoute = {
  readonly id: DottedLineId
  readonly from: PositionId
  readonly to: PositionId
  readonly points: readonly Point[]
  /** Middle of the label, on the longest straight part. */
  readonly at: Point
}

/**
 * How far from a card a dotted line runs: not in the middle of a gutter, where the stem of a manager above may stand and where the
 * bus of a row runs, so that the two never share a channel.
 */
const beside = columnGap / 3
/** How far outside the chart the last resort runs: round everything. */
const outside = 12

/**
 * A way for every dotted line whose two cards are shown and are not the same, in order of the lines' ids. Each leaves and enters at
 * a card's side. Of the ways tried, the one through fewest cards is taken, then the shortest.
 */
export function layOutDottedLines(plan: Pick<Plan, 'dottedLines'>, layout: Layout): readonly DottedRoute[] {
  if (plan.dottedLines.size === 0) return []
  const index = boxIndexOf([...layout.boxes.values()])
  const lines = [...plan.dottedLines.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  return lines.flatMap(({ id, from, to }) => {
    const start = layout.boxes.get(from)
    const end = layout.boxes.get(to)
    if (!start || !end || start === end) return []
    const points = bestWay(start, end, index, layout.bounds)
    return [{ id, from, to, points, at: labelPlace(points) }]
  })
}

type Side = -1 | 1
const sides: readonly Side[] = [1, -1]

function bestWay(start: Box, end: Box, index: BoxIndex<Box>, bounds: Bounds): readonly Point[] {
  let best: { readonly points: readonly Point[]; readonly crossed: number; readonly length: number } | null = null
  for (const points of ways(start, end, bounds)) {
    const length = lengthOf(points)
    const crossed = crossings(points, start, end, index)
    if (!best || crossed < best.crossed || (crossed === best.crossed && length < best.length)) best = { points, crossed, length }
  }
  return best?.points ?? []
}

/** Out at a side, along the gutter, across in a channel above or below a row, along the other gutter, in at a side. */
function* ways(start: Box, end: Box, bounds: Bounds): Iterable<readonly Point[]> {
  const startY = start.y + start.height / 2
  const endY = end.y + end.height / 2
  const channels = [
    startY,
    endY,
    ...[start, end].flatMap(box => [box.y - beside, box.y + box.height + (box.kind === 'leaf' ? stackGap.between / 2 : beside)]),
    bounds.y - outside,
    bounds.y + bounds.height + outside,
  ]
  for (const out of sides) {
    for (const into of sides) {
      const from = { x: out === 1 ? start.x + start.width : start.x, y: startY }
      const to = { x: into === 1 ? end.x + end.width : end.x, y: endY }
      for (const channel of channels) {
        yield straightened([
          from,
          { x: from.x + out * gutter(start, out), y: from.y },
          { x: from.x + out * gutter(start, out), y: channel },
          { x: to.x + into * gutter(end, into), y: channel },
          { x: to.x + into * gutter(end, into), y: to.y },
          to,
        ])
      }
    }
  }
}

/** From a card's side to the middle of the gutter beside its column: a leaf's left side is further in, behind its spine. */
function gutter(box: Box, side: Side): number {
  return box.kind === 'leaf' && side === -1 ? stackGap.inset + beside : beside
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, at) => {
    const last = points[at - 1]
    return last ? sum + Math.abs(point.x - last.x) + Math.abs(point.y - last.y) : sum
  }, 0)
}

/** Cards that a way runs through. Its own two count when it runs behind them rather than ending at their side. */
function crossings(points: readonly Point[], start: Box, end: Box, index: BoxIndex<Box>): number {
  let crossed = 0
  points.forEach((point, at) => {
    const last = points[at - 1]
    if (!last) return
    const area = {
      x: Math.min(point.x, last.x),
      y: Math.min(point.y, last.y),
      width: Math.abs(point.x - last.x),
      height: Math.abs(point.y - last.y),
    }
    for (const box of index.within(area)) {
      const isInside =
        area.x < box.x + box.width && area.x + area.width > box.x && area.y < box.y + box.height && area.y + area.height > box.y
      if (
        isInside &&
        !((at === 1 && box === start && area.width <= beside) || (at === points.length - 1 && box === end && area.width <= beside))
      )
        crossed++
    }
  })
  return crossed
}

/** The middle of the longest level part, where words can stand on the line; of the longest part of all when none is level. */
function labelPlace(points: readonly Point[]): Point {
  let best = { at: points[0] ?? { x: 0, y: 0 }, length: -1, isLevel: false }
  points.forEach((point, at) => {
    const last = points[at - 1]
    if (!last) return
    const isLevel = point.y === last.y
    const length = Math.abs(point.x - last.x) + Math.abs(point.y - last.y)
    if ((isLevel && !best.isLevel) || (isLevel === best.isLevel && length > best.length)) {
      best = { at: { x: (point.x + last.x) / 2, y: (point.y + last.y) / 2 }, length, isLevel }
    }
  })
  return best.at
}
