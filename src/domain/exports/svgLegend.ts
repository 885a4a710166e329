/** The legend of a picture. */
import type { Palette } from '../scene/palette'
import type { LegendKey } from '../scene/types'
import { type LegendLayout, legendHeading, legendSwatch, legendText } from './legendLayout'
import { textLine } from './svgText'
import { element } from './xml'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export function svgLegend(layout: LegendLayout, palette: Palette): string {
  const ink2 = palette.colour('ink-2')
  const ink3 = palette.colour('ink-3')
  const { y, height, pieces } = layout.bar
  return [
    textLine(layout.heading, legendHeading, { x: 0, baseline: layout.headingBaseline, fill: ink2 }),
    textLine(layout.total, legendText, { x: layout.width, baseline: layout.headingBaseline, fill: ink3, anchor: 'end' }),
    ...pieces.map(piece => swatch(piece.key, { x: piece.x, y, width: piece.width, height }, palette)),
    ...layout.keys.flatMap(({ key, label, x, baseline, countX }) => [
      swatch(key, { x, y: baseline - legendSwatch.size, width: legendSwatch.size, height: legendSwatch.size }, palette),
      textLine(label, legendText, { x: x + legendSwatch.size + legendSwatch.gap, baseline, fill: ink2 }),
      textLine(String(key.count), legendText, { x: countX, baseline, fill: ink3 }),
    ]),
  ].join('')
}

/** A block in the colour of its key; seats without a person are outlines, as on the chart. */
function swatch(key: LegendKey, box: Box, palette: Palette): string {
  const inside = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, rx: legendSwatch.radius - 0.5 }
  if (key.state === 'vacant' || key.state === 'planned') {
    const dashes = key.state === 'vacant' ? '2 1' : '1 1'
    return element('rect', { ...inside, fill: 'none', stroke: palette.colour(key.state), 'stroke-dasharray': dashes })
  }
  const { fill, edge } = palette.plate(key.fill)
  return element('rect', { ...inside, fill, stroke: edge })
}
