/** What is where on the chart: for the pointer, for drawing only what is in view, and for dropping. */
import { type BoxIndex, boxIndexOf } from '../layout/boxIndex'
import type { Bounds, Direction } from '../layout/types'
import type { PositionId } from '../model/ids'
import type { Scene, SceneCard } from './types'

/** Where something dropped would go: below a card, or into its row or stack right before or after it. */
export type DropTarget =
  | { readonly kind: 'on'; readonly id: PositionId }
  | { readonly kind: 'beside'; readonly id: PositionId; readonly side: 'before' | 'after' }

export type HitIndex = {
  /** The card over a point of the chart, edges included. */
  at(x: number, y: number): PositionId | null
  /** Cards that share area or an edge with a rectangle, each once, in no promised order. */
  within(area: Bounds): readonly SceneCard[]
  /** On a card, or beside one: over the outer part of it that faces its neighbours, or in the gap between. */
  dropTargetAt(x: number, y: number): DropTarget | null
}

/** How much of a card's length, from either end, means "beside" and not "on". */
const edgeShare = 0.2
/** How far from a card a gap still belongs to it: half the widest gap between neighbours of a row. */
const reach = 8

type Slot = Bounds & { readonly at: number }

/** A scene keeps its list of lines for as long as nobody moves, joins or leaves, and the grid of places is good for as long. */
const grids = new WeakMap<Scene['lines'], BoxIndex<Slot>>()

function gridOf({ lines, cards }: Pick<Scene, 'cards' | 'lines'>): BoxIndex<Slot> {
  let grid = grids.get(lines)
  if (!grid) {
    grid = boxIndexOf(cards.map(({ x, y, width, height }, at) => ({ x, y, width, height, at })))
    grids.set(lines, grid)
  }
  return grid
}

/** Index of a scene's cards; a point costs what lies in its cell, and a scene in which nobody moved costs nothing to index again. */
export function hitIndexOf(scene: Pick<Scene, 'cards' | 'lines'>, direction: Direction = 'top-down'): HitIndex {
  const grid = gridOf(scene)
  const { cards } = scene
  const boxes = {
    at: (x: number, y: number): SceneCard | null => cards[grid.at(x, y)?.at ?? -1] ?? null,
    within: (area: Bounds): readonly SceneCard[] => grid.within(area).flatMap(({ at }) => cards[at] ?? []),
  }
  const isAcross = (card: SceneCard): boolean => card.kind === 'card' && direction === 'top-down'

  const dropOn = (card: SceneCard, x: number, y: number): DropTarget => {
    const along = isAcross(card) ? (x - card.x) / card.width : (y - card.y) / card.height
    if (along < edgeShare) return { kind: 'beside', id: card.id, side: 'before' }
    if (along > 1 - edgeShare) return { kind: 'beside', id: card.id, side: 'after' }
    return { kind: 'on', id: card.id }
  }

  return {
    at: (x, y) => boxes.at(x, y)?.id ?? null,
    within: boxes.within,
    dropTargetAt(x, y) {
      const over = boxes.at(x, y)
      if (over) return dropOn(over, x, y)
      for (const card of boxes.within({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })) {
        const isInRow = isAcross(card) ? y >= card.y && y <= card.y + card.height : x >= card.x && x <= card.x + card.width
        if (isInRow) return dropOn(card, x, y)
      }
      return null
    },
  }
}
