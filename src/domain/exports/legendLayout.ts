/** Where the legend's bar and keys stand: a bar of the whole in proportion, keys in rows below, parted by track. */
import type { Legend, LegendKey } from '../scene/types'
import { fit, measure } from '../text/measure'

export const legendText = { size: 11, weight: 400 } as const
export const legendHeading = { size: 11, weight: 500 } as const
export const legendSwatch = { size: 8, radius: 2, gap: 5 } as const

const barTop = 22
const barHeight = 8
const between = 1
const betweenTracks = 5
const leastPiece = 3
const rowsTop = 48
const rowHeight = 17
const keyGap = 14
const countGap = 5

export type LegendPiece = { readonly key: LegendKey; readonly x: number; readonly width: number }
export type PlacedKey = {
  readonly key: LegendKey
  readonly label: string
  readonly x: number
  readonly baseline: number
  readonly countX: number
}
export type LegendLayout = {
  readonly width: number
  readonly height: number
  readonly heading: string
  readonly total: string
  readonly headingBaseline: number
  readonly bar: { readonly y: number; readonly height: number; readonly pieces: readonly LegendPiece[] }
  readonly keys: readonly PlacedKey[]
}

/** The legend laid out from its top left corner, at most `width` wide; null when there is nothing to explain. */
export function layOutLegend(legend: Legend, width: number): LegendLayout | null {
  if (legend.keys.length === 0) return null
  const total = `${legend.total} ${legend.total === 1 ? 'position' : 'positions'}`
  const heading = fit(
    `Colour: ${legend.heading}`,
    legendHeading.weight,
    legendHeading.size,
    width - measure(total, legendText.weight, legendText.size) - keyGap,
  )
  const keys = placeKeys(legend.keys, width)
  const last = keys.at(-1)
  return {
    width,
    height: (last ? last.baseline : barTop + barHeight) + 4,
    heading,
    total,
    headingBaseline: 11,
    bar: { y: barTop, height: barHeight, pieces: pieces(legend.keys, width) },
    keys,
  }
}

function pieces(keys: readonly LegendKey[], width: number): readonly LegendPiece[] {
  const shown = keys.filter(key => key.count > 0)
  const gaps = shown.map((key, at) => (at === 0 ? 0 : key.track === shown[at - 1]?.track ? between : betweenTracks))
  const room = width - gaps.reduce<number>((sum, gap) => sum + gap, 0)
  const spare = room - leastPiece * shown.length
  const whole = shown.reduce((sum, key) => sum + key.count, 0)
  if (spare <= 0 || whole === 0) return []
  let x = 0
  return shown.map((key, at) => {
    x += gaps[at] ?? 0
    const piece = { key, x, width: leastPiece + (spare * key.count) / whole }
    x += piece.width
    return piece
  })
}

function placeKeys(keys: readonly LegendKey[], width: number): readonly PlacedKey[] {
  const { size, weight } = legendText
  const lead = legendSwatch.size + legendSwatch.gap
  let x = 0
  let row = 0
  return keys.map(key => {
    const countWidth = countGap + measure(String(key.count), weight, size)
    const label = fit(key.label, weight, size, width - lead - countWidth)
    const labelWidth = measure(label, weight, size)
    const keyWidth = lead + labelWidth + countWidth
    if (x > 0 && x + keyWidth > width) {
      x = 0
      row++
    }
    const placed = { key, label, x, baseline: rowsTop + row * rowHeight, countX: x + lead + labelWidth + countGap }
    x += keyWidth + keyGap
    return placed
  })
}
