/** One card of a picture: outline, plate, name, title and fields, with the numbers the canvas draws by. */
import { type CardGeometry, cardGeometry, fieldGeometry } from '../scene/cardGeometry'
import type { Palette } from '../scene/palette'
import type { CardField, SceneCard } from '../scene/types'
import { measure } from '../text/measure'
import { svgFold } from './svgFold'
import { svgPlate } from './svgPlate'
import { textLine } from './svgText'
import { element, escaped } from './xml'

/** What a card needs from its picture. */
export type CardDrawing = {
  readonly palette: Palette
  /** Data URIs by photo; a photo that is missing here is drawn as initials. */
  readonly photos: ReadonlyMap<string, string>
}

/** Dashed is vacant, dotted is planned: lengths of strokes and gaps. */
const outlines: Readonly<Record<SceneCard['state'], { readonly token: string; readonly dashes: string | null }>> = {
  filled: { token: 'line-strong', dashes: null },
  'on-leave': { token: 'line-strong', dashes: null },
  vacant: { token: 'vacant', dashes: '3 2' },
  planned: { token: 'planned', dashes: '1 1.5' },
}

export function svgCard(card: SceneCard, drawing: CardDrawing): string {
  const geometry = cardGeometry[card.kind]
  const { palette } = drawing
  const { name, title, fields } = geometry
  return element(
    'g',
    { transform: `translate(${card.x} ${card.y})` },
    tooltip(card),
    card.folded === null ? '' : svgFold.pile(card, geometry, palette),
    outline(card, geometry, palette),
    svgPlate(card, geometry, drawing),
    textLine(card.name.text, name, { x: name.x, baseline: name.baseline, fill: palette.colour(nameColour(card)) }),
    textLine(card.title.text, title, {
      x: title.x,
      baseline: title.baseline,
      fill: palette.colour(card.kind === 'leaf' ? 'ink-3' : 'ink-2'),
    }),
    fields ? svgFields(card.fields, fields, palette) : '',
    card.folded === null ? '' : svgFold.count(card, card.folded, palette),
  )
}

/** The whole of what had to be cut, shown on hover where a picture is opened in a browser. */
function tooltip({ name, title }: SceneCard): string {
  const isCut = name.text !== name.full || title.text !== title.full
  return isCut ? element('title', {}, escaped(`${name.full}, ${title.full}`)) : ''
}

function nameColour(card: SceneCard): string {
  return card.state === 'vacant' || card.state === 'planned' ? card.state : 'ink'
}

function outline(card: SceneCard, geometry: CardGeometry, palette: Palette): string {
  const { token, dashes } = outlines[card.state]
  return element('rect', {
    x: 0.5,
    y: 0.5,
    width: card.width - 1,
    height: card.height - 1,
    rx: geometry.radius - 0.5,
    fill: palette.colour('surface'),
    stroke: palette.colour(token),
    'stroke-dasharray': dashes,
  })
}

function svgFields(fields: readonly CardField[], style: NonNullable<CardGeometry['fields']>, palette: Palette): string {
  const { swatchSize, swatchRadius, gap, dotSize } = fieldGeometry
  const middle = style.baseline - 4
  const ink = palette.colour('ink-3')
  let x = style.x
  let drawn = ''
  for (const [at, field] of fields.entries()) {
    if (at > 0) {
      drawn += element('circle', { cx: x + gap + dotSize / 2, cy: middle, r: dotSize / 2, fill: ink })
      x += 2 * gap + dotSize
    }
    if (field.swatch !== null) {
      const box = { x, y: middle - swatchSize / 2, width: swatchSize, height: swatchSize, rx: swatchRadius }
      drawn += element('rect', { ...box, fill: palette.colour(field.swatch) })
      x += swatchSize + gap
    }
    drawn += textLine(field.text, style, { x, baseline: style.baseline, fill: ink })
    x += measure(field.text, style.weight, style.size)
  }
  return drawn
}
