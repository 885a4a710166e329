/** From a scene to the bytes of PNG files: SVG, decoded by the browser as an image, painted on a canvas. Nothing of the plan but what is seen. */
import type { EmbeddedFont } from '@/domain/exports/fontFaces'
import { type PngPlan, type PngScale, type Tile, tilesOf } from '@/domain/exports/pngPlan'
import { svgOf } from '@/domain/exports/svg'
import type { Scene } from '@/domain/scene/types'
import { untilFontsDraw, withProbe } from './fontProbe'

/** The browser could not make a canvas of this size: its memory is what ran out. */
export class PictureTooLarge extends Error {
  override readonly name = 'PictureTooLarge'
}

export type PngRequest = {
  readonly plan: PngPlan
  readonly scale: PngScale
  readonly fonts: readonly EmbeddedFont[]
  readonly photos: ReadonlyMap<string, string>
  /** Called before each file, with how many are done. */
  onProgress?(done: number, of: number): void
  readonly signal?: AbortSignal
}

/** The files of a plan, in order. Throws `PictureTooLarge`, or the signal's reason when it was aborted. */
export async function pngFiles(scene: Scene, request: PngRequest): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const tiles = tilesOf(request.plan)
  const files: Uint8Array<ArrayBuffer>[] = []
  for (const tile of tiles) {
    request.signal?.throwIfAborted()
    request.onProgress?.(files.length, tiles.length)
    files.push(await paintTile(scene, tile, request))
  }
  return files
}

async function paintTile(scene: Scene, tile: Tile, { scale, fonts, photos }: PngRequest): Promise<Uint8Array<ArrayBuffer>> {
  const probe = withProbe(svgOf(scene, { fonts, photos, region: tile.region }), tile.region, scale, fonts)
  const address = URL.createObjectURL(new Blob([probe.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    await untilFontsDraw(image, probe, scale)
    const canvas = document.createElement('canvas')
    canvas.width = tile.width
    canvas.height = tile.height
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new PictureTooLarge()
    context.drawImage(image, 0, 0, tile.width, tile.height, 0, 0, tile.width, tile.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new PictureTooLarge()
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
