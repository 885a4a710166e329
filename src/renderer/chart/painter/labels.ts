/**
 * Names seen from afar: sub-organisations large, teams small, constant on screen. The most important are placed first, each above its
 * head where it covers no card and no other name, or else beside it, or else smaller; one that fits nowhere is left out.
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

/**
 * Everyone who leads somebody, the largest part first. A sub-organisation has leaders below its head; a team has none. A group is
 * named once: at its topmost head, and at the first of siblings that share the name.
 */
export function headsOf(cards: readonly SceneCard[], managerOf: (id: PositionId) => PositionId | null): readonly Head[] {
  const leaders = new Set<PositionId | null>()
  for (const card of cards) if (card.reports > 0) leaders.add(managerOf(card.id))
  const isFirst = namedOnce()
  return cards
    .filter(card => card.reports > 0 && isFirst(card, managerOf(card.id)))
    .map(card => ({ card, text: card.groupName ?? card.name.full, style: leaders.has(card.id) ? groupLabel : teamLabel }))
    .sort((left, right) => right.card.below - left.card.below || (left.card.id < right.card.id ? -1 : 1))
}

/** Asked of heads depth first: whether nobody above, and no sibling before, has given the group's name already. */
function namedOnce(): (card: SceneCard, manager: PositionId | null) => boolean {
  const path: (string | null)[] = []
  const onPath = new Map<string, number>()
  const bySiblings = new Map<PositionId | null, Set<string>>()
  return ({ groupName, depth }, manager) => {
    while (path.length > depth) {
      const left = path.pop()
      if (left != null) onPath.set(left, (onPath.get(left) ?? 1) - 1)
    }
    path.push(groupName)
    if (groupName === null) return true
    const above = onPath.get(groupName) ?? 0
    onPath.set(groupName, above + 1)
    const siblings = bySiblings.get(manager) ?? new Set()
    bySiblings.set(manager, siblings)
    if (above > 0 || siblings.has(groupName)) return false
    siblings.add(groupName)
    return true
  }
}

/** Screen pixels between a name and what it must not touch. */
const clear = 3

/** A chart narrower than this on screen has room at its sides. */
const leastRoom = 560

/** `within` is the chart: a name does not hang over its sides, where a fitted view ends. */
export function placeLabels(
  heads: readonly Head[],
  zoom: number,
  within: Bounds,
  isFree: (area: Bounds) => boolean,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const grid = new LabelGrid()
  const spare = Math.max(0, leastRoom - within.width * zoom) / 2
  const sides = { from: within.x * zoom - spare, to: (within.x + within.width) * zoom + spare }
  const place = (head: Head, style: LabelStyle, side: 'above' | 'beside'): boolean => {
    const { card, text } = head
    const width = Math.ceil(measure(text, style.weight, style.size))
    for (const { dx: wanted, dy } of places[side](style, width, card.width * zoom, card.height * zoom)) {
      const dx = inside(wanted + card.x * zoom, width, sides.from, sides.to) - card.x * zoom
      const box = { x: card.x * zoom + dx - clear, y: card.y * zoom + dy, width: width + 2 * clear, height: style.height }
      if (!grid.isFree(box)) continue
      if (side === 'above' && !overhangs(card, box, zoom).every(isFree)) continue
      if (!isFree({ x: box.x / zoom, y: (box.y + 2) / zoom, width: box.width / zoom, height: (box.height - 4) / zoom })) continue
      grid.take(box)
      placed.push({ id: card.id, text, style, anchor: { x: card.x, y: card.y }, dx, dy })
      return true
    }
    return false
  }
  for (const head of heads) {
    const styles = head.style === teamLabel ? [teamLabel] : [head.style, teamLabel]
    if (!styles.some(style => place(head, style, 'above'))) styles.some(style => place(head, style, 'beside'))
  }
  return placed
}

/** What a name above its head hangs over beside it: another card there would seem to be what it names. */
function overhangs(card: SceneCard, name: Bounds, zoom: number): readonly Bounds[] {
  const left = card.x - name.x / zoom
  const right = (name.x + name.width) / zoom - (card.x + card.width)
  return [
    { x: card.x - left, y: card.y, width: left - 1, height: card.height },
    { x: card.x + card.width + 1, y: card.y, width: right - 1, height: card.height },
  ].filter(({ width }) => width > 0)
}

type Places = (style: LabelStyle, width: number, wide: number, tall: number) => readonly { readonly dx: number; readonly dy: number }[]

/** Screen pixels from a head's top left corner: above it, in its middle, from its left edge or up to its right one; or to a side of it. */
const places: Readonly<Record<'above' | 'beside', Places>> = {
  above: ({ height }, width, wide) => [(wide - width) / 2, 0, wide - width].map(dx => ({ dx, dy: -height - 1 })),
  beside: ({ height }, width, wide, tall) => [wide + 6, -width - 6].map(dx => ({ dx, dy: (tall - height) / 2 })),
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
