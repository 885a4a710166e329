/** Square lines with rounded corners, as steps that a canvas, an SVG path and a test can all follow. */
import type { SceneLine } from './types'

type Point = { readonly x: number; readonly y: number }

export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  /** A quadratic curve to `x`, `y`, bent towards the corner at `cx`, `cy`. */
  | { readonly kind: 'curve'; readonly cx: number; readonly cy: number; readonly x: number; readonly y: number }

const cornerRadius = { reporting: 6, dotted: 4 } as const

/**
 * The steps that draw a line. Corners are rounded by the design's radius, or by half of the shorter side where there is less room.
 * The first corner of a reporting line stays square where the line turns into the bus: siblings go both ways from there.
 */
export function roundedPath({ kind, points }: Pick<SceneLine, 'kind' | 'points'>): readonly PathStep[] {
  const [first] = points
  if (!first) return []
  const steps: PathStep[] = [{ kind: 'move', x: first.x, y: first.y }]
  const squareCorner = kind === 'reporting' && points.length > 3 ? 1 : -1
  for (let at = 1; at < points.length; at++) {
    const before = points[at - 1] as Point
    const corner = points[at] as Point
    const after = points[at + 1]
    if (!after || at === squareCorner) {
      steps.push({ kind: 'line', x: corner.x, y: corner.y })
      continue
    }
    const radius = Math.min(
      cornerRadius[kind],
      distance(before, corner) / (at === 1 ? 1 : 2),
      distance(corner, after) / (at === points.length - 2 ? 1 : 2),
    )
    const start = towards(corner, before, radius)
    const end = towards(corner, after, radius)
    steps.push({ kind: 'line', x: start.x, y: start.y }, { kind: 'curve', cx: corner.x, cy: corner.y, x: end.x, y: end.y })
  }
  return steps
}

/** The steps as the `d` of an SVG path. */
export function svgPath(steps: readonly PathStep[]): string {
  return steps
    .map(step => {
      if (step.kind === 'curve') return `Q${step.cx} ${step.cy} ${step.x} ${step.y}`
      return `${step.kind === 'move' ? 'M' : 'L'}${step.x} ${step.y}`
    })
    .join('')
}

function distance(from: Point, to: Point): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y)
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}
