/** SVG to PNG without a browser, with the bundled font: the command line's half of what the app does with a canvas. */
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import type { FilePhoto } from '@/domain/codec/records'
import { fontFamily } from '@/domain/text/measure'

const fontFiles = [400, 500, 600].map(weight => fileURLToPath(new URL(`../../resources/fonts/Inter-${weight}.ttf`, import.meta.url)))

/**
 * The bytes of a PNG, `scale` pixels for each of the SVG's own. Scripts that the bundled font lacks are drawn with the system's fonts.
 * Throws when the SVG cannot be read, or is larger than the machine can hold: cut it with `pngPlan` first.
 */
export function rasterise(svg: string, scale = 1): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: true, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
    textRendering: 2,
    shapeRendering: 2,
  })
  return picture.render().asPng()
}

/** Whether `rasterise` draws a photo; what it cannot draw is better left out, so that initials stand in its place. */
export function canRasterise({ type }: Pick<FilePhoto, 'type'>): boolean {
  return type !== 'image/webp'
}
