/** Text as search compares it: without case, diacritics or compatibility forms, letter by letter, so that a hit can be marked. */

/** Letters that carry no combining mark and still have a plain spelling. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
}
const marks = /\p{M}/gu
const isPlain = /^[\0-\x7f]*$/

const foldedLetters = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter)
  if (known !== undefined) return known
  const lower = letter.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '')
  const folded = Array.from(lower, part => spelled[part] ?? part).join('')
  foldedLetters.set(letter, folded)
  return folded
}

/** Text folded for comparing. Its length can differ from the text's; `rangesOf` finds the way back. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  let folded = ''
  for (const letter of text) folded += foldLetter(letter)
  return folded
}

/** The words of a query, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/u)
    .filter(word => word !== '')
}

/** From (inclusive) and to (exclusive), in code units of the text as shown. */
export type TextRange = readonly [from: number, to: number]

/** Where the words stand in a text: one range per word found, at a word's start where possible; merged, in order. */
export function rangesOf(text: string, words: readonly string[]): readonly TextRange[] {
  const origin: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const part = foldLetter(letter)
    for (let unit = 0; unit < part.length; unit += 1) origin.push(at)
    folded += part
    at += letter.length
  }
  origin.push(text.length)

  const ranges: TextRange[] = []
  for (const word of words) {
    const start = placeOf(folded, word)
    if (start < 0) continue
    const from = origin[start] ?? 0
    // A letter folded to several, such as ß, is marked whole; marks after the last letter belong to it.
    let end = start + word.length
    while (end < folded.length && origin[end] === origin[end - 1]) end += 1
    ranges.push([from, origin[end] ?? text.length])
  }
  return merge(ranges)
}

/** Index of a word in folded text, at the start of one of its words if it can be; -1 when it is not there. */
export function placeOf(folded: string, word: string): number {
  const first = folded.indexOf(word)
  for (let at = first; at >= 0; at = folded.indexOf(word, at + 1)) {
    if (startsWord(folded, at)) return at
  }
  return first
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** Whether a new word begins at an index of folded text. */
export function startsWord(folded: string, at: number): boolean {
  return at === 0 || !letterOrDigit.test(folded.charAt(at - 1))
}

function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = []
  for (const range of [...ranges].sort((left, right) => left[0] - right[0] || left[1] - right[1])) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged
}
