/**
 * Names seen from afar: sub-organisations large, teams small, constant on screen. The most important are placed first, each at the
 * first of a few places round its head where it covers no card and no other name; one that fits nowhere is left out.
 */
import type { Bounds } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import type { SceneCard } from '@/domain/scene/types'
import { measure, type Weight } from '@/domain/text/measure'
import { overlaps, type Point } from '../stage/viewport'

export type LabelStyle = { readonly size: number; readonly weight: Weight; readonly height: number }
export const groupLabel = { size: 20, weight: 600, height: 24 } as const satisfies LabelStyle
export const teamLabel = { size: 12, weight: 500, height: 16 } as const satisfies LabelStyle

/** A head with a name worth showing from afar. */
export type Head = {
  readonly card: SceneCard
  readonly text: string
  readonly style: LabelStyle
  readonly bottom: number
  readonly width: number
}

/** A name's top left corner: a point of the chart, and screen pixels from it. */
export type PlacedLabel = {
  readonly id: PositionId
  readonly text: string
  readonly style: LabelStyle
  readonly anchor: Point
  readonly dx: number
  readonly dy: number
}

/** Everyone who leads somebody, the largest part first. A sub-organisation has leaders below its head; a team has none. */
export function headsOf(cards: readonly SceneCard[], managerOf: (id: PositionId) => PositionId | null): readonly Head[] {
  const leaders = new Set<PositionId>()
  const bottoms = new Map<PositionId, number>()
  for (let at = cards.length - 1; at >= 0; at--) {
    const card = cards[at] as SceneCard
    const bottom = Math.max(bottoms.get(card.id) ?? 0, card.y + card.height)
    bottoms.set(card.id, bottom)
    const manager = managerOf(card.id)
    if (manager === null) continue
    bottoms.set(manager, Math.max(bottoms.get(manager) ?? 0, bottom))
    if (card.reports > 0) leaders.add(manager)
  }
  return cards
    .filter(card => card.reports > 0)
    .map(card => {
      const style = leaders.has(card.id) ? groupLabel : teamLabel
      const text = card.groupName ?? card.name.full
      return {
        card,
        text,
        style,
        bottom: bottoms.get(card.id) ?? card.y + card.height,
        width: Math.ceil(measure(text, style.weight, style.size)),
      }
    })
    .sort((left, right) => right.card.below - left.card.below || (left.card.id < right.card.id ? -1 : 1))
}

/** Screen pixels between a name and what it must not touch. */
const clear = 3

/** `within` is the chart: a name does not hang over its sides, where a fitted view ends. */
export function placeLabels(
  heads: readonly Head[],
  zoom: number,
  within: Bounds,
  isFree: (area: Bounds) => boolean,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const grid = new LabelGrid()
  for (const { card, text, style, bottom, width } of heads) {
    const tall = card.height * zoom
    const wide = card.width * zoom
    const places = [
      { anchor: { x: card.x, y: card.y }, dx: 0, dy: -style.height - 1 },
      { anchor: { x: card.x, y: card.y }, dx: wide + 6, dy: (tall - style.height) / 2 },
      { anchor: { x: card.x, y: card.y }, dx: -width - 6, dy: (tall - style.height) / 2 },
      { anchor: { x: card.x, y: card.y }, dx: (wide - width) / 2, dy: -style.height - 1 },
      { anchor: { x: card.x, y: bottom }, dx: 0, dy: 3 },
      { anchor: { x: card.x, y: bottom }, dx: (wide - width) / 2, dy: 3 },
    ]
    for (const { anchor, dx: wanted, dy } of places) {
      const dx = inside(wanted + anchor.x * zoom, width, within.x * zoom, (within.x + within.width) * zoom) - anchor.x * zoom
      const box = { x: anchor.x * zoom + dx - clear, y: anchor.y * zoom + dy, width: width + 2 * clear, height: style.height }
      if (!grid.isFree(box)) continue
      if (!isFree({ x: box.x / zoom, y: (box.y + 2) / zoom, width: box.width / zoom, height: (box.height - 4) / zoom })) continue
      grid.take(box)
      placed.push({ id: card.id, text, style, anchor, dx, dy })
      break
    }
  }
  return placed
}

/** A name's left end, moved as far as it takes to stay between two sides; it may always begin at the left one. */
function inside(left: number, width: number, from: number, to: number): number {
  return Math.max(from, Math.min(left, to - width))
}

/** Which places are taken: boxes sorted into squares, so that a name looks only at its neighbours. */
class LabelGrid {
  private readonly squares = new Map<string, Bounds[]>()

  isFree(box: Bounds): boolean {
    for (const square of squaresUnder(box)) if (this.squares.get(square)?.some(taken => overlaps(taken, box))) return false
    return true
  }

  take(box: Bounds): void {
    for (const square of squaresUnder(box)) {
      const taken = this.squares.get(square)
      if (taken) taken.push(box)
      else this.squares.set(square, [box])
    }
  }
}

const square = 128

function* squaresUnder(box: Bounds): Generator<string> {
  for (let column = Math.floor(box.x / square); column <= Math.floor((box.x + box.width) / square); column++) {
    for (let row = Math.floor(box.y / square); row <= Math.floor((box.y + box.height) / square); row++) yield `${column},${row}`
  }
}
