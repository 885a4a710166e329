/** Tokens turned into colours of a theme: for the canvas, the SVG and anything else that cannot read a style sheet. */
import { darkTokens, lightTokens, type Theme } from './tokens'
import type { Token } from './types'

export type { Theme } from './tokens'

/** What a plate is drawn with: its ground, the text on it, and the line round it. `#rrggbb`. */
export type PlateColours = { readonly fill: string; readonly on: string; readonly edge: string }

export type Palette = {
  readonly theme: Theme
  /** The hexadecimal colour of a token. Throws on a token the design does not have: that is a bug. */
  colour(token: Token): string
  plate(fill: Token | 'neutral'): PlateColours
}

/** How far a plate's edge goes towards the ink where the design names no edge of its own. */
const edgeShare = 0.25

function channels(hex: string): readonly [number, number, number] {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as readonly [number, number, number]
}

function mixed(from: string, to: string, share: number): string {
  const target = channels(to)
  const parts = channels(from).map((channel, at) => Math.round(channel + ((target[at] ?? channel) - channel) * share))
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
}

function paletteOf(theme: Theme, tokens: Readonly<Record<Token, string>>): Palette {
  const colour = (token: Token): string => {
    const hex = tokens[token]
    if (hex === undefined) throw new Error(`The design has no colour named ${token}`)
    return hex
  }
  const plates = new Map<Token, PlateColours>([
    ['neutral', { fill: colour('surface-3'), on: colour('ink-2'), edge: colour('line-strong') }],
  ])
  return {
    theme,
    colour,
    plate(fill) {
      const known = plates.get(fill)
      if (known) return known
      const ground = colour(fill)
      const plate = {
        fill: ground,
        on: tokens[`on-${fill}`] ?? colour('surface'),
        edge: tokens[`edge-${fill}`] ?? mixed(ground, colour('ink'), edgeShare),
      }
      plates.set(fill, plate)
      return plate
    },
  }
}

const palettes: Readonly<Record<Theme, Palette>> = { light: paletteOf('light', lightTokens), dark: paletteOf('dark', darkTokens) }

/** The colours of a theme. The same object each time. Exports and print use `light`. */
export function palette(theme: Theme): Palette {
  return palettes[theme]
}
