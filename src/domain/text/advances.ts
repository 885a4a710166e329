/** The generated advances, decoded once: how wide each character of the bundled font is. */
import { advances, characters, unitsPerEm } from './advances.generated'

export type Weight = 400 | 500 | 600

/** Below this every character is whole by itself: no marks, no joining, nothing to normalise. */
export const simpleBelow = 0x300

const digitsEach = 3

function* codesOf(spans: string): Generator<number> {
  for (const span of spans.split(' ')) {
    const [from = '', to = from] = span.split('-')
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) yield code
  }
}

const codes = [...codesOf(characters)]

function decode(weight: Weight): { readonly simple: Float64Array; readonly all: ReadonlyMap<number, number> } {
  const digits = advances[weight]
  const all = new Map(
    codes.map((code, at) => [code, Number.parseInt(digits.slice(at * digitsEach, (at + 1) * digitsEach), 36) / unitsPerEm]),
  )
  const simple = Float64Array.from({ length: simpleBelow }, (_, code) => all.get(code) ?? Number.NaN)
  return { simple, all }
}

const byWeight = { 400: decode(400), 500: decode(500), 600: decode(600) }

/** Advances in em by code point, for the characters below `simpleBelow`; not a number where the font has none. */
export function simpleAdvances(weight: Weight): Float64Array {
  return byWeight[weight].simple
}

/** Advance in em of a character the font has; undefined where another font will draw it. */
export function advanceOf(code: number, weight: Weight): number | undefined {
  return byWeight[weight].all.get(code)
}
