/**
 * How wide scripts are that the bundled font lacks. Another font draws them, and which one is the machine's choice, so a character is
 * taken to be as wide as in the widest font in common use: text may end in an ellipsis a little early, but never leaves its card.
 */

/** Em; Segoe's emoji are 1.37, the widest of the usual three. */
const emojiWidth = 1.4

/** First code point, last code point, em of one character. The first row that holds a character counts. */
const widths: readonly (readonly [from: number, to: number, em: number])[] = [
  [0x0530, 0x058f, 0.95], // Armenian
  [0x0590, 0x05ff, 0.8], // Hebrew
  [0x0600, 0x08ff, 1.25], // Arabic, Syriac, Thaana: final letters are wide, joined ones much less
  [0x0900, 0x0b7f, 1.1], // Devanagari to Oriya
  [0x0b80, 0x0dff, 1.7], // Tamil to Sinhala
  [0x0e00, 0x0eff, 0.85], // Thai, Lao
  [0x0f00, 0x0fff, 1],
  [0x1000, 0x109f, 1.4], // Burmese
  [0x10a0, 0x10ff, 0.9], // Georgian
  [0x1100, 0x11ff, 1], // Hangul letters
  [0x1200, 0x139f, 1.25], // Ethiopic
  [0x1780, 0x17ff, 1.3], // Khmer
  [0x2e80, 0xa4cf, 1], // Chinese, Japanese, Yi
  [0xac00, 0xd7ff, 1], // Hangul syllables
  [0xf900, 0xfaff, 1],
  [0xff00, 0xff60, 1],
  [0xff61, 0xffdf, 0.6],
  [0x1f000, 0x1faff, emojiWidth],
  [0x20000, 0x3ffff, 1],
]

const widest = 1.7
/** Semibold is often made by thickening the regular. */
const boldening = 1.06
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const spacingMark = /^\p{Mc}$/u

/** Width in em of a character the bundled font lacks: never less than usual fonts draw. */
export function otherScriptWidth(code: number, weight: number): number {
  const character = String.fromCodePoint(code)
  if (noWidth.test(character)) return 0
  const row = widths.find(([from, to]) => code >= from && code <= to)
  const em = row ? row[2] : widest
  const share = spacingMark.test(character) ? 0.7 : 1
  return em * share * (weight >= 600 ? boldening : 1)
}

/** Whether a cluster is drawn as an emoji although the bundled font has its character: `❤` followed by U+FE0F. */
export function isEmoji(cluster: string): boolean {
  return cluster.includes('\uFE0F') || /\p{Emoji_Presentation}/u.test(cluster)
}

/** Width in em of an emoji cluster; each part counts, since a font that lacks the whole draws the parts. */
export function emojiClusterWidth(cluster: string): number {
  let parts = 0
  for (const character of cluster) if (!noWidth.test(character)) parts++
  return parts * emojiWidth
}
