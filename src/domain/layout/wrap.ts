/** Where a row of siblings that is far too wide to read is broken into several. */

export type Wrapping = {
  /** A row up to this breadth is never broken. */
  readonly from: number
  /** Breadth to depth that several rows are to come near to, about that of a screen. */
  readonly ratio: number
  /** Between the deepest card of one row and the next row; the bus of reporting lines runs in it. */
  readonly between: number
  /** Room beside the rows for the line that reaches the later ones. */
  readonly lane: number
}

/** One sibling with everyone below: its breadth and depth. */
export type Extent = { readonly breadth: number; readonly depth: number }

/** How many siblings stand in each row, in order. One row where it is narrow enough, or where more would be no nearer to the ratio. */
export function rowLengths(siblings: readonly Extent[], gap: number, wrapping: Wrapping): readonly number[] {
  const whole = siblings.reduce((sum, { breadth }) => sum + breadth + gap, -gap)
  let best = { lengths: [siblings.length], misfit: Number.POSITIVE_INFINITY }
  if (whole <= wrapping.from) return best.lengths
  for (let rows = 1; rows <= siblings.length; rows++) {
    const lengths = broken(siblings, gap, whole / rows)
    const ratio = ratioOf(siblings, lengths, gap, wrapping)
    const misfit = Math.abs(Math.log(ratio / wrapping.ratio))
    if (misfit < best.misfit) best = { lengths, misfit }
    if (ratio <= wrapping.ratio) break
  }
  return best.lengths
}

/** About as many rows as asked for, of about the same breadth: a sibling goes where its middle would be in the whole row. */
function broken(siblings: readonly Extent[], gap: number, breadth: number): number[] {
  const lengths: number[] = []
  let used = 0
  let row = -1
  for (const sibling of siblings) {
    const its = Math.floor((used + sibling.breadth / 2) / (breadth + gap))
    if (its !== row) lengths.push(0)
    row = its
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1
    used += sibling.breadth + gap
  }
  return lengths
}

function ratioOf(siblings: readonly Extent[], lengths: readonly number[], gap: number, { between }: Wrapping): number {
  let widest = 0
  let depth = 0
  let first = 0
  for (const length of lengths) {
    const row = siblings.slice(first, first + length)
    widest = Math.max(
      widest,
      row.reduce((sum, { breadth }) => sum + breadth + gap, -gap),
    )
    depth += Math.max(...row.map(sibling => sibling.depth)) + between
    first += length
  }
  return widest / (depth - between)
}
