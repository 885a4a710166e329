/** How many leaves are packed below one manager: columns of a stack, so that no span becomes absurdly tall or wide. */
import { columnGap, leafSize, stackGap } from './sizes'

/** Leaves a single column may hold before a second one is begun. */
const tallestColumn = 12
/** Up to here columns are filled to that height; beyond, the block grows evenly to both sides. */
const evenColumnsFrom = 3 * tallestColumn

const columnWidth = stackGap.inset + leafSize.width
const pitch = { x: columnWidth + columnGap, y: leafSize.height + stackGap.between } as const

export type StackShape = { readonly columns: number; readonly rows: number; readonly width: number; readonly height: number }

/** Columns and rows for a number of leaves (at least 1): one column to twelve, two to 24, then about as wide as tall. */
export function stackShape(leaves: number): StackShape {
  const square = Math.ceil(Math.sqrt((leaves * pitch.y) / pitch.x))
  const columns = leaves <= evenColumnsFrom ? Math.ceil(leaves / tallestColumn) : Math.max(square, evenColumnsFrom / tallestColumn)
  const rows = Math.ceil(leaves / columns)
  return { columns, rows, width: columns * pitch.x - columnGap, height: rows * pitch.y - stackGap.between }
}

/** Where a leaf stands in its stack, from the stack's top left corner: down the first column, then down the next. */
export function stackPlace(shape: StackShape, at: number): { readonly x: number; readonly y: number; readonly spine: number } {
  const column = Math.floor(at / shape.rows)
  const left = column * pitch.x
  return { x: left + stackGap.inset, y: (at - column * shape.rows) * pitch.y, spine: left + stackGap.spine }
}
