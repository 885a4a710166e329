/**
 * Where everything on a card stands, in chart pixels from the card's top left corner. The painted canvas, the SVG and the React cards
 * take their numbers from here and nowhere else, so that the passage from one to the other is not noticed.
 * Baselines are those Chromium gives Inter in the line boxes of the design.
 */
import type { BoxKind } from '../layout/types'
import type { Weight } from '../text/measure'

export type TextStyle = { readonly size: number; readonly weight: Weight }
/** A line of text at a baseline, from `x`, at most `width` wide. */
export type TextLine = TextStyle & { readonly baseline: number; readonly x: number; readonly width: number }

export type CardGeometry = {
  readonly width: number
  readonly height: number
  /** Of the outline's corners. */
  readonly radius: number
  /** The block at the left that carries the colour; it covers the outline's left edge. */
  readonly plateWidth: number
  readonly name: TextLine
  readonly title: TextLine
  /** Null on leaves, which have no third line. */
  readonly fields: TextLine | null
  /** Centred on the plate, one pair of baselines for each content of the plate. */
  readonly initials: TextStyle & { readonly baseline: number; readonly onLeave: number }
  readonly code: TextStyle & {
    readonly baseline: number
    readonly onLeave: number
    readonly withPhoto: number
    /** A vacant seat has no initials: the code stands alone. */
    readonly alone: number
    /** A planned seat has a plus above the code. */
    readonly underPlus: number
  }
  /** Top of the 14 px plus on a planned seat's plate. */
  readonly plusTop: number
  readonly plusSize: number
  /** A photo fills the plate's width from the top, down to here; the plate's colour is below. */
  readonly photoHeight: number
  /** The colour of somebody on leave drains to a foot of this height. */
  readonly leaveFoot: number
}

const card: CardGeometry = {
  width: 200,
  height: 72,
  radius: 5,
  plateWidth: 44,
  name: { size: 13, weight: 600, x: 54, baseline: 22, width: 137 },
  title: { size: 12, weight: 400, x: 54, baseline: 38, width: 137 },
  fields: { size: 11, weight: 400, x: 54, baseline: 58, width: 137 },
  initials: { size: 15, weight: 500, baseline: 34, onLeave: 32 },
  code: { size: 11, weight: 600, baseline: 50, onLeave: 67, withPhoto: 65, alone: 40, underPlus: 47 },
  plusTop: 22,
  plusSize: 14,
  photoHeight: 50,
  leaveFoot: 18,
}

const leaf: CardGeometry = {
  width: 184,
  height: 40,
  radius: 4,
  plateWidth: 34,
  name: { size: 12, weight: 500, x: 42, baseline: 17, width: 135 },
  title: { size: 11, weight: 400, x: 42, baseline: 32, width: 135 },
  fields: null,
  initials: { size: 12, weight: 500, baseline: 18, onLeave: 16 },
  code: { size: 11, weight: 500, baseline: 31, onLeave: 35, withPhoto: 36, alone: 24, underPlus: 31 },
  plusTop: 6,
  plusSize: 14,
  photoHeight: 25,
  leaveFoot: 18,
}

export const cardGeometry: Readonly<Record<BoxKind, CardGeometry>> = { card, leaf }

/** The third line: fields stand from the left, each after a swatch if it has one, parted by a dot. */
export const fieldGeometry = {
  swatchSize: 8,
  swatchRadius: 2,
  /** Between a swatch and its text, and on both sides of a dot. */
  gap: 5,
  dotSize: 2,
} as const

/** Of a folded manager: a pile of two more edges, and a pill with the count. Measured from the card's bottom edge. */
export const foldGeometry = {
  pillHeight: 19,
  /** The pill's bottom is this far below the card's. */
  pillBelow: 10,
  pillRadius: 10,
  padding: { left: 5, right: 7 },
  chevron: 12,
  gap: 3,
  text: { size: 11, weight: 500 },
  /** Edges of the pile, nearest first: inset from both sides, and how far below the card. */
  pile: [
    { inset: 4, below: 4 },
    { inset: 8, below: 7 },
  ],
} as const satisfies { readonly text: TextStyle } & Record<string, unknown>

/** Title block of a picture, and the label of a dotted line. */
export const titleStyle: TextStyle = { size: 20, weight: 600 }
export const subtitleStyle: TextStyle = { size: 12, weight: 400 }
export const dottedLabelStyle: TextStyle = { size: 11, weight: 400 }
