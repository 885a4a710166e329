/** One line of text as it is drawn: text from a file may hold line breaks, invisible controls and broken characters. */

const breaks = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu
/** Soft hyphens, zero-width spaces and direction overrides; joiners stay, since Persian, Hindi and emoji need them. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu
/** Halves of characters, and code points that XML forbids. */
const broken = /[\p{Cs}\uFFFE\uFFFF]/gu
const plain = /^(?! )(?:[!-~\u00A1-\u00AC\u00AE-\u02FF]| (?! |$))*$/

/** The text on one line: white space collapsed, controls gone, characters composed, nothing that XML forbids. Idempotent. */
export function lineOf(text: string): string {
  if (plain.test(text)) return text
  return text.replace(invisible, '').replace(breaks, ' ').replace(broken, '\uFFFD').normalize('NFC').trim()
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const simple = /^[\u0020-\u02FF]*$/

/** What a reader takes for one character each: an ellipsis may stand between any two. */
export function graphemesOf(line: string): readonly string[] {
  return simple.test(line) ? line.split('') : Array.from(segmenter.segment(line), part => part.segment)
}
