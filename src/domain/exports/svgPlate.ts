/** The block at a card's left: its colour, initials or photo, and the level code. */
import type { CardGeometry } from '../scene/cardGeometry'
import type { Palette, PlateColours } from '../scene/palette'
import type { SceneCard } from '../scene/types'
import { measure } from '../text/measure'
import type { CardDrawing } from './svgCard'
import { textLine } from './svgText'
import { element, short } from './xml'

/** Ids of the shared definitions that plates refer to. */
const ids = {
  vacant: 'vacant-hatch',
  guessed: 'guessed-hatch',
  closing: 'closing-foot',
  photo: { card: 'card-photo', leaf: 'leaf-photo' },
} as const

const perforationHeight = 5

/** Only pictures of these kinds, and only as data: a plan cannot make a reader's machine fetch anything. */
const photoData = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/

/** Hatching and clips, once a picture. */
export function plateDefinitions(palette: Palette, geometry: Readonly<Record<'card' | 'leaf', CardGeometry>>): string {
  const hatch = (id: string, period: number, from: number, width: number, token: string): string =>
    element(
      'pattern',
      { id, width: period, height: period, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { x: from, width, height: period, fill: palette.colour(token) }),
    )
  const clip = (kind: 'card' | 'leaf'): string => {
    const { plateWidth, photoHeight, radius } = geometry[kind]
    const data = `M${plateWidth} 0H${radius}A${radius} ${radius} 0 0 0 0 ${radius}V${photoHeight}H${plateWidth}Z`
    return element('clipPath', { id: ids.photo[kind] }, element('path', { d: data }))
  }
  const hole = element('rect', { width: 3, height: 1, fill: palette.colour('surface') })
  const closing = { id: ids.closing, width: 6, height: 1, patternUnits: 'userSpaceOnUse' }
  return (
    element('pattern', closing, hole) +
    hatch(ids.vacant, 7, 0, 4, 'vacant-tint') +
    hatch(ids.guessed, 8, 6, 2, 'surface') +
    clip('card') +
    clip('leaf')
  )
}

export function svgPlate(card: SceneCard, geometry: CardGeometry, drawing: CardDrawing): string {
  const { palette } = drawing
  if (card.state === 'vacant') return vacantPlate(card, geometry, palette)
  if (card.state === 'planned') return plannedPlate(card, geometry, palette)
  const colours = palette.plate(card.plate.fill)
  return seatedPlate(card, geometry, colours, drawing) + (card.isClosing ? perforation(card, geometry) : '')
}

function seatedPlate(card: SceneCard, geometry: CardGeometry, colours: PlateColours, { palette, photos }: CardDrawing): string {
  const photo = card.plate.photo === null ? undefined : photos.get(card.plate.photo)
  if (photo !== undefined && photoData.test(photo)) return photoPlate(card, geometry, colours, photo)
  if (card.state === 'on-leave') return leavePlate(card, geometry, colours, palette)
  return filledPlate(card, geometry, colours, palette)
}

/** The plate's shape, `inset` pixels inside its edge: round at the left, straight at the right. */
function shape(card: SceneCard, geometry: CardGeometry, inset: number, top = 0): string {
  const right = geometry.plateWidth - inset
  const bottom = card.height - inset
  const radius = geometry.radius - inset
  const arc = `A${short(radius)} ${short(radius)} 0 0 0`
  const head =
    top > 0
      ? `M${short(right)} ${top}H${short(inset)}`
      : `M${short(right)} ${short(inset)}H${short(inset + radius)}${arc} ${short(inset)} ${short(inset + radius)}`
  return `${head}V${short(bottom - radius)}${arc} ${short(inset + radius)} ${short(bottom)}H${short(right)}Z`
}

function edge(card: SceneCard, geometry: CardGeometry, colours: PlateColours): string {
  return element('path', { d: shape(card, geometry, 0.5), fill: 'none', stroke: colours.edge })
}

function filledPlate(card: SceneCard, geometry: CardGeometry, colours: PlateColours, palette: Palette): string {
  const ground = element('path', { d: shape(card, geometry, 0), fill: colours.fill })
  const { initials, code } = geometry
  if (!card.plate.guessed) {
    const words = initialsAt(card, geometry, initials.baseline, colours.on) + codeAt(card, geometry, code.baseline, colours.on)
    return ground + edge(card, geometry, colours) + words
  }
  const ink = palette.colour('ink')
  return (
    ground +
    element('path', { d: shape(card, geometry, 0), fill: `url(#${ids.guessed})` }) +
    edge(card, geometry, colours) +
    patch(card.plate.initials, initials, geometry, initials.baseline, palette) +
    patch(card.plate.code, code, geometry, code.baseline, palette) +
    initialsAt(card, geometry, initials.baseline, ink) +
    codeAt(card, geometry, code.baseline, ink)
  )
}

/** A clear ground for letters on hatching. */
function patch(
  text: string,
  style: CardGeometry['initials'] | CardGeometry['code'],
  geometry: CardGeometry,
  baseline: number,
  palette: Palette,
): string {
  if (text === '') return ''
  const width = Math.min(geometry.plateWidth - 2, measure(text, style.weight, style.size) + 6)
  const x = (geometry.plateWidth - width) / 2
  return element('rect', { x, y: baseline - style.size, width, height: style.size + 3, rx: 2, fill: palette.colour('surface') })
}

function leavePlate(card: SceneCard, geometry: CardGeometry, colours: PlateColours, palette: Palette): string {
  return (
    element('path', { d: shape(card, geometry, 0), fill: palette.colour('surface-3') }) +
    element('path', { d: shape(card, geometry, 0, card.height - geometry.leaveFoot), fill: colours.fill }) +
    edge(card, geometry, colours) +
    initialsAt(card, geometry, geometry.initials.onLeave, palette.colour('ink-2')) +
    codeAt(card, geometry, geometry.code.onLeave, colours.on)
  )
}

function photoPlate(card: SceneCard, geometry: CardGeometry, colours: PlateColours, photo: string): string {
  const image = { href: photo, width: geometry.plateWidth, height: geometry.photoHeight, preserveAspectRatio: 'xMidYMid slice' }
  return (
    element('path', { d: shape(card, geometry, 0), fill: colours.fill }) +
    element('image', { ...image, 'clip-path': `url(#${ids.photo[card.kind]})` }) +
    codeAt(card, geometry, geometry.code.withPhoto, colours.on)
  )
}

/** The foot of a seat that ends: holes, as along a coupon. */
function perforation(card: SceneCard, geometry: CardGeometry): string {
  const foot = { x: 0, y: card.height - perforationHeight, width: geometry.plateWidth, height: perforationHeight }
  return element('rect', { ...foot, fill: `url(#${ids.closing})` })
}

function vacantPlate(card: SceneCard, geometry: CardGeometry, palette: Palette): string {
  const colour = palette.colour('vacant')
  return (
    element('path', { d: shape(card, geometry, 1), fill: `url(#${ids.vacant})` }) +
    element('path', { d: rightEdge(card, geometry), fill: 'none', stroke: colour, 'stroke-dasharray': '3 2' }) +
    codeAt(card, geometry, geometry.code.alone, colour)
  )
}

function plannedPlate(card: SceneCard, geometry: CardGeometry, palette: Palette): string {
  const colour = palette.colour('planned')
  const arm = geometry.plusSize * (7 / 24)
  const x = geometry.plateWidth / 2
  const y = geometry.plusTop + geometry.plusSize / 2
  const plus = `M${short(x - arm)} ${short(y)}H${short(x + arm)}M${short(x)} ${short(y - arm)}V${short(y + arm)}`
  return (
    element('path', { d: rightEdge(card, geometry), fill: 'none', stroke: colour, 'stroke-dasharray': '1 1.5' }) +
    element('path', { d: plus, fill: 'none', stroke: colour, 'stroke-linecap': 'round' }) +
    codeAt(card, geometry, geometry.code.underPlus, colour)
  )
}

function rightEdge(card: SceneCard, geometry: CardGeometry): string {
  return `M${geometry.plateWidth - 0.5} 1V${card.height - 1}`
}

function initialsAt(card: SceneCard, geometry: CardGeometry, baseline: number, fill: string): string {
  return textLine(card.plate.initials, geometry.initials, { x: geometry.plateWidth / 2, baseline, fill, anchor: 'middle' })
}

function codeAt(card: SceneCard, geometry: CardGeometry, baseline: number, fill: string): string {
  return textLine(card.plate.code, geometry.code, { x: geometry.plateWidth / 2, baseline, fill, anchor: 'middle' })
}
