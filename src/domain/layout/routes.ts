/** Reporting lines: square paths from a manager's card to a report's, and along the spines of stacks. */

import type { StackBlock } from './blocks'
import { levelGap, stackGap, stackLane } from './sizes'
import type { Box, Direction, Route } from './types'

type Point = { readonly x: number; readonly y: number }

/**
 * From the middle of a manager's foot (or right edge) through a bus to the middle of a report's head (or left edge). To a row after the
 * first by the `trunk` beside the rows, and a bus of that row.
 */
export function rowRoute(manager: Box, report: Box, trunk: number | null, direction: Direction): Route {
  const points =
    trunk !== null
      ? straightened([...byTrunk(manager, trunk, report.y), { x: head(report).x, y: report.y - rowBus }, head(report)])
      : direction === 'top-down'
        ? stepDown(foot(manager), head(report))
        : stepRight(side(manager), left(report))
  return { from: manager.id, to: report.id, points }
}

/** How far above a row its bus runs. */
const rowBus = levelGap['top-down'] / 2

/** From a manager to the bus of a row after the first, which begins at `top`. */
function byTrunk(manager: Box, trunk: number, top: number): readonly Point[] {
  const start = foot(manager)
  const turn = start.y + rowBus
  return [start, { x: start.x, y: turn }, { x: trunk, y: turn }, { x: trunk, y: top - rowBus }]
}

/** By the spine of a stack to the left edge of a leaf. `spine` is where it runs; `top` is the top of the stack. */
export function stackRoute(
  manager: Box,
  leaf: Box,
  stack: StackBlock,
  spine: number,
  top: number,
  trunk: number | null,
  direction: Direction,
): Route {
  const end = left(leaf)
  const points = (): readonly Point[] => {
    if (trunk !== null) return [...byTrunk(manager, trunk, top), { x: spine, y: top - rowBus }, { x: spine, y: end.y }, end]
    if (stack.isUnderManager) return [{ x: spine, y: manager.y + manager.height }, { x: spine, y: end.y }, end]
    if (direction === 'top-down') {
      const start = foot(manager)
      const bus = start.y + levelGap['top-down'] / 2
      return [start, { x: start.x, y: bus }, { x: spine, y: bus }, { x: spine, y: end.y }, end]
    }
    const start = side(manager)
    if (stack.lane === 0) return [start, { x: spine, y: start.y }, { x: spine, y: end.y }, end]
    const turn = start.x + levelGap['left-right'] / 2
    const lane = top + stackLane / 2
    return [start, { x: turn, y: start.y }, { x: turn, y: lane }, { x: spine, y: lane }, { x: spine, y: end.y }, end]
  }
  return { from: manager.id, to: leaf.id, points: straightened(points()) }
}

/** Where the spine of a column runs. */
export function spineOf(leafX: number): number {
  return leafX - stackGap.inset + stackGap.spine
}

function foot(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height }
}
function head(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y }
}
function side(box: Box): Point {
  return { x: box.x + box.width, y: box.y + box.height / 2 }
}
function left(box: Box): Point {
  return { x: box.x, y: box.y + box.height / 2 }
}

function stepDown(from: Point, to: Point): readonly Point[] {
  const bus = from.y + levelGap['top-down'] / 2
  return straightened([from, { x: from.x, y: bus }, { x: to.x, y: bus }, to])
}

function stepRight(from: Point, to: Point): readonly Point[] {
  const bus = from.x + levelGap['left-right'] / 2
  return straightened([from, { x: bus, y: from.y }, { x: bus, y: to.y }, to])
}

/** Without points that stand on the line between their neighbours: every inner point is a corner. */
export function straightened(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = []
  for (const point of points) {
    const last = corners.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = corners.at(-2)
    if (last && before && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) corners.pop()
    corners.push(point)
  }
  return corners
}

export type { Point }
