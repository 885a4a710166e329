/** Names cut to any width without measuring again: at middle zooms the room for a name changes with every turn of the wheel. */
import { graphemesOf } from '@/domain/text/line'
import { measure } from '@/domain/text/measure'

/** A name's characters, and the width in em after each. */
type Prefixes = { readonly characters: readonly string[]; readonly widths: Float32Array }

const ellipsisEm = measure('…', 500, 1)
/** A line on its own has no white space at its ends, so a space is measured between letters. */
const spaceEm = measure('n n', 500, 1) - measure('nn', 500, 1)
const cache = new Map<string, Prefixes>()

function prefixesOf(name: string): Prefixes {
  const known = cache.get(name)
  if (known) return known
  const characters = graphemesOf(name)
  const widths = new Float32Array(characters.length)
  let width = 0
  for (const [at, character] of characters.entries()) {
    width += character === ' ' ? spaceEm : measure(character, 500, 1)
    widths[at] = width
  }
  const prefixes = { characters, widths }
  // Enough for a large plan; then it starts again, so that it never grows without end.
  if (cache.size > 30_000) cache.clear()
  cache.set(name, prefixes)
  return prefixes
}

/** As much of a name as fits `width` pixels at `size`, weight 500; empty where not even two characters would. */
export function nameWithin(name: string, size: number, width: number): string {
  const { characters, widths } = prefixesOf(name)
  const room = width / size
  if ((widths.at(-1) ?? 0) <= room) return name
  let kept = characters.length
  while (kept > 0 && (widths[kept - 1] ?? 0) > room - ellipsisEm) kept--
  return kept < 2 ? '' : `${characters.slice(0, kept).join('').trimEnd()}…`
}
