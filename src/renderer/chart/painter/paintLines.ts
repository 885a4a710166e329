/** Reporting lines and dotted lines, on screen pixels so that a line is a line at every zoom. */
import type { Bounds } from '@/domain/layout/types'
import { dottedLabelStyle } from '@/domain/scene/cardGeometry'
import type { Palette } from '@/domain/scene/palette'
import { type PathStep, roundedPath } from '@/domain/scene/roundedPath'
import type { SceneLine } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import type { Point, Viewport } from '../stage/viewport'
import { type Canvas, fontOf } from './brush'

/** Where each line is, so that most are passed over without a look: left, top, right, bottom of each in turn. */
export type LineBoxes = { readonly lines: readonly SceneLine[]; readonly boxes: Float64Array }

export function lineBoxes(lines: readonly SceneLine[]): LineBoxes {
  const boxes = new Float64Array(lines.length * 4)
  for (const [at, line] of lines.entries()) {
    let [left, top, right, bottom] = [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]
    for (const { x, y } of line.points) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
    boxes.set([left, top, right, bottom], at * 4)
  }
  return { lines, boxes }
}

function linesIn({ lines, boxes }: LineBoxes, area: Bounds): readonly SceneLine[] {
  const found: SceneLine[] = []
  const right = area.x + area.width
  const bottom = area.y + area.height
  for (const [at, line] of lines.entries()) {
    const from = at * 4
    if ((boxes[from] ?? 0) > right || (boxes[from + 2] ?? 0) < area.x || (boxes[from + 1] ?? 0) > bottom || (boxes[from + 3] ?? 0) < area.y)
      continue
    found.push(line)
  }
  return found
}

export type LinePainter = {
  readonly canvas: Canvas
  readonly viewport: Viewport
  readonly ratio: number
  readonly palette: Palette
  readonly area: Bounds
  offsetOf(id: SceneLine['from']): Point
  /** Whether a line's ends are still in motion: only then are its corners worked out again. */
  readonly isGliding: boolean
  /** Whether no card is in an area: where a label may stand. */
  isFree(area: Bounds): boolean
}

/** So many lines to a path: one path of thousands costs more to fill than many short ones. */
const linesToAPath = 120

export function paintLines(painter: LinePainter, boxes: LineBoxes): void {
  const { canvas, palette, viewport, isGliding, area } = painter
  const found = isGliding ? boxes.lines : linesIn(boxes, area)
  canvas.lineWidth = Math.max(1, Math.min(1.5, viewport.zoom))
  canvas.strokeStyle = palette.colour('wire')
  let held = 0
  canvas.beginPath()
  for (const line of found) {
    if (line.kind !== 'reporting') continue
    trace(painter, line)
    if (++held % linesToAPath === 0) {
      canvas.stroke()
      canvas.beginPath()
    }
  }
  canvas.stroke()
  for (const line of found) if (line.kind === 'dotted') paintDotted(painter, line)
}

function trace(painter: LinePainter, line: SceneLine): void {
  const { canvas, viewport, ratio, offsetOf, isGliding } = painter
  // To the middle of a device pixel: a hairline there is one pixel, elsewhere two faint ones.
  const snap = (value: number) => (Math.floor(value * ratio) + 0.5) / ratio
  const across = (x: number) => snap(x * viewport.zoom + viewport.x)
  const down = (y: number) => snap(y * viewport.zoom + viewport.y)
  const points = isGliding ? glided(line, offsetOf(line.from), offsetOf(line.to)) : line.points
  if (viewport.zoom < leastForCorners) {
    for (const [at, { x, y }] of points.entries()) {
      if (at === 0) canvas.moveTo(across(x), down(y))
      else canvas.lineTo(across(x), down(y))
    }
    return
  }
  for (const step of points === line.points ? stepsOf(line) : roundedPath({ kind: line.kind, points })) {
    if (step.kind === 'curve') canvas.quadraticCurveTo(across(step.cx), down(step.cy), across(step.x), down(step.y))
    else if (step.kind === 'move') canvas.moveTo(across(step.x), down(step.y))
    else canvas.lineTo(across(step.x), down(step.y))
  }
}

/** Below this zoom a rounded corner is smaller than a pixel. */
const leastForCorners = 0.2
const steps = new WeakMap<SceneLine, readonly PathStep[]>()

function stepsOf(line: SceneLine): readonly PathStep[] {
  let known = steps.get(line)
  if (!known) {
    known = roundedPath(line)
    steps.set(line, known)
  }
  return known
}

/** A square path stays square while its ends move apart: each corner goes with the end whose height or column it shares. */
export function glided(line: Pick<SceneLine, 'points'>, from: Point, to: Point): readonly Point[] {
  const first = line.points[0]
  const last = line.points.at(-1)
  if (!first || !last || (from.x === to.x && from.y === to.y && from.x === 0 && from.y === 0)) return line.points
  const along = (value: number, start: number, end: number, first: number, last: number) =>
    value + (value === start ? first : value === end ? last : (first + last) / 2)
  return line.points.map(({ x, y }, at) => {
    if (at === 0) return { x: x + from.x, y: y + from.y }
    return { x: along(x, first.x, last.x, from.x, to.x), y: along(y, first.y, last.y, from.y, to.y) }
  })
}

type DottedSceneLine = Extract<SceneLine, { readonly kind: 'dotted' }>

function paintDotted(painter: LinePainter, line: DottedSceneLine): void {
  const { canvas, palette, viewport, isFree } = painter
  canvas.save()
  canvas.strokeStyle = palette.colour('ink-2')
  canvas.lineWidth = 1.5
  canvas.lineCap = 'round'
  canvas.setLineDash(dots)
  if (isLong(painter, line)) strokeInView(painter, line)
  else {
    canvas.beginPath()
    trace(painter, line)
    canvas.stroke()
  }
  canvas.restore()
  if (viewport.zoom < leastForLabels || line.label === '') return
  const size = Math.round(dottedLabelStyle.size * Math.max(1, viewport.zoom) * 2) / 2
  const width = measure(line.label, dottedLabelStyle.weight, size) + 8
  const height = size * 1.4
  const at = roomFor(line, width / viewport.zoom, height / viewport.zoom, isFree)
  if (!at) return
  const [x, y] = [at.x * viewport.zoom + viewport.x, at.y * viewport.zoom + viewport.y]
  canvas.fillStyle = palette.colour('canvas')
  canvas.fillRect(x - width / 2, y - height / 2, width, height)
  canvas.fillStyle = palette.colour('ink-2')
  canvas.font = fontOf(dottedLabelStyle.weight, size)
  canvas.textAlign = 'center'
  canvas.textBaseline = 'alphabetic'
  canvas.fillText(line.label, x, y + size * 0.36)
}

const dots = [0.1, 4]
const dotStep = 4.1

/** Whether most of a line is out of view: dots are made along all of a path, and there may be a hundred thousand of them. */
function isLong({ area }: LinePainter, { points }: DottedSceneLine): boolean {
  return points.some((point, at) => {
    const before = points[at - 1] ?? point
    return Math.abs(point.x - before.x) > 2 * area.width || Math.abs(point.y - before.y) > 2 * area.height
  })
}

/** Strokes only the parts of a line that are in view, with the dots where they would be on the whole. Corners are square. */
function strokeInView({ canvas, viewport, area }: LinePainter, { points }: DottedSceneLine): void {
  const within = (value: number, from: number, length: number) => Math.min(from + length, Math.max(from, value))
  for (const [at, to] of points.entries()) {
    const from = points[at - 1]
    if (!from) continue
    const start = { x: within(from.x, area.x, area.width), y: within(from.y, area.y, area.height) }
    const end = { x: within(to.x, area.x, area.width), y: within(to.y, area.y, area.height) }
    // A part that is beside the view is moved into it by the clamping, off its own column or row.
    const isOff = from.x === to.x ? start.x !== from.x : start.y !== from.y
    if (isOff || (start.x === end.x && start.y === end.y)) continue
    canvas.lineDashOffset = ((Math.abs(start.x - from.x) + Math.abs(start.y - from.y)) * viewport.zoom) % dotStep
    canvas.beginPath()
    canvas.moveTo(start.x * viewport.zoom + viewport.x, start.y * viewport.zoom + viewport.y)
    canvas.lineTo(end.x * viewport.zoom + viewport.x, end.y * viewport.zoom + viewport.y)
    canvas.stroke()
  }
}

/** Below this zoom a label would hide the line it is about. */
const leastForLabels = 0.45

/** Where a label touches no card: at its own place, or on the middle of another part of the line; null when there is no such place. */
function roomFor(line: DottedSceneLine, width: number, height: number, isFree: (area: Bounds) => boolean): Point | null {
  const middles = line.points.slice(1).map((point, at) => {
    const before = line.points[at] as Point
    return { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 }
  })
  return [line.at, ...middles].find(({ x, y }) => isFree({ x: x - width / 2, y: y - height / 2, width, height })) ?? null
}
