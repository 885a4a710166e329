/** Pictures as a real Chromium makes them, looked at pixel by pixel, and beside those of the command line. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { rasterise } from '@/cli/rasterise'
import { type EmbeddedFont, fontFileName } from '@/domain/exports/fontFaces'
import { frameOf } from '@/domain/exports/frame'
import { type PngPlan, type PngScale, pngPlan } from '@/domain/exports/pngPlan'
import { fontFilesOf, svgOf } from '@/domain/exports/svg'
import type { Scene } from '@/domain/scene/types'
import type * as png from '@/renderer/export/png'
import { bundleOf, describeInChromium } from '../../support/chromium'
import { examplePlan, photos, sceneOfPlan } from '../../support/pictures'
import { at } from '../../support/plans'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Pixels = { readonly width: number; readonly height: number; readonly rgb: Buffer }

// The script tag of `beforeAll` sets it in the page.
declare const espalierPng: typeof png

function fontsOf(scene: Scene): readonly EmbeddedFont[] {
  return fontFilesOf(scene).map(file => {
    const bytes = readFileSync(new URL(`../../../resources/fonts/${fontFileName(file)}`, import.meta.url))
    return { ...file, data: `data:font/woff2;base64,${bytes.toString('base64')}` }
  })
}

/** Kinds of the chunks that a PNG is made of. */
function chunksOf(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const kinds: string[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    kinds.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
  }
  return kinds
}

describeInChromium('a picture in Chromium', page => {
  const scene = sceneOfPlan(examplePlan(), { collapsed: new Set([at('Rahul Deshmukh')]) })
  const frame = frameOf(scene)

  beforeAll(async () => {
    await page().addScriptTag({ content: await bundleOf('src/renderer/export/png.ts', 'espalierPng') })
  }, 60_000)

  /** The files of a plan, in Base64: numbers one by one are slow to bring over. */
  async function painted(plan: PngPlan, scale: PngScale): Promise<readonly string[]> {
    const request = { plan, scale, fonts: fontsOf(scene) }
    return page().evaluate(
      async ({ scene, request, photos }) => {
        const files = await espalierPng.pngFiles(scene, { ...request, photos: new Map(photos) })
        const base64 = (bytes: Uint8Array): string => {
          let text = ''
          for (const byte of bytes) text += String.fromCharCode(byte)
          return btoa(text)
        }
        return files.map(base64)
      },
      { scene, request, photos: [...photos] },
    )
  }

  /** Size of a PNG, and red, green and blue of every pixel. */
  async function pixelsOf(base64: string): Promise<Pixels> {
    const { rgb, ...size } = await page().evaluate(async data => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data: rgba } = context.getImageData(0, 0, canvas.width, canvas.height)
      let rgb = ''
      for (let at = 0; at < rgba.length; at += 4) rgb += String.fromCharCode(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0)
      return { width: canvas.width, height: canvas.height, rgb: btoa(rgb) }
    }, base64)
    return { ...size, rgb: Buffer.from(rgb, 'base64') }
  }

  /** Size of a PNG, and for each box the share of its pixels that are not the ground's. Counted in the page: pixels are slow to bring over. */
  function inkOf(
    base64: string,
    boxes: readonly Box[],
  ): Promise<{ readonly size: readonly [number, number]; readonly ink: readonly number[] }> {
    return page().evaluate(
      async ({ base64, boxes }) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.naturalWidth
        canvas.height = image.naturalHeight
        const context = canvas.getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        const ink = boxes.map(({ x, y, width, height }) => {
          const { data } = context.getImageData(x, y, width, height)
          let inked = 0
          for (let at = 0; at < data.length; at += 4) if (data[at] !== 255) inked++
          return inked / (width * height)
        })
        return { size: [canvas.width, canvas.height] as const, ink }
      },
      { base64, boxes },
    )
  }

  // First, while the page has drawn none of its fonts: an image is ready before the fonts in it are.
  it('has every name the first time it is painted', async () => {
    const [first] = await painted(pngPlan(frame, 2), 2)
    await new Promise(resolve => setTimeout(resolve, 300))
    const [later] = await painted(pngPlan(frame, 2), 2)
    expect(first).toBe(later)
  })

  it.each<PngScale>([1, 2, 4])('is as large as was said before, at %i×, and shows every card', async scale => {
    const plan = pngPlan(frame, scale)
    const [file = ''] = await painted(plan, scale)
    const boxes = scene.cards.map(({ x, y, width, height }) => ({
      x: (x + frame.offset.x) * scale,
      y: (y + frame.offset.y) * scale,
      width: width * scale,
      height: height * scale,
    }))
    const corner = { x: 0, y: 0, width: 30 * scale, height: 30 * scale }
    const { size, ink } = await inkOf(file, [corner, ...boxes])
    expect(size).toEqual([plan.width, plan.height])
    expect(ink[0]).toBe(0)
    expect(scene.cards.filter((_, at) => (ink[at + 1] ?? 0) < 0.03).map(card => card.name.full)).toEqual([])
  })

  it('says nothing but what is seen', async () => {
    const [file = ''] = await painted(pngPlan(frame, 1), 1)
    const seen = ['IHDR', 'sRGB', 'sBIT', 'IDAT', 'IEND']
    expect(chunksOf(Uint8Array.from(Buffer.from(file, 'base64'))).filter(kind => !seen.includes(kind))).toEqual([])
  })

  it('is nearly the command line’s, pixel by pixel', async () => {
    const [file = ''] = await painted(pngPlan(frame, 2), 2)
    const here = await pixelsOf(file)
    const there = await pixelsOf(Buffer.from(rasterise(svgOf(scene, { fonts: [], photos }), 2)).toString('base64'))
    expect([there.width, there.height]).toEqual([here.width, here.height])
    let difference = 0
    let far = 0
    for (const [at, value] of here.rgb.entries()) {
      const off = Math.abs(value - (there.rgb[at] ?? 0))
      difference += off
      if (off > 96) far++
    }
    expect(difference / here.rgb.length).toBeLessThan(1)
    expect(far / here.rgb.length).toBeLessThan(0.004)
  })

  it('is the same in tiles as whole', async () => {
    const half = Math.ceil(frame.height / 2)
    const tile = (number: number, y: number, height: number) => ({
      number,
      region: { x: 0, y, width: frame.width, height },
      width: frame.width,
      height,
    })
    const tiles = [tile(1, 0, half), tile(2, half, frame.height - half)]
    const plan: PngPlan = { kind: 'tiles', width: frame.width, height: frame.height, columns: 1, rows: 2, tiles }
    const [whole = ''] = await painted(pngPlan(frame, 1), 1)
    const parts = await painted(plan, 1)
    const joined = Buffer.concat((await Promise.all(parts.map(pixelsOf))).map(({ rgb }) => rgb))
    const { rgb } = await pixelsOf(whole)
    expect(joined.length).toBe(rgb.length)
    expect(rgb.findIndex((value, at) => Math.abs(value - (joined[at] ?? 0)) > 2)).toBe(-1)
  })

  it('has every text inside its card, as drawn', async () => {
    const svg = svgOf(scene, { fonts: fontsOf(scene), photos })
    const found = await page().evaluate(async svg => {
      const holder = document.createElement('div')
      document.body.append(holder)
      holder.innerHTML = svg
      await document.fonts.ready
      const faults: string[] = []
      const cards = holder.querySelectorAll('g[transform] > g[transform]:has(> rect)')
      for (const card of cards) {
        const box = card.getBoundingClientRect()
        const plate = card.querySelector('path')?.getBoundingClientRect()
        for (const text of card.querySelectorAll('text')) {
          const { left, right } = text.getBoundingClientRect()
          const isOnPlate = text.getAttribute('text-anchor') === 'middle'
          const end = isOnPlate ? plate?.right : box.right
          if (left < box.left || end === undefined || right > end) faults.push(text.textContent ?? '')
        }
      }
      holder.remove()
      return { faults, cards: cards.length }
    }, svg)
    expect(found).toEqual({ faults: [], cards: scene.cards.length })
  })
})
