/**
 * The scene: one list of things to draw. The canvas painter, the React Flow cards, the SVG and the accessible tree all read it,
 * so they cannot disagree. Texts are already measured and cut; colours are names of tokens, resolved by a palette of the theme.
 */
import type { Bounds, BoxKind } from '../layout/types'
import type { DottedLineId, PhotoId, PositionId } from '../model/ids'

/** A design token without its dashes, such as `band-senior`; `on-…` and `edge-…` are derived by the palette. */
export type Token = string

/** One line of text that fits: `text` is what is drawn, `full` is what it was, for tooltips, search and screen readers. */
export type Line = { readonly text: string; readonly full: string }

export type SeatState = 'filled' | 'on-leave' | 'vacant' | 'planned'

/** The block at a card's left that carries the colour. */
export type Plate = {
  /** `neutral` is a seat without a value in the field that colours. */
  readonly fill: Token | 'neutral'
  /** Initials, one character for scripts without initials, a digit for a job share, or empty for a seat without a person. */
  readonly initials: string
  /** The level code; `–` without a level, with `?` when guessed. */
  readonly code: string
  readonly guessed: boolean
  readonly photo: PhotoId | null
}

/** A short field on a card's third line: whole or dropped, never cut. */
export type CardField = { readonly text: string; readonly swatch: Token | null }

export type SceneCard = {
  readonly id: PositionId
  readonly kind: BoxKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly state: SeatState
  readonly plate: Plate
  readonly name: Line
  readonly title: Line
  readonly fields: readonly CardField[]
  /** The seat, or the person in it, has a last day that is still to come; the words are among the fields. */
  readonly isClosing: boolean
  /** Everyone hidden below a folded manager; null when nothing is folded. */
  readonly folded: number | null
  /** Everyone below, and direct reports: for labels from afar and roll-ups. */
  readonly below: number
  readonly reports: number
  /** Name of the team or sub-organisation this position heads, for labels from afar. */
  readonly groupName: string | null
}

/** A line: corner points of a square path with rounded corners. */
export type SceneLine =
  | {
      readonly kind: 'reporting'
      readonly from: PositionId
      readonly to: PositionId
      readonly points: readonly { readonly x: number; readonly y: number }[]
    }
  | {
      readonly kind: 'dotted'
      readonly id: DottedLineId
      readonly from: PositionId
      readonly to: PositionId
      readonly points: readonly { readonly x: number; readonly y: number }[]
      /** Type and share, such as `functional 20 %`, centred at `at`. */
      readonly label: string
      readonly at: { readonly x: number; readonly y: number }
    }

export type LegendKey = {
  readonly label: string
  readonly fill: Token | 'neutral'
  readonly state: SeatState | null
  readonly count: number
  readonly track: 'individual' | 'management' | null
}
export type Legend = { readonly heading: string; readonly total: number; readonly keys: readonly LegendKey[] }

export type Scene = {
  readonly bounds: Bounds
  /** Manager before report, siblings in order. */
  readonly cards: readonly SceneCard[]
  readonly lines: readonly SceneLine[]
  readonly legend: Legend
  readonly title: string
  readonly subtitle: string
}

/** What a chart colours its plates by. */
export type ColourBy =
  | { readonly kind: 'band' }
  | { readonly kind: 'team' }
  | { readonly kind: 'location' }
  | { readonly kind: 'status' }
  | { readonly kind: 'custom'; readonly fieldId: string }

/** What a scene is drawn for. `today` is an ISO date, `locale` a BCP 47 tag: the domain has no clock and no locale of its own. */
export type SceneOptions = {
  readonly colourBy: ColourBy
  readonly fields: readonly CardFieldKind[]
  readonly today: string
  readonly locale: string
}

/** What may stand on a card's third line, in the user's order. Pay is never there unless chosen. */
export type CardFieldKind =
  | 'team'
  | 'location'
  | 'roll-up'
  | 'reports'
  | 'fte'
  | 'pay'
  | 'cost'
  | 'hired'
  | 'level-name'
  | 'role-type'
  | 'email'
  | 'external-id'
  | `custom:${string}`
