/**
 * A picture of a chart as SVG, made from the scene that the screen is drawn from. It is text and shapes only: no script, no foreign
 * content, nothing fetched; fonts and photos are inside it. Always in the light theme, on white.
 */
import { cardGeometry, subtitleStyle, titleStyle } from '../scene/cardGeometry'
import { palette as paletteOf } from '../scene/palette'
import type { Scene, SceneCard } from '../scene/types'
import type { Weight } from '../text/measure'
import { type EmbeddedFont, type FontFile, fontFaceRules, fontFilesFor } from './fontFaces'
import { type Frame, frameOf } from './frame'
import { svgCard } from './svgCard'
import { svgLegend } from './svgLegend'
import { svgLineLabels, svgLines } from './svgLines'
import { plateDefinitions } from './svgPlate'
import { textLine, textRendering } from './svgText'
import { element, escaped } from './xml'

/** Part of a picture, in its own pixels at 1×. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type SvgOptions = {
  /** The files of `fontFilesOf`, with their bytes. Empty where the reader has the font, as the command line does. */
  readonly fonts: readonly EmbeddedFont[]
  /** Data addresses (PNG, JPEG, WebP) by photo id; a photo that is missing is drawn as initials. */
  readonly photos: ReadonlyMap<string, string>
  /** Draw only this part, for one tile of a large picture; what lies outside is left out. */
  readonly region?: Region
  /** Pixels of the SVG's own size for each pixel of the drawing; 1 unless said. */
  readonly scale?: number
}

const ground = '#ffffff'
/** How far a card's pile and count may stand out below it. */
const overhang = 12

export function svgOf(scene: Scene, options: SvgOptions): string {
  const palette = paletteOf('light')
  const frame = frameOf(scene)
  const region = options.region ?? { x: 0, y: 0, width: frame.width, height: frame.height }
  const scale = options.scale ?? 1
  const { offset } = frame
  const isInside = (box: Region): boolean =>
    box.x + offset.x < region.x + region.width &&
    box.x + offset.x + box.width > region.x &&
    box.y + offset.y < region.y + region.height &&
    box.y + offset.y + box.height + overhang > region.y
  const cards = scene.cards.filter(isInside)
  const drawing = { palette, photos: options.photos }
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: region.width * scale,
      height: region.height * scale,
      viewBox: `${region.x} ${region.y} ${region.width} ${region.height}`,
      role: 'img',
      ...textRendering,
    },
    element('title', {}, escaped(scene.title)),
    options.fonts.length > 0 ? element('style', {}, fontFaceRules(options.fonts)) : '',
    element('defs', {}, plateDefinitions(palette, cardGeometry)),
    element('rect', { ...region, fill: ground }),
    head(frame),
    element(
      'g',
      { transform: `translate(${offset.x} ${offset.y})` },
      svgLines(scene.lines, palette),
      ...cards.map(card => svgCard(card, drawing)),
      svgLineLabels(scene.lines, palette, ground),
    ),
    frame.legend
      ? element('g', { transform: `translate(${frame.legend.x} ${frame.legend.y})` }, svgLegend(frame.legend.layout, palette))
      : '',
  )
}

function head({ title, subtitle }: Frame): string {
  const palette = paletteOf('light')
  return (
    (title ? textLine(title.text, titleStyle, { ...title, fill: palette.colour('ink') }) : '') +
    (subtitle ? textLine(subtitle.text, subtitleStyle, { ...subtitle, fill: palette.colour('ink-2') }) : '')
  )
}

/** The files of the bundled font that a picture of this scene needs. */
export function fontFilesOf(scene: Scene): readonly FontFile[] {
  const texts = new Map<Weight, string>()
  const add = (weight: Weight, text: string): void => {
    texts.set(weight, (texts.get(weight) ?? '') + text)
  }
  const addCard = (card: SceneCard): void => {
    const { name, title, fields, initials, code } = cardGeometry[card.kind]
    add(name.weight, card.name.text)
    add(title.weight, card.title.text)
    add(initials.weight, card.plate.initials)
    add(code.weight, card.plate.code)
    if (fields) for (const field of card.fields) add(fields.weight, field.text)
  }
  for (const card of scene.cards) addCard(card)
  const digits = '0123456789'
  add(titleStyle.weight, scene.title)
  add(400, `${scene.subtitle}${digits} positions`)
  add(500, `Colour: ${scene.legend.heading}${digits}`)
  for (const key of scene.legend.keys) add(400, key.label)
  for (const line of scene.lines) if (line.kind === 'dotted') add(400, line.label)
  return fontFilesFor(texts)
}
