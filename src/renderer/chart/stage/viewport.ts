/** Where the window onto the chart is. Chart pixels are those of zoom 1; screen pixels count from the canvas's top left corner. */
import type { Bounds } from '@/domain/layout/types'

export type Point = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }
/** `screen = chart × zoom + (x, y)`. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }
/** Screen pixels kept free at each side of a fitted chart. */
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export const greatestZoom = 2

export function toScreen(viewport: Viewport, point: Point): Point {
  return { x: point.x * viewport.zoom + viewport.x, y: point.y * viewport.zoom + viewport.y }
}

export function toChart(viewport: Viewport, point: Point): Point {
  return { x: (point.x - viewport.x) / viewport.zoom, y: (point.y - viewport.y) / viewport.zoom }
}

/** The part of the chart in view, with `margin` screen pixels round it. */
export function inView(viewport: Viewport, size: Size, margin = 0): Bounds {
  const from = toChart(viewport, { x: -margin, y: -margin })
  return { x: from.x, y: from.y, width: (size.width + 2 * margin) / viewport.zoom, height: (size.height + 2 * margin) / viewport.zoom }
}

/** The zoom at which all of `bounds` is in view inside the padding, at most 1. */
export function fittingZoom(bounds: Bounds, size: Size, padding: Padding): number {
  const width = Math.max(1, size.width - padding.left - padding.right)
  const height = Math.max(1, size.height - padding.top - padding.bottom)
  return Math.min(1, width / Math.max(1, bounds.width), height / Math.max(1, bounds.height))
}

/** Screen pixels round the smallest chart there can be: what floats over the canvas stands at the bottom. */
const roundSmallest: Padding = { top: 40, right: 40, bottom: 140, left: 40 }

/** However large the chart, whole is always within reach: the least zoom shrinks with what has to be fitted. */
export function leastZoomFor(bounds: Bounds | undefined, size: Size): number {
  return Math.min(0.1, bounds ? fittingZoom(bounds, size, roundSmallest) : 1)
}

/** Share of the free height that is left above a fitted chart: it hangs rather high, as a picture does. */
const above = 0.3

/** All of `bounds` in view: centred across, and nearer to the top than to the bottom. */
export function fitted(bounds: Bounds, size: Size, padding: Padding): Viewport {
  const zoom = fittingZoom(bounds, size, padding)
  const across = size.width - padding.left - padding.right
  const free = size.height - padding.top - padding.bottom - bounds.height * zoom
  return {
    zoom,
    x: Math.round(padding.left + (across - bounds.width * zoom) / 2 - bounds.x * zoom),
    y: Math.round(padding.top + Math.max(0, free) * above - bounds.y * zoom),
  }
}

/** The middle of `bounds` in the middle of the canvas. */
export function centred(bounds: Bounds, size: Size, zoom: number): Viewport {
  return {
    zoom,
    x: Math.round(size.width / 2 - (bounds.x + bounds.width / 2) * zoom),
    y: Math.round(size.height / 2 - (bounds.y + bounds.height / 2) * zoom),
  }
}

/** Another zoom with the point of the chart under `at` kept where it is on screen. */
export function zoomedAt(viewport: Viewport, at: Point, zoom: number): Viewport {
  const fixed = toChart(viewport, at)
  return { zoom, x: Math.round(at.x - fixed.x * zoom), y: Math.round(at.y - fixed.y * zoom) }
}

/** The least movement that brings `bounds` into view with `margin` round it; the same viewport when it is there already. */
export function revealing(viewport: Viewport, bounds: Bounds, size: Size, margin: number): Viewport {
  const from = toScreen(viewport, bounds)
  const x = shiftInto(from.x, bounds.width * viewport.zoom, size.width, margin)
  const y = shiftInto(from.y, bounds.height * viewport.zoom, size.height, margin)
  return x === 0 && y === 0 ? viewport : { ...viewport, x: viewport.x + x, y: viewport.y + y }
}

function shiftInto(from: number, length: number, room: number, margin: number): number {
  if (from < margin) return margin - from
  const over = from + length - (room - margin)
  // Too long to fit: its beginning matters more than its end.
  return over > 0 ? -Math.min(over, from - margin) : 0
}

/** The smallest box round several; null when there are none. */
export function boundsOf(boxes: Iterable<Bounds>): Bounds | null {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

export function isInside(point: Point, box: Bounds): boolean {
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
}

export function overlaps(one: Bounds, other: Bounds): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

/** The box between two corners, whichever way it was drawn. */
export function boxBetween(one: Point, other: Point): Bounds {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}
