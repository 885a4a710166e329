/** One frame of the painted chart: everyone in view, at whatever nearness the zoom asks for. */
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { detailAt } from '../stage/detail'
import { dimmed, isDimmed, type Looks } from '../stage/look'
import { type Glide, offsetOf, progressOf } from '../stage/motion'
import type { Shown } from '../stage/shown'
import { inView, type Point, type Size, type Viewport } from '../stage/viewport'
import type { Canvas } from './brush'
import { paintFoldPill, paintPile } from './paintFold'
import { paintLabels, placedLabels } from './paintLabels'
import { paintLines } from './paintLines'
import { type CardLook, type PhotoSource, paintNear, plainLook } from './paintNear'
import { paintPlain } from './paintPlain'

export type Frame = {
  readonly shown: Shown
  readonly looks: Looks
  readonly viewport: Viewport
  readonly size: Size
  /** Device pixels to a screen pixel. */
  readonly ratio: number
  readonly palette: Palette
  readonly photos: PhotoSource
  readonly glide: Glide | null
  /** Cards that stand in the page over their painted ones, and stay there in this frame. */
  isCovered(id: SceneCard['id']): boolean
  /** Milliseconds, on the clock of the glide. */
  readonly now: number
}

const still: Point = { x: 0, y: 0 }
/** Screen pixels round the view in which a card may still show: its ring, its fold pill. */
const margin = 24

export function paintFrame(canvas: Canvas, frame: Frame): void {
  const { shown, viewport, size, ratio, palette, glide, now } = frame
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  canvas.fillStyle = palette.colour('canvas')
  canvas.fillRect(0, 0, size.width, size.height)

  const area = inView(viewport, size, margin)
  const progress = glide ? progressOf(glide, now) : 1
  const shift = (id: SceneCard['id']): Point => (glide ? offsetOf(glide, progress, id) : still)
  paintLines(
    {
      canvas,
      viewport,
      ratio,
      palette,
      area,
      offsetOf: shift,
      isGliding: glide !== null,
      isFree: box => shown.index.within(box).length === 0,
    },
    shown.lines,
  )

  // While cards glide one may be in view whose place is not: then all are looked at, which is why few may glide.
  // Those under way pass over those that stand.
  const inSight = glide ? standingFirst(shown.scene.cards, glide) : shown.index.within(area)
  // Those that enter fade in once the others have found their places.
  const entering = glide ? Math.max(0, progress * 2 - 1) : 1
  const groups = new Map<number, SceneCard[]>()
  for (const card of inSight) {
    const strength = (isDimmed(frame.looks, card.id) ? dimmed : 1) * (glide?.entering.has(card.id) ? entering : 1)
    const group = groups.get(strength)
    if (group) group.push(card)
    else groups.set(strength, [card])
  }
  const detail = detailAt(viewport.zoom)
  for (const [strength, cards] of groups) {
    if (strength === 0) continue
    if (detail.near === 1) paintAllNear(canvas, frame, cards, strength, shift)
    else {
      paintPlain({ canvas, viewport, ratio, detail, palette, offsetOf: card => shift(card.id), ...marksOf(frame.looks) }, cards, strength)
      if (detail.far < 1) paintFolds(canvas, frame, cards, strength * (1 - detail.far), shift)
    }
  }
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (detail.far > 0)
    paintLabels(canvas, placedLabels(shown, viewport.zoom), { viewport, size, palette, strength: detail.far, looks: frame.looks })
}

function standingFirst(cards: readonly SceneCard[], glide: Glide): readonly SceneCard[] {
  return [...cards.filter(card => !glide.from.has(card.id)), ...cards.filter(card => glide.from.has(card.id))]
}

function marksOf(looks: Looks) {
  return {
    isSelected: (card: SceneCard) => looks.selected.has(card.id),
    isHit: (card: SceneCard) => looks.hits?.has(card.id) === true,
  }
}

/** How a card is drawn near, from how it stands out. */
export function lookOf(looks: Looks, card: SceneCard): CardLook {
  const hit = looks.hits?.get(card.id)
  const isSelected = looks.selected.has(card.id)
  return hit || isSelected ? { ...plainLook, isSelected, isHit: hit !== undefined, marked: hit?.marked ?? [] } : plainLook
}

/** Lets the painter draw in chart pixels, from a card's place on. */
export function onChart(canvas: Canvas, { viewport, ratio }: Pick<Frame, 'viewport' | 'ratio'>, offset: Point): void {
  const scale = ratio * viewport.zoom
  canvas.setTransform(scale, 0, 0, scale, ratio * viewport.x + offset.x * scale, ratio * viewport.y + offset.y * scale)
}

function paintAllNear(
  canvas: Canvas,
  frame: Frame,
  cards: readonly SceneCard[],
  strength: number,
  shift: (id: SceneCard['id']) => Point,
): void {
  const { palette, photos, shown } = frame
  const pill = { direction: shown.direction, zoom: frame.viewport.zoom, isHovered: false }
  canvas.globalAlpha = strength
  onChart(canvas, frame, still)
  for (const card of cards) {
    const offset = shift(card.id)
    if (offset.x !== 0 || offset.y !== 0) onChart(canvas, frame, offset)
    if (card.folded !== null) paintPile(canvas, card, palette, shown.direction)
    if (frame.isCovered(card.id)) continue
    paintNear(canvas, card, palette, lookOf(frame.looks, card), photos)
    if (card.folded !== null) paintFoldPill(canvas, card, palette, pill)
    if (offset.x !== 0 || offset.y !== 0) onChart(canvas, frame, still)
  }
  canvas.globalAlpha = 1
}

/** Counts of what is folded away are drawn at every zoom at which a name is. */
function paintFolds(
  canvas: Canvas,
  frame: Frame,
  cards: readonly SceneCard[],
  strength: number,
  shift: (id: SceneCard['id']) => Point,
): void {
  const { palette, shown, ratio } = frame
  const pill = { direction: shown.direction, zoom: frame.viewport.zoom, isHovered: false }
  canvas.globalAlpha = strength
  for (const card of cards) {
    if (card.folded === null) continue
    onChart(canvas, frame, shift(card.id))
    paintFoldPill(canvas, card, palette, pill)
  }
  canvas.globalAlpha = 1
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
}
