/** How a picture is cut into PNG files that every reader can open, known before anything is drawn. */
import type { Region } from './svg'

export const pngScales = [1, 2, 4] as const
/** Pixels of the PNG for each pixel of the drawing. */
export type PngScale = (typeof pngScales)[number]

/** What browsers, mail programs and slides still open: pixels a side, and pixels in all (64 × 1024 × 1024). */
export const pngLimits = { side: 16_384, pixels: 67_108_864 } as const

export type Tile = {
  /** From 1, along the rows. */
  readonly number: number
  readonly region: Region
  /** Of the file, in its own pixels. */
  readonly width: number
  readonly height: number
}

/** `width` and `height` are of the whole picture in its own pixels; tiles cover it without gap or overlap. */
export type PngPlan =
  | { readonly kind: 'one'; readonly width: number; readonly height: number; readonly tile: Tile }
  | {
      readonly kind: 'tiles'
      readonly width: number
      readonly height: number
      readonly columns: number
      readonly rows: number
      readonly tiles: readonly Tile[]
    }

/** The fewest tiles within the limits, as near to square as those allow. `size` is a frame's, in whole pixels at 1×. */
export function pngPlan(size: { readonly width: number; readonly height: number }, scale: PngScale): PngPlan {
  const width = size.width * scale
  const height = size.height * scale
  const { columns, rows } = gridFor(size, scale)
  const across = Math.ceil(size.width / columns)
  const down = Math.ceil(size.height / rows)
  const tiles = Array.from({ length: rows * columns }, (_, at): Tile => {
    const x = (at % columns) * across
    const y = Math.floor(at / columns) * down
    const region = { x, y, width: Math.min(across, size.width - x), height: Math.min(down, size.height - y) }
    return { number: at + 1, region, width: region.width * scale, height: region.height * scale }
  })
  const [only] = tiles
  if (tiles.length === 1 && only) return { kind: 'one', width, height, tile: only }
  return { kind: 'tiles', width, height, columns, rows, tiles }
}

function gridFor(
  size: { readonly width: number; readonly height: number },
  scale: number,
): { readonly columns: number; readonly rows: number } {
  const side = Math.floor(pngLimits.side / scale)
  let columns = Math.ceil(size.width / side)
  let rows = Math.ceil(size.height / side)
  const pixels = (): number => Math.ceil(size.width / columns) * scale * Math.ceil(size.height / rows) * scale
  while (pixels() > pngLimits.pixels) {
    if (size.width / columns >= size.height / rows) columns++
    else rows++
  }
  return { columns, rows }
}

/** Every tile of a plan; the whole picture is one tile. */
export function tilesOf(plan: PngPlan): readonly Tile[] {
  return plan.kind === 'one' ? [plan.tile] : plan.tiles
}
