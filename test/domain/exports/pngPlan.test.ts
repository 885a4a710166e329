import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngLimits, pngPlan, pngScales, tilesOf } from '@/domain/exports/pngPlan'

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
        let covered = 0
        for (const tile of tiles) {
          covered += tile.region.width * tile.region.height
          expect(tile.region.width).toBeGreaterThan(0)
          expect(tile.region.height).toBeGreaterThan(0)
          expect(tile.width).toBe(tile.region.width * scale)
          expect(Math.max(tile.width, tile.height)).toBeLessThanOrEqual(pngLimits.side)
          expect(tile.width * tile.height).toBeLessThanOrEqual(pngLimits.pixels)
          expect(tile.region.x + tile.region.width).toBeLessThanOrEqual(width)
          expect(tile.region.y + tile.region.height).toBeLessThanOrEqual(height)
        }
        expect(covered).toBe(width * height)
        expect(new Set(tiles.map(({ region }) => `${region.x},${region.y}`)).size).toBe(tiles.length)
      }),
      { seed: 20_261_121, numRuns: 300 },
    )
  })
})
