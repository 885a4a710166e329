/**
 * Widths of text in the bundled font, so that screen, canvas and SVG agree within half a pixel. The font's files carry no kerning and no
 * ligatures (scripts/fonts.ts), so a line is as wide as the sum of its characters.
 */
import { advanceOf, simpleAdvances, simpleBelow, type Weight } from './advances'
import { graphemesOf, lineOf } from './line'
import { emojiClusterWidth, isEmoji, otherScriptWidth } from './otherScripts'

export type { Weight }

/** Name of the bundled font, on screen, on the canvas and in pictures. */
export const fontFamily = 'Inter'

const ellipsis = '…'
const space = 0x20
const noBreakSpace = 0xa0
/** Enough for every name and title of a large plan in other scripts; then it starts again, so that it never grows without end. */
const remembered = 50_000
/** Only an emoji is wider or narrower than the sum of its characters; finding where each begins and ends is slow. */
const mayHoldEmoji = /[\uFE0F\p{Emoji_Presentation}]/u
const cache: Record<Weight, Map<string, number>> = { 400: new Map(), 500: new Map(), 600: new Map() }

function clusterWidth(cluster: string, weight: Weight): number {
  const simple = cluster.length === 1 ? simpleAdvances(weight)[cluster.charCodeAt(0)] : undefined
  if (simple !== undefined && !Number.isNaN(simple)) return simple
  if (isEmoji(cluster)) return emojiClusterWidth(cluster)
  let width = 0
  for (const character of cluster) {
    const code = character.codePointAt(0) ?? 0
    width += advanceOf(code, weight) ?? otherScriptWidth(code, weight)
  }
  return width
}

/**
 * Sum of advances of a text that is a line already and holds simple characters only; not a number otherwise. Most names take this way,
 * which is quicker than remembering them.
 */
function simpleWidth(text: string, weight: Weight): number {
  const advances = simpleAdvances(weight)
  let width = 0
  let before = space
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= simpleBelow || code === noBreakSpace || (code === space && before === space)) return Number.NaN
    width += advances[code] ?? Number.NaN
    before = code
  }
  return before === space && text !== '' ? Number.NaN : width
}

/** Width in em. */
function emOf(text: string, weight: Weight): number {
  const simple = simpleWidth(text, weight)
  if (!Number.isNaN(simple)) return simple
  const known = cache[weight].get(text)
  if (known !== undefined) return known
  const line = lineOf(text)
  const clusters = mayHoldEmoji.test(line) ? graphemesOf(line) : [line]
  const width = clusters.reduce((sum, cluster) => sum + clusterWidth(cluster, weight), 0)
  if (cache[weight].size >= remembered) cache[weight].clear()
  cache[weight].set(text, width)
  return width
}

/**
 * Width in pixels of one line at `size` pixels, as `lineOf` draws it. Within half a pixel of what is drawn for Latin, Greek and
 * Cyrillic; never less than what is drawn for other scripts and emoji.
 */
export function measure(text: string, weight: Weight, size: number): number {
  return emOf(text, weight) * size
}

/** The text on one line, or as much of it as fits `width` pixels with an ellipsis at its end; at least the ellipsis. */
export function fit(text: string, weight: Weight, size: number, width: number): string {
  if (simpleWidth(text, weight) * size <= width) return text
  const line = lineOf(text)
  if (measure(line, weight, size) <= width) return line
  const room = width / size - emOf(ellipsis, weight)
  let kept = ''
  let taken = 0
  for (const cluster of graphemesOf(line)) {
    taken += clusterWidth(cluster, weight)
    if (taken > room) break
    kept += cluster
  }
  return `${kept.trimEnd()}${ellipsis}`
}
