/** The part of the bundled font that a picture needs: whole range files, only those it uses, carried inside the picture. */

import { fontFamily, type Weight } from '../text/measure'
import { fontRanges } from '../text/ranges.generated'

/** One file of the font: `inter-<range>-<weight>.woff2`. */
export type FontFile = { readonly range: (typeof fontRanges)[number]['name']; readonly weight: Weight }
/** A file with its bytes as a `data:font/woff2;base64,…` address. */
export type EmbeddedFont = FontFile & { readonly data: string }

const fontData = /^data:font\/woff2;base64,[A-Za-z0-9+/]+={0,2}$/

/** Name of the file that holds a range in a weight. */
export function fontFileName({ range, weight }: FontFile): string {
  return `inter-${range}-${weight}.woff2`
}

/** The files that the drawn texts of each weight need. */
export function fontFilesFor(texts: ReadonlyMap<Weight, string>): readonly FontFile[] {
  const files: FontFile[] = []
  for (const [weight, text] of texts) {
    const codes = new Set(Array.from(text, character => character.codePointAt(0) ?? 0))
    for (const { name, spans } of fontRanges) {
      const holds = (code: number): boolean => spans.some(([from, to]) => code >= from && code <= to)
      if ([...codes].some(holds)) files.push({ range: name, weight })
    }
  }
  return files
}

/** `@font-face` rules for a picture. Throws on a font that is not a data address: a picture may fetch nothing. */
export function fontFaceRules(fonts: readonly EmbeddedFont[]): string {
  return fonts
    .map(({ range, weight, data }) => {
      if (!fontData.test(data)) throw new Error(`The font file for ${range} must be embedded as data`)
      const spans = fontRanges.find(({ name }) => name === range)?.spans ?? []
      const unicode = spans.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(',')
      return `@font-face{font-family:${fontFamily};font-weight:${weight};src:url(${data}) format("woff2");unicode-range:${unicode}}`
    })
    .join('')
}
