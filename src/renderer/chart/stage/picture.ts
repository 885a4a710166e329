/**
 * The painted picture is somewhat larger than the view, so that for a small movement it is moved, or drawn out, instead of being
 * painted anew. Once the view rests it is painted as it should be.
 */
import type { Bounds } from '@/domain/layout/types'
import { nearFrom } from './detail'
import { type Size, toScreen, type Viewport } from './viewport'

/** Screen pixels by which the picture is larger than the view, on each side. */
export const pictureMargin = 96
/** A notch of a wheel is 1.15. Near, where words grow with the zoom, three only blur them; farther away names keep the screen's size, and jump. */
const mostDrawnOut = { near: 1.55, farther: 1.2 } as const
/** Screen pixels round the chart's bounds that may be painted: names from afar, rings, pills. */
const overhang = 48

/** How the picture is put in its place: moved by screen pixels, then drawn out from its top left corner. */
export type Placing = { readonly x: number; readonly y: number; readonly scale: number }

export const inPlace: Placing = { x: 0, y: 0, scale: 1 }

/** The view in which the larger picture is painted, and its size. */
export function pictureView({ x, y, zoom }: Viewport, { width, height }: Size): { readonly viewport: Viewport; readonly size: Size } {
  return {
    viewport: { x: x + pictureMargin, y: y + pictureMargin, zoom },
    size: { width: width + 2 * pictureMargin, height: height + 2 * pictureMargin },
  }
}

/** Where a picture painted for one view stands in another; null when it would be too coarse, or leave a part of the chart out. */
export function placedIn(painted: Viewport, now: Viewport, size: Size, chart: Bounds): Placing | null {
  const scale = now.zoom / painted.zoom
  const most = Math.min(painted.zoom, now.zoom) < nearFrom ? mostDrawnOut.farther : mostDrawnOut.near
  if (scale > most || scale < 1 / most) return null
  const left = now.x - (painted.x + pictureMargin) * scale
  const top = now.y - (painted.y + pictureMargin) * scale
  const from = toScreen(now, chart)
  const isCovered = (start: number, length: number, room: number, at: number, extent: number) =>
    start <= Math.max(0, at - overhang) && start + length >= Math.min(room, at + extent + overhang)
  const covers =
    isCovered(left, (size.width + 2 * pictureMargin) * scale, size.width, from.x, chart.width * now.zoom) &&
    isCovered(top, (size.height + 2 * pictureMargin) * scale, size.height, from.y, chart.height * now.zoom)
  return covers ? { x: left + pictureMargin, y: top + pictureMargin, scale } : null
}
