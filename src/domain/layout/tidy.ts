/**
 * Places the nodes of a tree side by side: every subtree as near to its neighbour as their outlines allow, every parent in the middle
 * above its first and last child, and small subtrees between large ones spread evenly. Of the family of Reingold and Tilford (1981)
 * and van der Ploeg (2014), for nodes of any size; outlines are linked lists that are cut and joined, so the work is linear in the
 * number of nodes, and nothing recurses, so a chain may be any length.
 *
 * A row that is far too wide may be broken into several, one beyond the other; to the rest of the tree they are one block.
 *
 * `breadth` runs along a row and `depth` away from the root; a direction turns them into x and y.
 */
import { rowLengths, type Wrapping } from './wrap'

export type TidyNode = {
  /** Size along the row. */
  readonly breadth: number
  /** Where the node ends, away from the root. It begins where its parent ends: the gap between the two is its own. */
  readonly end: number
  readonly children: readonly TidyNode[]
  /** Out: the node's middle, from its parent's. */
  shift: number
  /** Out, in a row after the first: how much farther from the root the row begins, and where the line that reaches it runs, from the parent's middle. */
  later?: { readonly drop: number; readonly trunk: number }
}

/** One stretch of an outline: its distance from the stretch before, and the depth at which it ends. */
type Stretch = { readonly until: number; step: number; next: Stretch | null }
/** One side of a subtree's outline. `lastAt` is where the last stretch stands, in the frame that the first one's step is in. */
type Side = { first: Stretch; last: Stretch; lastAt: number }
/** `from` and `to` are its farthest points to both sides. */
type Outline = { left: Side; right: Side; readonly depth: number; from: number; to: number }

/** How a row is broken: `top` is where the rows of a parent begin. */
export type Breaking = Wrapping & { top(parent: TidyNode): number }

/**
 * Sets `shift` of every node, and `later` where `breaking` is given. `nodes` holds every parent before its children; `gap` is kept
 * between the children of a node. Returns how many stretches were compared, which tests hold to a multiple of the nodes.
 */
export function tidy(nodes: readonly TidyNode[], gap: (parent: TidyNode) => number, breaking?: Breaking): number {
  const outlines = new Map<TidyNode, Outline>()
  let compared = 0
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as TidyNode
    const between = gap(node)
    // Children stand after their parent in `nodes`, so theirs are made; each is used once and let go.
    const below = node.children.map(child => outlines.get(child) as Outline)
    for (const child of node.children) outlines.delete(child)
    const lengths = breaking && below.length > 1 ? rowLengths(below.map(extentFrom(breaking.top(node))), between, breaking) : [below.length]
    const rows: Row[] = []
    let first = 0
    for (const length of lengths) {
      const row = new Row(node.children.slice(first, first + length))
      for (const outline of below.slice(first, first + length)) row.add(outline, between)
      compared += row.compared
      rows.push(row)
      first += length
    }
    outlines.set(node, breaking && rows.length > 1 ? stacked(node, rows, breaking) : (rows[0] as Row).under(node))
  }
  return compared
}

function extentFrom(top: number): (outline: Outline) => { readonly breadth: number; readonly depth: number } {
  return ({ from, to, depth }) => ({ breadth: to - from, depth: depth - top })
}

/** Several rows, one beyond the other, level at their beginnings: a block with its parent in the middle above. */
function stacked(parent: TidyNode, rows: readonly Row[], { top, between, lane }: Breaking): Outline {
  const start = top(parent)
  const half = (Math.max(...rows.map(row => row.breadth)) + lane) / 2
  let drop = 0
  for (const row of rows) {
    row.standFrom(lane - half, drop > 0 ? { drop, trunk: lane / 4 - half } : undefined)
    drop += row.depth - start + between
  }
  const depth = start + drop - between
  const own = parent.breadth / 2
  const block = { left: sideOf({ until: depth, step: -half, next: null }), right: sideOf({ until: depth, step: half, next: null }) }
  return {
    left: headed({ until: parent.end, step: -own, next: null }, block.left),
    right: headed({ until: parent.end, step: own, next: null }, block.right),
    depth,
    from: -Math.max(own, half),
    to: Math.max(own, half),
  }
}

/** Children of one parent, set side by side from the first to the last. Offsets are from the first child's middle. */
class Row {
  private readonly children: readonly TidyNode[]
  private forest: Outline | null = null
  private readonly offsets: number[] = []
  /** Children that can still be met by a later one, the deepest first. */
  private readonly reach: { readonly depth: number; readonly child: number }[] = []
  /** Changes of the spreading to apply from a child on: to the growth from child to child, and at once. */
  private readonly growth = new Map<number, number>()
  private readonly jump = new Map<number, number>()
  compared = 0

  constructor(children: readonly TidyNode[]) {
    this.children = children
  }

  get breadth(): number {
    return this.forest ? this.forest.to - this.forest.from : 0
  }
  get depth(): number {
    return this.forest?.depth ?? 0
  }

  add(child: Outline, gap: number): void {
    const index = this.offsets.length
    const { forest } = this
    if (!forest) {
      this.forest = child
      this.offsets.push(0)
    } else {
      this.forest = this.join(forest, child, index, gap)
    }
    while (this.reach.length > 0 && (this.reach.at(-1)?.depth ?? 0) <= child.depth) this.reach.pop()
    this.reach.push({ depth: child.depth, child: index })
  }

  private join(forest: Outline, child: Outline, index: number, gap: number): Outline {
    let left: Stretch | null = forest.right.first
    let right: Stretch | null = child.left.first
    let leftAt = left.step
    let rightAt = right.step
    let offset = Number.NEGATIVE_INFINITY
    let depth = Number.NEGATIVE_INFINITY
    let reach = this.reach.length - 1
    while (left && right) {
      this.compared++
      while (reach > 0 && (this.reach[reach]?.depth ?? 0) <= depth) reach--
      const needed = leftAt + gap - rightAt
      if (needed > offset) {
        this.spread(this.reach[reach]?.child ?? index - 1, index, needed - offset)
        offset = needed
      }
      depth = Math.min(left.until, right.until)
      const isLeftDone = left.until <= depth
      const isRightDone = right.until <= depth
      if (isLeftDone) {
        left = left.next
        leftAt += left?.step ?? 0
      }
      if (isRightDone) {
        right = right.next
        rightAt += right?.step ?? 0
      }
    }
    this.offsets.push(offset)
    const outer = moved(child, offset)
    if (left) extend(outer.right, left, leftAt, forest.right)
    if (right) extend(forest.left, right, rightAt + offset, outer.left)
    return {
      left: forest.left,
      right: outer.right,
      depth: Math.max(forest.depth, child.depth),
      from: Math.min(forest.from, outer.from),
      to: Math.max(forest.to, outer.to),
    }
  }

  /** A later child was pushed away by an earlier one: those between take their share of the room. */
  private spread(from: number, to: number, extra: number): void {
    if (to - from < 2 || extra === Number.POSITIVE_INFINITY) return
    const share = extra / (to - from)
    add(this.growth, from + 1, share)
    add(this.growth, to, -share)
    add(this.jump, to, share - extra)
  }

  /** Puts the parent in the middle above, and answers the outline of the whole, from the parent's middle. */
  under(parent: TidyNode): Outline {
    const half = parent.breadth / 2
    const own = { left: { until: parent.end, step: -half, next: null }, right: { until: parent.end, step: half, next: null } }
    const { forest } = this
    if (!forest) return { left: sideOf(own.left), right: sideOf(own.right), depth: parent.end, from: -half, to: half }

    const middle = (this.offsets.at(-1) ?? 0) / 2
    this.place(-middle)
    const below = moved(forest, -middle)
    return {
      left: headed(own.left, below.left),
      right: headed(own.right, below.right),
      depth: forest.depth,
      from: Math.min(-half, below.from),
      to: Math.max(half, below.to),
    }
  }

  /** Puts the row where its farthest point to the left is at `left`, from the parent's middle. */
  standFrom(left: number, later: TidyNode['later']): void {
    this.place(left - (this.forest?.from ?? 0))
    for (const child of this.children) if (later) child.later = later
  }

  /** Sets every child's shift, with the first child's middle at `from`. */
  private place(from: number): void {
    let grown = 0
    let room = 0
    for (const [index, child] of this.children.entries()) {
      grown += this.growth.get(index) ?? 0
      room += grown + (this.jump.get(index) ?? 0)
      child.shift = (this.offsets[index] ?? 0) + room + from
    }
  }
}

function add(map: Map<number, number>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value)
}

function sideOf(only: Stretch): Side {
  return { first: only, last: only, lastAt: only.step }
}

/** Moves a whole outline. Stretches are relative, so only the first of each side is touched. */
function moved(outline: Outline, by: number): Outline {
  for (const side of [outline.left, outline.right]) {
    side.first.step += by
    side.lastAt += by
  }
  outline.from += by
  outline.to += by
  return outline
}

/** Continues a side with what another one has below it: `from` stands at `at`, and ends where `source` ends. */
function extend(side: Side, from: Stretch, at: number, source: Side): void {
  const joint: Stretch = { until: from.until, step: at - side.lastAt, next: from.next }
  side.last.next = joint
  side.last = from.next ? source.last : joint
  side.lastAt = from.next ? source.lastAt : at
}

/** The parent's own stretch above the side of its children. */
function headed(own: Stretch, below: Side): Side {
  below.first.step -= own.step
  return { first: { ...own, next: below.first }, last: below.last, lastAt: below.lastAt }
}
