import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngLimits, pngPlan, pngScales, type Tile, tilesOf } from '@/domain/exports/pngPlan'

describe('how a picture is cut into files', () => {
  it('keeps an ordinary chart whole', () => {
    expect(pngPlan({ width: 1400, height: 900 }, 2)).toMatchObject({ kind: 'one', width: 2800, height: 1800 })
  })

  it('keeps a picture whole up to the longest side, and cuts it one pixel beyond', () => {
    expect(pngPlan({ width: 16_384, height: 100 }, 1).kind).toBe('one')
    expect(pngPlan({ width: 16_385, height: 100 }, 1)).toMatchObject({ kind: 'tiles', columns: 2, rows: 1 })
  })

  it('cuts a picture of too many pixels although each side is allowed', () => {
    expect(pngPlan({ width: 8192, height: 8192 }, 1).kind).toBe('one')
    expect(pngPlan({ width: 8192, height: 8193 }, 1)).toMatchObject({ kind: 'tiles', columns: 1, rows: 2 })
  })

  it('numbers tiles along the rows', () => {
    const plan = pngPlan({ width: 20_000, height: 17_000 }, 1)
    const places = tilesOf(plan).map(({ number, region }) => [number, region.x, region.y])
    expect(places).toEqual(places.toSorted((left, right) => (left[2] ?? 0) - (right[2] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0)))
    expect(places.map(([number]) => number)).toEqual(places.map((_, at) => at + 1))
  })

  it('covers any picture without gap or overlap, every file within the limits', () => {
    const side = fc.integer({ min: 1, max: 600_000 })
    fc.assert(
      fc.property(side, fc.integer({ min: 1, max: 40_000 }), fc.constantFrom(...pngScales), (width, height, scale) => {
        const tiles = tilesOf(pngPlan({ width, height }, scale))
        const isGood = (tile: Tile): boolean =>
          tile.region.width > 0 &&
          tile.region.height > 0 &&
          tile.region.x + tile.region.width <= width &&
          tile.region.y + tile.region.height <= height &&
          tile.width === tile.region.width * scale &&
          tile.height === tile.region.height * scale &&
          Math.max(tile.width, tile.height) <= pngLimits.side &&
          tile.width * tile.height <= pngLimits.pixels
        expect(tiles.filter(tile => !isGood(tile))).toEqual([])
        const covered = tiles.reduce((sum, { region }) => sum + region.width * region.height, 0)
        expect(covered).toBe(width * height)
        expect(new Set(tiles.map(({ region }) => `${region.x},${region.y}`)).size).toBe(tiles.length)
      }),
      { seed: 20_261_121, numRuns: 300 },
    )
  })
})
