/** Bytes to text. UTF-8 is tried first and strictly: what is not UTF-8 is, in an HR export, Windows-1252. */
import type { Reading } from '@/domain/imports/types'

export type Encoding = Reading['encoding']

/** Characters of Windows-1252 at 0x80 to 0x9f. Some releases of Node read them as control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of a file without its byte order mark, and the encoding it was read in: the given one, or the one its bytes show. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): { readonly text: string; readonly encoding: Encoding } {
  const chosen = encoding ?? encodingOf(bytes)
  const text = new TextDecoder(chosen).decode(bytes)
  if (chosen !== 'windows-1252') return { text, encoding: chosen }
  return { text: text.replace(/[\u0080-\u009f]/g, sign => windows1252[sign.charCodeAt(0) - 0x80] ?? sign), encoding: chosen }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncodingOf(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/**
 * UTF-16 without its mark: separators, digits and line breaks have a zero byte, always on the same side. Text in Latin letters has many of
 * them, Greek or Cyrillic only those; a text of single bytes has none, or has them on both sides.
 */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 2000)
  const zeros = { even: 0, odd: 0 }
  const breaks = { even: 0, odd: 0 }
  for (let at = 0; at < pairs; at++) {
    const even = bytes[at * 2] ?? 0
    const odd = bytes[at * 2 + 1] ?? 0
    if (even === 0) zeros.even += 1
    if (odd === 0) zeros.odd += 1
    if (even === 0 && isBreak(odd)) breaks.even += 1
    if (odd === 0 && isBreak(even)) breaks.odd += 1
  }
  const side = zeros.odd > zeros.even ? 'odd' : 'even'
  const isOneSided = Math.min(zeros.even, zeros.odd) <= pairs * 0.02
  const isWide = zeros[side] >= pairs * 0.3 || (zeros[side] >= pairs * 0.02 && breaks[side] >= zeros[side] * 0.1)
  if (pairs === 0 || !isOneSided || !isWide) return null
  return side === 'odd' ? 'utf-16le' : 'utf-16be'
}

/** Tab, line breaks, comma, semicolon. */
function isBreak(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || byte === 44 || byte === 59
}
