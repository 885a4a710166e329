/** What a layout is asked and what it answers. Pure: positions and card sizes in, boxes and routes out. Lengths are chart pixels at zoom 1. */
import type { PositionId } from '../model/ids'

export type Direction = 'top-down' | 'left-right'

/** A card stands in a row of siblings; a leaf stands in its manager's stack, smaller and without fields. */
export type BoxKind = 'card' | 'leaf'

export type Box = {
  readonly id: PositionId
  readonly kind: BoxKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Distance from the root, which is 0. */
  readonly depth: number
}

export type LayoutOptions = {
  readonly direction: Direction
  /** Managers whose reports are folded away. */
  readonly collapsed: ReadonlySet<PositionId>
  /** Show only this position and everyone below; null is the whole chart. */
  readonly focus: PositionId | null
}

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A reporting line from manager to report: corner points of a square path, drawn with rounded corners. */
export type Route = {
  readonly from: PositionId
  readonly to: PositionId
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export type Layout = {
  readonly boxes: ReadonlyMap<PositionId, Box>
  readonly routes: readonly Route[]
  /** Smallest box round all boxes and routes; zero-sized at the origin for an empty chart. */
  readonly bounds: Bounds
}
