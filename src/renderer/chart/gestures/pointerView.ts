/** What the pointer shows on the chart while it does something; drawn over the cards, kept nowhere. */

import type { Place } from '@/domain/commands/inputs'
import type { Bounds } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import type { Point } from '../stage/viewport'

/** The cards in the hand. */
export type Carried = {
  readonly lead: PositionId
  /** The topmost of those that move; the lead is one of them. */
  readonly movers: readonly PositionId[]
  /** Without the reports, as Alt asks. */
  readonly alone: boolean
}

/** Where a drop would put them, and what would come of it. */
export type Drop = {
  readonly place: Place
  /** The card that shows it. */
  readonly on: PositionId
  readonly result:
    | { readonly isRefusal: false; readonly words: string }
    | { readonly isRefusal: true; readonly words: string; readonly why: string }
  /** The line between two siblings, in chart pixels; null when dropped onto a card. */
  readonly line: { readonly from: Point; readonly to: Point } | null
}

export type PointerView = {
  readonly hovered: { readonly id: PositionId; readonly part: 'card' | 'fold' | 'add' } | null
  /** Screen pixels. */
  readonly at: Point | null
  readonly carried: Carried | null
  readonly drop: Drop | null
  /** The box being drawn, in chart pixels. */
  readonly box: Bounds | null
}

export const noPointer: PointerView = { hovered: null, at: null, carried: null, drop: null, box: null }
