/** What stands over the cards: what a hover offers, the cards in the hand and where they would go. */

import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import type { PointerView } from '../gestures/pointerView'
import { detailAt, nearFrom } from '../stage/detail'
import type { Looks } from '../stage/look'
import type { Shown } from '../stage/shown'
import { type Point, type Size, toScreen, type Viewport } from '../stage/viewport'
import { boxPath, type Canvas, fontOf } from './brush'
import { paintAdd } from './paintAdd'
import { paintFoldPill } from './paintFold'
import { lookOf, onChart } from './paintFrame'
import { type PhotoSource, paintNear, plainLook } from './paintNear'

export type Over = {
  readonly shown: Shown
  readonly looks: Looks
  readonly pointer: PointerView
  readonly viewport: Viewport
  readonly size: Size
  readonly ratio: number
  readonly palette: Palette
  readonly photos: PhotoSource
  /** The plan is another window's to change: nothing is offered that would. */
  readonly isReadOnly: boolean
}

export function paintOver(canvas: Canvas, over: Over): void {
  const { ratio, size, pointer, shown } = over
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  canvas.clearRect(0, 0, size.width, size.height)
  const hovered = pointer.hovered && !pointer.carried ? shown.cards.get(pointer.hovered.id) : undefined
  if (hovered && pointer.hovered) paintHover(canvas, over, hovered, pointer.hovered.part)
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (pointer.drop) paintDrop(canvas, over, pointer.drop)
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (pointer.carried && pointer.at) paintGhost(canvas, over, pointer.carried, pointer.at)
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (pointer.box) paintBox(canvas, over, pointer.box)
}

function screenBox(
  { viewport }: Pick<Over, 'viewport'>,
  card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
) {
  const { x, y } = toScreen(viewport, card)
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(card.width * viewport.zoom),
    height: Math.round(card.height * viewport.zoom),
  }
}

/** The keyboard's ring: two pixels of accent with two of ground between, as every ring in the app. Outside its card, which may stand in the page. */
export function paintRing(canvas: Canvas, over: Pick<Over, 'viewport' | 'looks' | 'palette'>, card: SceneCard): void {
  const { x, y, width, height } = screenBox(over, card)
  // A selected card has a line of its own at its edge: the ring stands outside that.
  const out = over.looks.selected.has(card.id) ? 2 : 0
  const radius = 5 * Math.min(1, over.viewport.zoom)
  for (const [distance, colour] of [
    [1 + out, 'canvas'],
    [3 + out, 'accent'],
  ] as const) {
    boxPath(canvas, x - distance, y - distance, width + 2 * distance, height + 2 * distance, radius + distance)
    canvas.strokeStyle = over.palette.colour(colour)
    canvas.lineWidth = 2
    canvas.stroke()
  }
}

function paintHover(canvas: Canvas, over: Over, card: SceneCard, part: NonNullable<PointerView['hovered']>['part']): void {
  const { palette, viewport, looks, shown } = over
  const { x, y, width, height } = screenBox(over, card)
  if (!looks.selected.has(card.id) && card.state !== 'vacant' && card.state !== 'planned') {
    const radius = 5 * Math.min(1, viewport.zoom)
    boxPath(canvas, x + 0.5, y + 0.5, width - 1, height - 1, radius)
    canvas.strokeStyle = palette.colour(viewport.zoom < 0.28 ? 'ink' : 'line-control')
    canvas.lineWidth = 1
    canvas.stroke()
  }
  if (viewport.zoom >= nearFrom) {
    onChart(canvas, over, { x: 0, y: 0 })
    paintGrip(canvas, card, palette, looks.selected.has(card.id))
    if (!over.isReadOnly) paintAdd(canvas, card, palette, shown.direction, part === 'add')
  }
  if (card.reports > 0 && detailAt(viewport.zoom).far < 1) {
    onChart(canvas, over, { x: 0, y: 0 })
    paintFoldPill(canvas, card, palette, { direction: shown.direction, zoom: viewport.zoom, isHovered: part === 'fold' })
  }
}

/** Lucide's vertical grip at 14 px: six dots that say a card can be taken. */
function paintGrip(canvas: Canvas, card: SceneCard, palette: Palette, isSelected: boolean): void {
  // A long title ends where the grip begins.
  canvas.fillStyle = palette.colour(isSelected ? 'accent-tint' : card.state === 'planned' ? 'canvas' : 'surface')
  canvas.fillRect(card.x + card.width - 17, card.y + card.height / 2 - 9, 15, 18)
  canvas.fillStyle = palette.colour('ink-3')
  const scale = 14 / 24
  const left = card.x + card.width - 17
  const top = card.y + card.height / 2 - 7
  canvas.beginPath()
  for (const x of [9, 15]) {
    for (const y of [5, 12, 19]) {
      canvas.moveTo(left + x * scale + 0.9, top + y * scale)
      canvas.arc(left + x * scale, top + y * scale, 0.9, 0, 2 * Math.PI)
    }
  }
  canvas.fill()
}

function paintDrop(canvas: Canvas, over: Over, drop: NonNullable<PointerView['drop']>): void {
  const { palette, viewport, shown, photos, looks } = over
  const { result } = drop
  if (drop.line) {
    const from = toScreen(viewport, drop.line.from)
    const to = toScreen(viewport, drop.line.to)
    canvas.strokeStyle = palette.colour(result.isRefusal ? 'removed' : 'accent')
    canvas.lineWidth = 2.5
    canvas.lineCap = 'round'
    canvas.beginPath()
    canvas.moveTo(from.x, from.y)
    canvas.lineTo(to.x, to.y)
    canvas.stroke()
    canvas.lineCap = 'butt'
    return
  }
  const card = shown.cards.get(drop.on)
  if (!card) return
  if (viewport.zoom >= nearFrom) {
    onChart(canvas, over, { x: 0, y: 0 })
    if (!result.isRefusal) paintHalo(canvas, card, palette)
    paintNear(canvas, card, palette, { ...lookOf(looks, card), isSelected: false, isHit: false, says: result }, photos)
    return
  }
  const { x, y, width, height } = screenBox(over, card)
  boxPath(canvas, x - 1, y - 1, width + 2, height + 2, 5)
  canvas.strokeStyle = palette.colour(result.isRefusal ? 'removed' : 'accent')
  canvas.lineWidth = 2.5
  canvas.stroke()
}

function paintHalo(canvas: Canvas, card: SceneCard, palette: Palette): void {
  boxPath(canvas, card.x - 3.25, card.y - 3.25, card.width + 6.5, card.height + 6.5, 8)
  canvas.strokeStyle = palette.colour('accent-tint')
  canvas.lineWidth = 3.5
  canvas.stroke()
}

/** Beside the pointer, and a little smaller than where it came from: the target's own words stay in sight. */
const ghost = { away: 14, scale: 0.85 } as const

/** The lead card, at least as large as can be read, with how many come along and what would come of a drop. */
function paintGhost(canvas: Canvas, over: Over, carried: NonNullable<PointerView['carried']>, at: Point): void {
  const { palette, viewport, ratio, shown, photos, looks, pointer } = over
  const card = shown.cards.get(carried.lead)
  if (!card) return
  const zoom = Math.max(viewport.zoom, nearFrom) * ghost.scale
  const x = at.x + ghost.away
  const y = at.y + ghost.away
  canvas.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * (x - card.x * zoom), ratio * (y - card.y * zoom))
  canvas.save()
  canvas.shadowColor = palette.theme === 'dark' ? 'rgb(0 0 0 / 0.7)' : 'rgb(27 28 30 / 0.28)'
  canvas.shadowBlur = 24 * ratio * zoom
  canvas.shadowOffsetY = 10 * ratio * zoom
  boxPath(canvas, card.x, card.y, card.width, card.height, 5)
  canvas.fillStyle = palette.colour('surface')
  canvas.fill()
  canvas.restore()
  paintNear(canvas, card, palette, plainLook, photos)
  boxPath(canvas, card.x - 0.5, card.y - 0.5, card.width + 1, card.height + 1, 5.5)
  canvas.strokeStyle = palette.colour('accent')
  canvas.lineWidth = 1
  canvas.stroke()
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  const isRefusal = pointer.drop?.result.isRefusal === true
  const said = pointer.drop?.result.isRefusal ? pointer.drop.result.why : pointer.drop?.result.words
  const lines = [sayHeld(carried, looks.carried.size), ...(said ? wrapped(said, 300) : [])].filter(line => line !== '')
  if (lines.length > 0) paintTag(canvas, over, lines, { x, y: y + card.height * zoom + 8 }, isRefusal)
}

function sayHeld({ alone }: NonNullable<PointerView['carried']>, count: number): string {
  return alone ? 'This position alone' : count > 1 ? `${count} positions` : ''
}

/** Words in lines of at most `width` pixels. */
function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length === 0 || measure(longer, 500, 12) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function paintTag(canvas: Canvas, { palette, size }: Over, lines: readonly string[], at: Point, isRefusal: boolean): void {
  const width = Math.max(...lines.map(line => measure(line, 500, 12))) + 16
  const height = lines.length * 16 + 8
  const left = Math.max(8, Math.min(at.x, size.width - width - 8))
  boxPath(canvas, left, at.y, width, height, 5)
  canvas.fillStyle = palette.colour(isRefusal ? 'removed-tint' : 'surface-raised')
  canvas.fill()
  canvas.strokeStyle = palette.colour(isRefusal ? 'removed' : 'accent')
  canvas.lineWidth = 1
  canvas.stroke()
  canvas.font = fontOf(500, 12)
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.fillStyle = palette.colour(isRefusal ? 'removed' : 'accent-ink')
  for (const [line, words] of lines.entries()) canvas.fillText(words, left + 8, at.y + 16 + line * 16)
}

function paintBox(canvas: Canvas, over: Over, box: NonNullable<PointerView['box']>): void {
  const { x, y, width, height } = screenBox(over, box)
  canvas.fillStyle = over.palette.colour('accent')
  canvas.globalAlpha = 0.1
  canvas.fillRect(x, y, width, height)
  canvas.globalAlpha = 1
  canvas.strokeStyle = over.palette.colour('accent')
  canvas.lineWidth = 1
  canvas.strokeRect(x + 0.5, y + 0.5, width, height)
}
