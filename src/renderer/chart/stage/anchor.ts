/** Which card stays where it is on screen while the chart around it is laid out anew, or seen from nearer or farther. */
import type { PositionId } from '@/domain/model/ids'
import type { Shown } from './shown'
import { inView, isInside, type Point, revealing, type Size, toScreen, type Viewport, zoomedAt } from './viewport'

/** The card itself, or, when it went under another manager, that manager: the chart stays and the card moves. */
export function steady(before: Shown, after: Shown, id: PositionId | null): PositionId | null {
  if (id === null) return null
  const manager = after.plan.positions.get(id)?.reportsTo ?? null
  return before.plan.positions.get(id)?.reportsTo === manager ? id : manager
}

/** The card to hold still: the one that was acted on while it is in view, or else the one nearest to the middle of the view. */
export function anchorOf(before: Shown, after: Shown, acted: PositionId | null, viewport: Viewport, size: Size): PositionId | null {
  const inBoth = (id: PositionId) => before.cards.has(id) && after.cards.has(id)
  const onScreen = { x: 0, y: 0, ...size }
  const card = acted === null ? undefined : before.cards.get(acted)
  if (card && inBoth(card.id) && isInside(toScreen(viewport, card), onScreen)) return card.id
  const middle: Point = { x: size.width / 2, y: size.height / 2 }
  let nearest: { readonly id: PositionId; readonly distance: number } | null = null
  for (const candidate of before.index.within(inView(viewport, size))) {
    if (!inBoth(candidate.id)) continue
    const at = toScreen(viewport, { x: candidate.x + candidate.width / 2, y: candidate.y + candidate.height / 2 })
    const distance = Math.hypot(at.x - middle.x, at.y - middle.y)
    if (!nearest || distance < nearest.distance) nearest = { id: candidate.id, distance }
  }
  return nearest?.id ?? null
}

/** Screen pixels round the card that is come nearer to, and what floats over the canvas below it. */
const margin = 24
const floating = 120

/** Another zoom about the card that was acted on, or else the one nearest to the middle: coming nearer never ends over empty canvas. */
export function zoomedAbout(shown: Shown, acted: PositionId | null, viewport: Viewport, size: Size, zoom: number): Viewport {
  const anchor = anchorOf(shown, shown, acted, viewport, size)
  const card = anchor === null ? undefined : shown.cards.get(anchor)
  if (!card) return zoomedAt(viewport, { x: size.width / 2, y: size.height / 2 }, zoom)
  const next = zoomedAt(viewport, toScreen(viewport, { x: card.x + card.width / 2, y: card.y + card.height / 2 }), zoom)
  return zoom < viewport.zoom ? next : revealing(next, card, { ...size, height: size.height - floating }, margin)
}
