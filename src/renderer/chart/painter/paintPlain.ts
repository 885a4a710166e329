/**
 * Cards too small for all their words: plate and name, and from afar the plate alone. Drawn in screen pixels and in batches, one path
 * for each colour, since thousands may be in view.
 */
import { cardGeometry } from '@/domain/scene/cardGeometry'
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard, Token } from '@/domain/scene/types'
import type { Detail } from '../stage/detail'
import { nameSizeAt, plateWidthAt } from '../stage/detail'
import type { Point, Viewport } from '../stage/viewport'
import { type Canvas, dashes, fontOf, hatch } from './brush'
import { paintEmptyPlateWords, paintPlateWords, paintUnderName } from './paintNear'
import { nameWithin } from './prefixes'

/** A card on screen, snapped to device pixels so that its lines are sharp. */
type Placed = {
  readonly card: SceneCard
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly plate: number
}

export type PlainScene = {
  readonly canvas: Canvas
  readonly viewport: Viewport
  /** Device pixels to a screen pixel. */
  readonly ratio: number
  readonly detail: Detail
  readonly palette: Palette
  offsetOf(card: SceneCard): Point
  isSelected(card: SceneCard): boolean
  isHit(card: SceneCard): boolean
}

/** Cards that look alike but for what they hold; `strength` is 1, or less for what is filtered out. */
export function paintPlain(scene: PlainScene, cards: readonly SceneCard[], strength: number): void {
  if (cards.length === 0) return
  const { canvas } = scene
  const placed = cards.map(card => place(scene, card))
  canvas.globalAlpha = strength
  if (scene.detail.far < 1) paintGrounds(scene, placed)
  paintPlates(scene, placed)
  paintUnfilled(scene, placed)
  paintMarks(scene, placed)
  if (scene.detail.far < 1) {
    paintNames(scene, placed, strength)
    paintComing(scene, placed, strength)
  }
  canvas.globalAlpha = 1
}

function place({ viewport, ratio, detail, offsetOf }: PlainScene, card: SceneCard): Placed {
  const offset = offsetOf(card)
  const snap = (value: number) => Math.round(value * ratio) / ratio
  const x = snap((card.x + offset.x) * viewport.zoom + viewport.x)
  const y = snap((card.y + offset.y) * viewport.zoom + viewport.y)
  const width = Math.max(1, snap((card.x + offset.x + card.width) * viewport.zoom + viewport.x) - x)
  const height = Math.max(1, snap((card.y + offset.y + card.height) * viewport.zoom + viewport.y) - y)
  const plate = snap(plateWidthAt(viewport.zoom, detail, cardGeometry[card.kind].plateWidth, width))
  return { card, x, y, width, height, plate }
}

/** From here up a card has corners and a line of its own; below, it is a block of colour. */
const leastForEdge = 5
const cornerOf = (height: number) => Math.min(5, Math.max(1, height * 0.12))

function tracePath(canvas: Canvas, boxes: readonly Placed[], inset: number, whole: boolean): void {
  canvas.beginPath()
  for (const { x, y, width, height, plate } of boxes) {
    const across = (whole ? width : plate) - 2 * inset
    if (height < 14) canvas.rect(x + inset, y + inset, across, height - 2 * inset)
    else {
      const radius = cornerOf(height)
      const right = whole || plate >= width ? radius : 0
      canvas.roundRect(x + inset, y + inset, across, height - 2 * inset, [radius, right, right, radius])
    }
  }
}

function paintGrounds({ canvas, palette, isSelected }: PlainScene, placed: readonly Placed[]): void {
  const selected = placed.filter(({ card }) => isSelected(card))
  const filled = placed.filter(({ card }) => card.state !== 'planned')
  tracePath(canvas, filled, 0, true)
  canvas.fillStyle = palette.colour('surface')
  canvas.fill()
  if (selected.length > 0) {
    tracePath(canvas, selected, 0, true)
    canvas.fillStyle = palette.colour('accent-tint')
    canvas.fill()
  }
  tracePath(
    canvas,
    placed.filter(({ card }) => card.state === 'filled' || card.state === 'on-leave'),
    0.5,
    true,
  )
  canvas.strokeStyle = palette.colour('line-strong')
  canvas.lineWidth = 1
  canvas.stroke()
}

function paintPlates({ canvas, palette }: PlainScene, placed: readonly Placed[]): void {
  const byFill = new Map<Token, Placed[]>()
  for (const box of placed) {
    if (box.card.state === 'vacant' || box.card.state === 'planned') continue
    const group = byFill.get(box.card.plate.fill)
    if (group) group.push(box)
    else byFill.set(box.card.plate.fill, [box])
  }
  for (const [fill, group] of byFill) {
    const colours = palette.plate(fill)
    tracePath(canvas, group, 0, false)
    canvas.fillStyle = colours.fill
    canvas.fill()
    const edged = group.filter(({ height }) => height >= leastForEdge)
    if (edged.length > 0) {
      tracePath(canvas, edged, 0.5, false)
      canvas.strokeStyle = colours.edge
      canvas.lineWidth = 1
      canvas.stroke()
    }
  }
  const away = placed.filter(({ card }) => card.state === 'on-leave')
  if (away.length === 0) return
  // Drained to a foot, as near: the upper part of the plate loses its colour.
  canvas.fillStyle = palette.colour('surface-3')
  for (const { x, y, plate, height } of away) canvas.fillRect(x + 1, y + 1, plate - 2, Math.max(1, height * 0.6 - 1))
}

function paintUnfilled({ canvas, palette, detail, isSelected }: PlainScene, placed: readonly Placed[]): void {
  for (const state of ['vacant', 'planned'] as const) {
    const open = placed.filter(({ card }) => card.state === state)
    if (open.length === 0) continue
    if (state === 'vacant') {
      for (const { x, y, plate, height } of open) {
        canvas.fillStyle = palette.colour('surface')
        canvas.fillRect(x, y, plate, height)
        if (height >= 8) hatch(canvas, x + 1, y + 1, plate - 1, height - 2, palette.colour('vacant-tint'), 4, 3)
      }
    }
    canvas.setLineDash(state === 'vacant' ? dashes.dashed : dashes.dotted)
    tracePath(
      canvas,
      open.filter(({ card }) => !isSelected(card)),
      0.5,
      true,
    )
    canvas.strokeStyle = palette.colour(state)
    canvas.lineWidth = 1
    canvas.stroke()
    canvas.beginPath()
    if (detail.far < 0.5) {
      for (const { x, y, plate, height } of open) {
        canvas.moveTo(x + plate - 0.5, y + 1)
        canvas.lineTo(x + plate - 0.5, y + height - 1)
      }
    }
    canvas.stroke()
    canvas.setLineDash(dashes.whole)
  }
}

/** Selection and search hits: a line round the card, with a piece of ground between where the card is all plate. */
function paintMarks({ canvas, palette, detail, isSelected, isHit }: PlainScene, placed: readonly Placed[]): void {
  for (const [is, colour] of [[isHit, 'ink-2'] as const, [isSelected, 'accent'] as const]) {
    const marked = placed.filter(({ card }) => is(card))
    if (marked.length === 0) continue
    if (detail.far > 0.5) {
      tracePath(canvas, marked, -0.75, true)
      canvas.strokeStyle = palette.colour('canvas')
      canvas.lineWidth = 1.5
      canvas.stroke()
    }
    tracePath(canvas, marked, detail.far > 0.5 ? -2.5 : 0, true)
    canvas.strokeStyle = palette.colour(colour)
    canvas.lineWidth = 2
    canvas.stroke()
  }
}

const inkOf = (card: SceneCard) => (card.state === 'vacant' || card.state === 'planned' ? card.state : 'ink')

/** Size of a name that takes two lines. */
const smaller = 11

/** A name on one line, or on two where a card is high enough and one would cut it. Leaves stand too close for two. */
function namesWithin({ kind, name: { full: name }, height }: SceneCard, size: number, room: number, zoom: number): readonly string[] {
  const whole = nameWithin(name, size, room)
  const space = name.indexOf(' ')
  if (whole === name || space < 0 || kind === 'leaf' || height * zoom < 2 * smaller + 2) return [whole]
  return [nameWithin(name.slice(0, space), smaller, room), nameWithin(name.slice(space + 1), smaller, room)]
}

type NamePlace = { readonly x: number; readonly baseline: number; readonly size: number; readonly room: number }

/** Where a name on one line stands: in the middle of the card, and nearer to where the near card has it the nearer the chart is. */
function namePlace({ detail, viewport }: PlainScene, { card, x, y, width, height, plate }: Placed): NamePlace {
  const { name, plateWidth } = cardGeometry[card.kind]
  const size = nameSizeAt(viewport.zoom, detail, name.size, card.height * viewport.zoom)
  const gap = 4 + ((name.x - plateWidth) * viewport.zoom - 4) * detail.near
  const middle = y + height / 2 + size * 0.36
  const baseline = middle + (y + name.baseline * viewport.zoom - middle) * detail.near
  return { x: x + plate + gap, baseline: Math.round(baseline), size, room: width - plate - gap - 3 }
}

function paintNames(scene: PlainScene, placed: readonly Placed[], strength: number): void {
  const { canvas, palette, detail } = scene
  canvas.textBaseline = 'alphabetic'
  canvas.textAlign = 'left'
  canvas.globalAlpha = strength * (1 - detail.far)
  let ink = ''
  let font = ''
  for (const box of placed) {
    const { card } = box
    const { x, baseline, size, room } = namePlace(scene, box)
    const { name } = card
    const lines = detail.near > 0 ? [nameWithin(name.full, size, room)] : namesWithin(card, size, room, scene.viewport.zoom)
    const colour = inkOf(card)
    if (colour !== ink) {
      ink = colour
      canvas.fillStyle = palette.colour(colour)
    }
    const drawn = lines.length > 1 ? smaller : size
    const wanted = fontOf(cardGeometry[card.kind].name.weight, drawn)
    if (wanted !== font) {
      font = wanted
      canvas.font = wanted
    }
    const first = lines.length > 1 ? baseline - Math.round(smaller * 0.6) : baseline
    for (const [line, text] of lines.entries()) canvas.fillText(text, x, first + line * (drawn + 1))
  }
  canvas.globalAlpha = strength
}

/** What comes with nearness, while it comes: title and fields follow the name to its place, letters follow the plate as it widens. */
function paintComing(scene: PlainScene, placed: readonly Placed[], strength: number): void {
  const { canvas, palette, detail, viewport, ratio } = scene
  const coming = Math.max(0, detail.near * 2 - 1)
  if (coming === 0) return
  const scale = ratio * viewport.zoom
  canvas.globalAlpha = strength * coming
  for (const box of placed) {
    const { card, y, plate } = box
    const { name, plateWidth } = cardGeometry[card.kind]
    const at = namePlace(scene, box)
    canvas.setTransform(scale, 0, 0, scale, ratio * at.x - scale * name.x, ratio * at.baseline - scale * name.baseline)
    paintUnderName(canvas, card, palette, null)
    canvas.setTransform(scale, 0, 0, scale, ratio * (box.x + plate / 2) - (scale * plateWidth) / 2, ratio * y)
    if (card.state === 'vacant' || card.state === 'planned') paintEmptyPlateWords(canvas, card, palette)
    else paintPlateWords(canvas, card, palette, false)
  }
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  canvas.globalAlpha = strength
}
