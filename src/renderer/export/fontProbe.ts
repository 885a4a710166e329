/**
 * An SVG image is "decoded" before the fonts inside it are: until then a browser draws their text as nothing, and a picture could lose
 * names. So a strip below the picture, never part of it, holds one letter in every font and size in use, and the picture is painted
 * when all of them have ink.
 */
import type { EmbeddedFont } from '@/domain/exports/fontFaces'
import { textLine, textRendering } from '@/domain/exports/svgText'
import { element } from '@/domain/exports/xml'
import { cardGeometry, subtitleStyle, type TextStyle, titleStyle } from '@/domain/scene/cardGeometry'

const letters: Readonly<Record<EmbeddedFont['range'], string>> = { latin: 'H', 'latin-ext': 'Ł', greek: 'Σ', cyrillic: 'Ж', symbols: '■' }
const cell = { width: 28, height: 28, baseline: 22 } as const
const patience = 10_000

type Size = { readonly width: number; readonly height: number }
export type Probe = {
  readonly svg: string
  readonly count: number
  readonly columns: number
  readonly top: number
  readonly height: number
}

/** Every way text is set in a picture, once each. */
function stylesInUse(): readonly TextStyle[] {
  const styles = Object.values(cardGeometry).flatMap(({ name, title, fields, initials, code }) => [
    name,
    title,
    fields ?? title,
    initials,
    code,
  ])
  const all = [...styles, titleStyle, subtitleStyle, { size: 11, weight: 500 }] as const
  return [...new Map(all.map(style => [`${style.weight} ${style.size}`, style])).values()]
}

/** The picture with the strip below it; `picture` is an SVG of `size` at 1×, the result is `scale` times as large. */
export function withProbe(picture: string, size: Size, scale: number, fonts: readonly EmbeddedFont[]): Probe {
  const columns = Math.max(1, Math.floor(size.width / cell.width))
  const samples = stylesInUse().flatMap(style => fonts.filter(font => font.weight === style.weight).map(font => ({ style, font })))
  const height = Math.ceil(samples.length / columns) * cell.height
  const cells = samples.map(({ style, font }, at) => {
    const x = (at % columns) * cell.width + 2
    const baseline = size.height + Math.floor(at / columns) * cell.height + cell.baseline
    return textLine(letters[font.range], style, { x, baseline, fill: '#000000' })
  })
  const whole = { width: size.width * scale, height: (size.height + height) * scale, viewBox: `0 0 ${size.width} ${size.height + height}` }
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...whole, ...textRendering }, picture, ...cells)
  return { svg, count: samples.length, columns, top: size.height * scale, height: height * scale }
}

/** Settles when every font of the image draws. Throws when they do not within ten seconds. */
export async function untilFontsDraw(image: HTMLImageElement, probe: Probe, scale: number): Promise<void> {
  if (probe.count === 0) return
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(probe.columns, probe.count) * cell.width * scale
  canvas.height = probe.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser gave no canvas')
  const start = performance.now()
  for (;;) {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, probe.top, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height)
    if (everyCellHasInk(context, probe, scale)) return
    if (performance.now() - start > patience) throw new Error('The font inside the picture was not drawn')
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

function everyCellHasInk(context: CanvasRenderingContext2D, { count, columns }: Probe, scale: number): boolean {
  return Array.from({ length: count }, (_, at) => at).every(at => {
    const x = (at % columns) * cell.width * scale
    const y = Math.floor(at / columns) * cell.height * scale
    const { data } = context.getImageData(x, y, cell.width * scale, cell.height * scale)
    return data.some((value, channel) => channel % 4 === 3 && value > 0)
  })
}
