/** Boxes found by place: a grid of cells, so that looking somewhere costs what is there and not what is everywhere. */
import type { Bounds } from './types'

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type BoxIndex<Item extends Rectangle> = {
  /** The item over a point, edges included; null for none. Items do not overlap, so there is at most one but for shared edges. */
  at(x: number, y: number): Item | null
  /** Items that share area or an edge with a rectangle, each once, in no promised order. */
  within(area: Bounds): readonly Item[]
}

const cellWidth = 256
const cellHeight = 128
/** Above this many cells they are made larger: a sparse chart must not cost memory for its empty parts. */
const mostCells = 1 << 20

/** Index of rectangles. Building is linear in their number; memory is 4 bytes a cell and about 8 an item. */
export function boxIndexOf<Item extends Rectangle>(items: readonly Item[]): BoxIndex<Item> {
  if (items.length === 0) return { at: () => null, within: () => [] }
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const item of items) {
    left = Math.min(left, item.x)
    top = Math.min(top, item.y)
    right = Math.max(right, item.x + item.width)
    bottom = Math.max(bottom, item.y + item.height)
  }
  const scale = Math.max(1, Math.sqrt((((right - left) / cellWidth) * (bottom - top)) / cellHeight / mostCells))
  const stepX = cellWidth * scale
  const stepY = cellHeight * scale
  const columns = Math.floor((right - left) / stepX) + 1
  const rows = Math.floor((bottom - top) / stepY) + 1
  const columnOf = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / stepX)))
  const rowOf = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / stepY)))

  // Items by cell in one array: `starts[cell]` to `starts[cell + 1]` are those of a cell.
  const starts = new Int32Array(columns * rows + 1)
  const eachCell = (item: Rectangle, visit: (cell: number) => void): void => {
    const lastColumn = columnOf(item.x + item.width)
    const lastRow = rowOf(item.y + item.height)
    for (let row = rowOf(item.y); row <= lastRow; row++) {
      for (let column = columnOf(item.x); column <= lastColumn; column++) visit(row * columns + column)
    }
  }
  for (const item of items) {
    eachCell(item, cell => {
      starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
    })
  }
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const next = starts.slice()
  const held = new Int32Array(starts[columns * rows] ?? 0)
  items.forEach((item, at) => {
    eachCell(item, cell => {
      const slot = next[cell] ?? 0
      held[slot] = at
      next[cell] = slot + 1
    })
  })

  const within = (area: Bounds): readonly Item[] => {
    const found: Item[] = []
    const endX = area.x + area.width
    const endY = area.y + area.height
    if (endX < left || endY < top || area.x > right || area.y > bottom) return found
    const firstColumn = columnOf(area.x)
    const firstRow = rowOf(area.y)
    const lastColumn = columnOf(endX)
    const lastRow = rowOf(endY)
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * columns + column
        for (let slot = starts[cell] ?? 0; slot < (starts[cell + 1] ?? 0); slot++) {
          const item = items[held[slot] ?? -1]
          if (!item || item.x > endX || item.y > endY || item.x + item.width < area.x || item.y + item.height < area.y) continue
          // An item of several cells is found in the first of them that is looked at.
          if (Math.max(columnOf(item.x), firstColumn) === column && Math.max(rowOf(item.y), firstRow) === row) found.push(item)
        }
      }
    }
    return found
  }
  return { within, at: (x, y) => within({ x, y, width: 0, height: 0 })[0] ?? null }
}
