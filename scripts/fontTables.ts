/** What scripts/fonts.ts writes down: the stylesheet, the ranges and the advances, as text. */

/** First and last code point, both included. */
export type Span = readonly [from: number, to: number]
type Range = { readonly name: string; readonly spans: readonly Span[] }

const note = 'Made by scripts/fonts.ts. Do not edit.'
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

export function textOf(codes: readonly number[]): string {
  return codes.map(code => String.fromCodePoint(code)).join('')
}

/** Sorted code points as unbroken spans. */
export function spansOf(codes: readonly number[]): readonly Span[] {
  const spans: [number, number][] = []
  for (const code of codes) {
    const last = spans.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else spans.push([code, code])
  }
  return spans
}

/** `@font-face` rules for every range and weight; a browser loads only the ranges that a page uses. */
export function writeStylesheet(ranges: readonly Range[], weights: readonly { readonly weight: number }[]): string {
  const rules = weights.flatMap(({ weight }) =>
    ranges.map(
      ({ name, spans }) => `@font-face {
  font-family: "Inter";
  font-weight: ${weight};
  font-display: block;
  src: url("../../../resources/fonts/inter-${name}-${weight}.woff2") format("woff2");
  unicode-range: ${spans.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ')};
}
`,
    ),
  )
  return `/* ${note} */\n${rules.join('\n')}`
}

export function writeRanges(ranges: readonly Range[]): string {
  const rows = ranges.map(({ name, spans }) => {
    const pairs = spans.map(([from, to]) => `[0x${hex(from)}, 0x${hex(to)}]`).join(', ')
    return `  { name: '${name}', spans: [${pairs}] },\n`
  })
  return `/** Which file of the font holds which characters. ${note} */
export const fontRanges = [
${rows.join('')}] as const satisfies readonly { readonly name: string; readonly spans: readonly (readonly [from: number, to: number])[] }[]
`
}

/** Spans as hexadecimal, advances as three base-36 digits a character, in the order of the spans. */
export function writeAdvances(
  unitsPerEm: number,
  spans: readonly Span[],
  advances: readonly { readonly weight: number; readonly advances: readonly number[] }[],
): string {
  const digits = (values: readonly number[]): string => values.map(value => value.toString(36).padStart(3, '0')).join('')
  return `/** Advances of the bundled font. ${note} */
export const unitsPerEm = ${unitsPerEm}
/** Characters the font has: spans of code points in hexadecimal. */
export const characters =
  '${spans.map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`)).join(' ')}'
/** By weight, three base-36 digits a character, in font units. */
export const advances = {
${advances.map(({ weight, advances }) => `  ${weight}:\n    '${digits(advances)}',`).join('\n')}
} as const
`
}
