/** What a layout places: cards, and stacks of leaves, as a tree in the order of the plan. */
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { reportsOf } from '../queries/reports'
import { cardSize, levelGap, stackLane, stackTop } from './sizes'
import { type StackShape, stackShape } from './stacks'
import type { TidyNode } from './tidy'
import type { Direction, LayoutOptions } from './types'

type Placed = TidyNode & {
  /** Where it begins, away from the root. */
  readonly start: number
  readonly depth: number
  readonly children: Block[]
}
export type CardBlock = Placed & { readonly kind: 'card'; readonly position: Position }
export type StackBlock = Placed & {
  readonly kind: 'stack'
  readonly leaves: readonly Position[]
  readonly shape: StackShape
  /** Directly below its manager, whose left edge its spine continues. */
  readonly isUnderManager: boolean
  /** Room for a bus above the leaves: of several columns, or of a stack among cards that its spine must not run through. */
  readonly lane: number
}
export type Ground = Placed & { readonly kind: 'ground' }
export type Block = CardBlock | StackBlock | Ground

/** Leaves beside managers stand in the row as their peers, as cards, up to this many: more at the top, where they are peers of directors. */
const peersAtTop = 4
const peersBelow = 1

/**
 * Every block of the chart, parents before children; the first is the ground that the roots stand on and has no box.
 * `positions` is everyone shown, depth first in sibling order.
 */
export function blocksOf(
  plan: Pick<Plan, 'positions'>,
  { direction, collapsed, focus }: LayoutOptions,
): { readonly blocks: readonly Block[]; readonly positions: readonly Position[] } {
  const focused = focus === null ? null : plan.positions.get(focus)
  const roots = focused ? [focused] : focus === null ? reportsOf(plan, null) : []
  const ground: Ground = { kind: 'ground', breadth: 0, start: 0, end: 0, depth: -1, children: [], shift: 0 }
  const blocks: Block[] = [ground]
  const shown = (position: Position): readonly Position[] => (collapsed.has(position.id) ? [] : reportsOf(plan, position.id))
  const isLeaf = (position: Position): boolean => reportsOf(plan, position.id).length === 0

  fill(ground, roots, isLeaf, direction)
  // Depth first, so that a subtree's blocks lie together; the array is the stack's own record of the order.
  const waiting: Block[] = [...ground.children].reverse()
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    blocks.push(block)
    if (block.kind !== 'card') continue
    fill(block, shown(block.position), isLeaf, direction)
    for (let at = block.children.length - 1; at >= 0; at--) waiting.push(block.children[at] as Block)
  }

  const positions: Position[] = []
  const unread = [...roots].reverse()
  for (let position = unread.pop(); position; position = unread.pop()) {
    positions.push(position)
    const reports = shown(position)
    for (let at = reports.length - 1; at >= 0; at--) unread.push(reports[at] as Position)
  }
  return { blocks, positions }
}

/**
 * Gives a manager's reports their blocks. Leaves alone are stacked. Leaves among managers are few and stand in the row, or are
 * many and stand in a stack at its end: in a file's order the two are mixed, and a column each would make every row too wide to read.
 */
function fill(
  parent: CardBlock | Ground,
  reports: readonly Position[],
  isLeaf: (position: Position) => boolean,
  direction: Direction,
): void {
  if (reports.length === 0) return
  const leaves = reports.filter(isLeaf)
  const hasRow = leaves.length < reports.length
  const peers = parent.depth <= 0 ? peersAtTop : peersBelow
  const isRoot = parent.kind === 'ground' && reports.length === 1
  const isStacked = !isRoot && (hasRow || parent.kind === 'ground' ? leaves.length > peers : true)
  for (const position of reports) {
    if (!isStacked || !isLeaf(position)) parent.children.push(cardBlock(parent, position, direction))
  }
  if (isStacked) parent.children.push(stackBlock(parent, leaves, !hasRow && parent.kind === 'card', direction))
}

function gapAfter(parent: CardBlock | Ground, direction: Direction): number {
  return parent.kind === 'ground' ? 0 : levelGap[direction]
}

function cardBlock(parent: CardBlock | Ground, position: Position, direction: Direction): CardBlock {
  const start = parent.end + gapAfter(parent, direction)
  const isDown = direction === 'top-down'
  return {
    kind: 'card',
    position,
    breadth: isDown ? cardSize.width : cardSize.height,
    start,
    end: start + (isDown ? cardSize.height : cardSize.width),
    depth: parent.depth + 1,
    children: [],
    shift: 0,
  }
}

function stackBlock(parent: CardBlock | Ground, leaves: readonly Position[], isAlone: boolean, direction: Direction): StackBlock {
  const shape = stackShape(leaves.length)
  const isDown = direction === 'top-down'
  const isUnderManager = isDown && isAlone && shape.columns === 1
  const lane = !isDown && parent.kind === 'card' && (shape.columns > 1 || !isAlone) ? stackLane : 0
  const start = parent.end + (isUnderManager ? stackTop : gapAfter(parent, direction))
  return {
    kind: 'stack',
    leaves,
    shape,
    isUnderManager,
    lane,
    breadth: isDown ? shape.width : shape.height + lane,
    start,
    end: start + (isDown ? shape.height : shape.width),
    depth: parent.depth + 1,
    children: [],
    shift: 0,
  }
}
