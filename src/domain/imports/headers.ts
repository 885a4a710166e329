/** Headers as people write them, brought to one form: case, accents, joints, and remarks in brackets do not matter. */
import type { ColumnKey } from './types'

const remark = /\[[^\]]*\]|\((?:required|optional|read only|upload only|pflichtfeld|obligatoire)\)/gi

/** Words of a header, lower case, without accents: `ManagerBusinessEntityID` is `manager business entity id`. */
export function wordsOfHeader(header: string): string {
  return header
    .replace(remark, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/#/g, ' number ')
    .replace(/['’]s?\b/g, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** A header without joints, as the dictionary lists it: `First Name [Required]`, `first_name` and `firstName` are `firstname`. */
export function normaliseHeader(header: string): string {
  return wordsOfHeader(header).replaceAll(' ', '')
}

/** One key per column: the normalised header, numbered from its second use. */
export function columnKeys(header: readonly string[]): ColumnKey[] {
  const seen = new Map<string, number>()
  return header.map(name => {
    const base = normaliseHeader(name) || 'unnamed'
    const use = (seen.get(base) ?? 0) + 1
    seen.set(base, use)
    return use === 1 ? base : `${base}#${use}`
  })
}

/** The same for every export with the same columns, in whatever order: what a remembered match is filed under. */
export function headerKey(header: readonly string[]): string {
  return columnKeys(header).sort().join(' ')
}
