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
/** How far from a row of cards a level part runs: room for words on it, and half way to the bus. */
const fromRow = 6
/** How far below a reporting line a dotted one meets a card. */
const besideLine = 8
/** Room that words on a line need to be read, about. */
const label = { width: 104, height: 12 }
/** How much longer a way may be for its words to have room. */
const detour = 600
/** How far outside the chart the last resort runs: round everything. */
const outside = 12

/**
 * A way for every dotted line whose two cards are shown and are not the same, in order of the lines' ids. Each leaves and enters at
 * a card's side. Of the ways tried, the one through fewest cards is taken, then the shortest.
 */
export function layOutDottedLines(plan: Pick<Plan, 'dottedLines'>, layout: Layout): readonly DottedRoute[] {
  if (plan.dottedLines.size === 0) return []
  const index = boxIndexOf([...layout.boxes.values()])
  const taken = new Set(layout.routes.flatMap(({ points }) => [points[0], points.at(-1)].map(key)))
  const lines = [...plan.dottedLines.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  return lines.flatMap(({ id, from, to }) => {
    const start = layout.boxes.get(from)
    const end = layout.boxes.get(to)
    if (!start || !end || start === end) return []
    return [{ id, from, to, ...bestWay(start, end, index, layout.bounds, taken) }]
  })
}

type Side = -1 | 1
const sides: readonly Side[] = [1, -1]

type Way = Pick<DottedRoute, 'points' | 'at'>

function bestWay(start: Box, end: Box, index: BoxIndex<Box>, bounds: Bounds, taken: ReadonlySet<string>): Way {
  let best: { readonly way: Way; readonly crossed: number; readonly length: number } | null = null
  for (const points of ways(start, end, bounds, taken)) {
    const crossed = crossings(points, start, end, index)
    if (best && crossed > best.crossed) continue
    const { at, hasRoom } = labelPlace(points, index)
    const length = lengthOf(points) + (hasRoom ? 0 : detour)
    if (!best || crossed < best.crossed || length < best.length) best = { way: { points, at }, crossed, length }
  }
  return best?.way ?? { points: [], at: { x: start.x, y: start.y } }
}

/** Out at a side, along the gutter, across in a channel above or below a row, along the other gutter, in at a side. */
function* ways(start: Box, end: Box, bounds: Bounds, taken: ReadonlySet<string>): Iterable<readonly Point[]> {
  const channels = [
    ...[start, end].flatMap(box => [box.y - fromRow, box.y + box.height + (box.kind === 'leaf' ? stackGap.between / 2 : fromRow)]),
    bounds.y - outside,
    bounds.y + bounds.height + outside,
  ]
  for (const out of sides) {
    for (const into of sides) {
      const from = portOf(start, out, taken)
      const to = portOf(end, into, taken)
      for (const channel of [from.y, to.y, ...channels]) {
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

/** Where a dotted line meets a card's side: its middle, or beside it where a reporting line ends there. */
function portOf(box: Box, side: Side, taken: ReadonlySet<string>): Point {
  const middle = { x: side === 1 ? box.x + box.width : box.x, y: box.y + box.height / 2 }
  return taken.has(key(middle)) ? { x: middle.x, y: middle.y + besideLine } : middle
}

function key(point: Point | undefined): string {
  return point ? `${point.x} ${point.y}` : ''
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

/** Shares of a part's length at which its words are tried, from the middle outwards. */
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]

/** On the longest level part where words have room beside cards; in the middle of the longest level part when there is none. */
function labelPlace(points: readonly Point[], index: BoxIndex<Box>): { readonly at: Point; readonly hasRoom: boolean } {
  const parts = points.flatMap((point, at) => {
    const last = points[at - 1]
    return last
      ? [{ from: last, to: point, isLevel: point.y === last.y, length: Math.abs(point.x - last.x) + Math.abs(point.y - last.y) }]
      : []
  })
  parts.sort((left, right) => Number(right.isLevel) - Number(left.isLevel) || right.length - left.length)
  for (const { from, to } of parts) {
    for (const share of places) {
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      if (isClear(at, index)) return { at, hasRoom: true }
    }
  }
  const [first] = parts
  const at = first ? { x: (first.from.x + first.to.x) / 2, y: (first.from.y + first.to.y) / 2 } : { x: 0, y: 0 }
  return { at, hasRoom: false }
}

function isClear({ x, y }: Point, index: BoxIndex<Box>): boolean {
  // Edges may touch.
  return (
    index.within({ x: x - label.width / 2 + 0.5, y: y - label.height / 2 + 0.5, width: label.width - 1, height: label.height - 1 })
      .length === 0
  )
}
