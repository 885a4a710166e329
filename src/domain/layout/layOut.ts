/** The layout of a chart: who stands where, and the lines between them. */
import type { PositionId } from '../model/ids'
import type { Plan } from '../model/plan'
import { type Block, blocksOf, type StackBlock } from './blocks'
import { rowRoute, spineOf, stackRoute } from './routes'
import { brokenRows, cardSize, columnGap, leafSize, levelGap, treeGap } from './sizes'
import { stackPlace } from './stacks'
import { type TidyNode, tidy } from './tidy'
import type { Bounds, Box, Direction, Layout, LayoutOptions, Route } from './types'

const nothing: Layout = { boxes: new Map(), routes: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }

/**
 * Boxes for everyone shown, managers before reports and siblings in order, and a reporting line to each from their manager. Top-down, a
 * row that is far too wide goes on below.
 * The top of the chart is at 0; the middle between the first and the last root is at 0 as well. Whole pixels.
 *
 * Depends on nothing but who reports to whom and in what order, so that any other edit leaves every card where it is. With the layout
 * `before`, boxes that did not move keep their identity, and so does the layout when none did.
 */
export function layOut(plan: Pick<Plan, 'positions'>, options: LayoutOptions, before?: Layout): Layout {
  if (before && isMadeFrom(before, plan.positions, options)) return before
  const { blocks, positions } = blocksOf(plan, options)
  const [ground] = blocks
  if (positions.length === 0 || !ground) return nothing
  const gap = (parent: TidyNode): number => (parent === ground ? treeGap : columnGap)
  const { direction } = options
  const top = (parent: TidyNode): number => parent.end + (parent === ground ? 0 : levelGap[direction])
  tidy(blocks, gap, direction === 'top-down' ? { ...brokenRows, top } : undefined)

  const placed = place(blocks, options.direction, before)
  const boxes = new Map<PositionId, Box>()
  let isSame = before !== undefined && before.boxes.size === positions.length
  for (const { id } of positions) {
    const box = placed.boxes.get(id) as Box
    boxes.set(id, box)
    isSame &&= before?.boxes.get(id) === box
  }
  const isUnchanged = before && isSame && hasSameOrder(before, boxes) && hasSameRoutes(before.routes, placed.routes)
  const layout = isUnchanged ? before : { boxes, routes: placed.routes, bounds: boundsOf(boxes.values(), placed.routes) }
  origins.set(layout, { positions: plan.positions, options })
  return layout
}

/** What each layout was made from, so that an edit of anything but places is recognised by a look at what it replaced. */
const origins = new WeakMap<Layout, { readonly positions: Plan['positions']; readonly options: LayoutOptions }>()

function isMadeFrom(layout: Layout, positions: Plan['positions'], options: LayoutOptions): boolean {
  const origin = origins.get(layout)
  if (!origin || origin.positions.size !== positions.size) return false
  const { direction, collapsed, focus } = origin.options
  if (direction !== options.direction || collapsed !== options.collapsed || focus !== options.focus) return false
  for (const position of positions.values()) {
    const old = origin.positions.get(position.id)
    if (old !== position && (!old || old.reportsTo !== position.reportsTo || old.order !== position.order)) return false
  }
  origins.set(layout, { positions, options })
  return true
}

/** Where a block's middle is, how much farther down than its level it stands, and what leads to it: `trunk` to a row after the first. */
type Standing = { readonly at: number; readonly drop: number; readonly manager: Box | null; readonly trunk: number | null }

function place(
  blocks: readonly Block[],
  direction: Direction,
  before: Layout | undefined,
): { readonly boxes: ReadonlyMap<PositionId, Box>; readonly routes: readonly Route[] } {
  const boxes = new Map<PositionId, Box>()
  const routes: Route[] = []
  const middles = new Map<Block, Standing>()
  const put = (box: Box): Box => {
    const kept = reused(before?.boxes.get(box.id), box)
    boxes.set(box.id, kept)
    return kept
  }
  for (const block of blocks) {
    const { at, drop, manager, trunk } = middles.get(block) ?? { at: 0, drop: 0, manager: null, trunk: null }
    middles.delete(block)
    const across = Math.round(at - block.breadth / 2)
    const corner = direction === 'top-down' ? { x: across, y: block.start + drop } : { x: block.start, y: across }
    let own: Box | null = null
    if (block.kind === 'card') {
      const { width, height } = cardSize
      own = put({ id: block.position.id, kind: 'card', x: corner.x, y: corner.y, width, height, depth: block.depth })
      if (manager) routes.push(rowRoute(manager, own, trunk, direction))
    }
    if (block.kind === 'stack') placeStack(block, corner, { manager, trunk }, direction, put, routes)
    for (const child of block.children) {
      const { shift, later } = child
      const trunkAt = later && own ? Math.round(at + later.trunk) : null
      middles.set(child, { at: at + shift, drop: drop + (later?.drop ?? 0), manager: own, trunk: trunkAt })
    }
  }
  return { boxes, routes }
}

function placeStack(
  stack: StackBlock,
  corner: { readonly x: number; readonly y: number },
  { manager, trunk }: Pick<Standing, 'manager' | 'trunk'>,
  direction: Direction,
  put: (box: Box) => Box,
  routes: Route[],
): void {
  for (const [at, leaf] of stack.leaves.entries()) {
    const place = stackPlace(stack.shape, at)
    const box = put({
      id: leaf.id,
      kind: 'leaf',
      x: corner.x + place.x,
      y: corner.y + stack.lane + place.y,
      width: leafSize.width,
      height: leafSize.height,
      depth: stack.depth,
    })
    if (manager) routes.push(stackRoute(manager, box, stack, spineOf(box.x), corner.y, trunk, direction))
  }
}

function reused(old: Box | undefined, box: Box): Box {
  return old && old.x === box.x && old.y === box.y && old.kind === box.kind && old.depth === box.depth ? old : box
}

function hasSameOrder(before: Layout, boxes: ReadonlyMap<PositionId, Box>): boolean {
  const ids = boxes.keys()
  for (const id of before.boxes.keys()) if (ids.next().value !== id) return false
  return true
}

function hasSameRoutes(before: readonly Route[], after: readonly Route[]): boolean {
  return before.length === after.length && before.every((route, at) => route.from === after[at]?.from && route.to === after[at]?.to)
}

function boundsOf(boxes: Iterable<Box>, routes: readonly Route[]): Bounds {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  const include = (x: number, y: number): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  for (const { x, y, width, height } of boxes) {
    include(x, y)
    include(x + width, y + height)
  }
  for (const { points } of routes) for (const { x, y } of points) include(x, y)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
