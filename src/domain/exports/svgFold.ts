/** A folded manager: edges of a pile behind the card, and how many it hides on its foot. */
import { type CardGeometry, foldGeometry } from '../scene/cardGeometry'
import type { Palette } from '../scene/palette'
import type { SceneCard } from '../scene/types'
import { measure } from '../text/measure'
import { textLine } from './svgText'
import { element, short } from './xml'

function pile(card: SceneCard, geometry: CardGeometry, palette: Palette): string {
  return foldGeometry.pile
    .toReversed()
    .map(({ inset, below }) =>
      element('rect', {
        x: inset + 0.5,
        y: card.height - 2 * geometry.radius + 0.5,
        width: card.width - 2 * inset - 1,
        height: 2 * geometry.radius + below - 1,
        rx: geometry.radius - 0.5,
        fill: palette.colour('surface'),
        stroke: palette.colour('line-strong'),
      }),
    )
    .join('')
}

function count(card: SceneCard, folded: number, palette: Palette): string {
  const { pillHeight, pillBelow, pillRadius, padding, chevron, gap, text } = foldGeometry
  const words = String(folded)
  const width = padding.left + chevron + gap + measure(words, text.weight, text.size) + padding.right
  const left = Math.round((card.width - width) / 2)
  const top = card.height + pillBelow - pillHeight
  const middle = top + pillHeight / 2
  const point = { x: left + padding.left + chevron / 2, reach: chevron / 4 }
  const ink = palette.colour('ink-2')
  const arrow = `M${short(point.x - point.reach / 2)} ${short(middle - point.reach)}L${short(point.x + point.reach / 2)} ${short(middle)}L${short(point.x - point.reach / 2)} ${short(middle + point.reach)}`
  return (
    element('rect', {
      x: left + 0.5,
      y: top + 0.5,
      width: width - 1,
      height: pillHeight - 1,
      rx: pillRadius - 0.5,
      fill: palette.colour('surface'),
      stroke: palette.colour('line-strong'),
    }) +
    element('path', { d: arrow, fill: 'none', stroke: ink, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }) +
    textLine(words, text, { x: left + padding.left + chevron + gap, baseline: middle + text.size * 0.36, fill: ink })
  )
}

export const svgFold = { pile, count }
