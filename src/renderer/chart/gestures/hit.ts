/** What is under a point of the canvas: asked of the index, never of React Flow. */
import { addBox } from '../painter/paintAdd'
import { foldBox } from '../painter/paintFold'
import { detailAt, nearFrom } from '../stage/detail'
import type { Stage } from '../stage/stage'
import { isInside, type Point, toChart } from '../stage/viewport'
import type { Target } from './machine'

/** How far a fold may hang over its card's edge, in screen pixels. */
const overhang = { x: 50, y: 12 } as const

export function hitAt(stage: Stage, at: Point): Target {
  const shown = stage.shown.getState()
  if (!shown) return null
  const viewport = stage.viewport.getState()
  const point = toChart(viewport, at)
  if (detailAt(viewport.zoom).far < 1) {
    const hovered = stage.pointer.getState().hovered?.id
    const [x, y] = [overhang.x / viewport.zoom, overhang.y / viewport.zoom]
    const near = { x: point.x - x, y: point.y - y, width: 2 * x, height: 2 * y }
    for (const card of shown.index.within(near)) {
      const mayAdd = card.id === hovered && viewport.zoom >= nearFrom && !isReadOnly(stage)
      if (mayAdd && isInside(point, addBox(card, shown.direction))) return { id: card.id, part: 'add' }
      const isShown = card.folded !== null || (card.reports > 0 && card.id === hovered)
      if (isShown && isInside(point, foldBox(card, shown.direction, viewport.zoom))) return { id: card.id, part: 'fold' }
    }
  }
  const id = shown.index.at(point.x, point.y)
  return id === null ? null : { id, part: 'card' }
}

/** Whether the plan is another window's to change. */
export function isReadOnly({ app }: Stage): boolean {
  const open = app.open.getState()
  return open.planId !== null && open.saved.kind === 'read-only'
}
