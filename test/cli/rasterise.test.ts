import { describe, expect, it } from 'vitest'
import { canRasterise, rasterise } from '@/cli/rasterise'
import { svgOf } from '@/domain/exports/svg'
import { examplePlan, photoOfKwame, photos, sceneOfPlan } from '../support/pictures'

/** One pixel of WebP. */
const webp = 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='
const drawn = (shown: ReadonlyMap<string, string>): Buffer =>
  Buffer.from(rasterise(svgOf(sceneOfPlan(examplePlan()), { fonts: [], photos: shown })))

/** Kinds of the chunks that a PNG is made of. */
function chunksOf(bytes: Buffer): readonly string[] {
  const kinds: string[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) kinds.push(bytes.toString('latin1', at + 4, at + 8))
  return kinds
}

describe('a PNG of the command line', () => {
  it('holds nothing but what is seen', () => {
    expect([...new Set(chunksOf(drawn(photos)))].toSorted()).toEqual(['IDAT', 'IEND', 'IHDR'])
  })

  it('is as many times as large as was asked', () => {
    const svg = svgOf(sceneOfPlan(examplePlan()), { fonts: [], photos })
    const [once, twice] = [1, 2].map(scale => Buffer.from(rasterise(svg, scale)))
    expect(twice?.readUInt32BE(16)).toBe(2 * (once?.readUInt32BE(16) ?? 0))
  })

  it('shows photos it can draw, and says which it cannot', () => {
    const without = drawn(new Map())
    expect(drawn(photos).equals(without)).toBe(false)
    expect(canRasterise({ type: 'image/png' })).toBe(true)
    expect(canRasterise({ type: 'image/webp' })).toBe(false)
    // Neither the photo nor, since the photo was to cover them, the initials: why WebP has to be left out before.
    const other = { ...Object.fromEntries(photos), [photoOfKwame]: webp }
    expect(drawn(new Map(Object.entries(other))).equals(without)).toBe(false)
  })
})
