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
    if (scene.detail.near > 0) paintFading(scene, placed, strength)
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
const smaller = 10

/** A name on one line, or on two where a card is high enough and one would cut it. */
function namesWithin(name: string, size: number, room: number, height: number): readonly string[] {
  const whole = nameWithin(name, size, room)
  const space = name.indexOf(' ')
  if (whole === name || space < 0 || height < 2 * smaller + 2) return [whole]
  return [nameWithin(name.slice(0, space), smaller, room), nameWithin(name.slice(space + 1), smaller, room)]
}

function paintNames({ canvas, palette, detail, viewport }: PlainScene, placed: readonly Placed[], strength: number): void {
  canvas.textBaseline = 'alphabetic'
  canvas.textAlign = 'left'
  canvas.globalAlpha = strength * (1 - detail.far)
  let ink = ''
  let font = ''
  for (const { card, x, y, width, height, plate } of placed) {
    const near = cardGeometry[card.kind]
    const size = nameSizeAt(viewport.zoom, detail, near.name.size, height)
    const gap = 4 + (near.name.x - near.plateWidth - 4) * viewport.zoom * detail.near
    const room = width - plate - gap - 3
    const lines = detail.near > 0 ? [nameWithin(card.name.full, size, room)] : namesWithin(card.name.full, size, room, height)
    const colour = inkOf(card)
    if (colour !== ink) {
      ink = colour
      canvas.fillStyle = palette.colour(colour)
    }
    const drawn = lines.length > 1 ? smaller : size
    const wanted = fontOf(near.name.weight, drawn)
    if (wanted !== font) {
      font = wanted
      canvas.font = wanted
    }
    const middle = y + height / 2 + drawn * 0.36 - ((lines.length - 1) * (drawn + 1)) / 2
    const baseline = Math.round(middle + (y + near.name.baseline * viewport.zoom - middle) * detail.near)
    for (const [line, text] of lines.entries()) canvas.fillText(text, x + plate + gap, baseline + line * (drawn + 1))
  }
  canvas.globalAlpha = strength
}

/** What comes with nearness, while it comes: title, fields' line and the plate's letters are there in part. */
function paintFading({ canvas, palette, detail, viewport }: PlainScene, placed: readonly Placed[], strength: number): void {
  canvas.globalAlpha = strength * detail.near
  const { zoom } = viewport
  for (const { card, x, y } of placed) {
    const { title, initials, code, plateWidth } = cardGeometry[card.kind]
    canvas.textAlign = 'left'
    canvas.font = fontOf(title.weight, Math.round(title.size * zoom * 2) / 2)
    canvas.fillStyle = palette.colour(card.kind === 'leaf' ? 'ink-3' : 'ink-2')
    canvas.fillText(card.title.text, x + title.x * zoom, y + title.baseline * zoom)
    canvas.textAlign = 'center'
    canvas.fillStyle = card.state === 'vacant' || card.state === 'planned' ? palette.colour(card.state) : palette.plate(card.plate.fill).on
    canvas.font = fontOf(initials.weight, Math.round(initials.size * zoom * 2) / 2)
    canvas.fillText(card.plate.initials, x + (plateWidth * zoom) / 2, y + initials.baseline * zoom)
    canvas.font = fontOf(code.weight, Math.round(code.size * zoom * 2) / 2)
    const baseline = card.plate.initials === '' ? code.alone : code.baseline
    canvas.fillText(card.plate.code, x + (plateWidth * zoom) / 2, y + baseline * zoom)
  }
  canvas.globalAlpha = strength
}
