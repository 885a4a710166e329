/** What stands on a plate for a name: two letters, one for a single name, one character for scripts that have no initials. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Alphabets whose names are shortened to letters; everything else keeps its first whole character. */
const hasInitials = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Armenian}\p{sc=Georgian}]/u
const isWord = /[\p{L}\p{N}]/u
const leading = /^[^\p{L}\p{N}]+/u
/** Not part of a name: a note in brackets, a form of address before it, a degree or generation after it. */
const notes = /\(.*?\)|\[.*?\]|".*?"/g
const isAddress = /^(?:dr|mr|mrs|ms|mx|prof|sir|dame)\.?$/i
const isSuffix = /^(?:jr|sr|ii|iii|iv|phd|md|mba)\.?$/i

/** A plain letter with nothing combined onto it, which most names begin with: segmenting is slow. */
const isPlain = /^[A-Za-z](?:[\x20-\x7e]|$)/

function firstCharacter(text: string): string {
  if (isPlain.test(text)) return text.charAt(0)
  for (const { segment } of graphemes.segment(text)) return segment
  return ''
}

/** Initials of a person's name, from its first and its last word; empty for a name without letters. */
export function initialsOf(name: string): string {
  const all = name
    .replace(notes, ' ')
    .replace(/,.*$/u, ' ')
    .split(/\s+/u)
    .filter(word => isWord.test(word))
  const named = all.filter((word, at) => !(at === 0 && isAddress.test(word)) && !(at > 0 && isSuffix.test(word)))
  const words = (named.length > 0 ? named : all).map(word => word.replace(leading, ''))
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const opening = firstCharacter(first)
  if (!hasInitials.test(opening)) return opening
  const closing = words.length > 1 ? firstCharacter(last) : ''
  return (hasInitials.test(closing) ? opening + closing : opening).toUpperCase()
}
