/** Names as exports write them: in either order, made of logins, or standing for a seat that nobody has yet. */
import type { NameStyle } from './types'

/** One key for a name however it is written: accents, case, order, commas and remarks in brackets do not matter. */
export function nameKey(name: string): string {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .sort()
    .join(' ')
}

/** What may stand after a comma without being a given name. */
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|mba|esq|cpa|dipl|dr)\b/i

/** `Lovelace, Ada` as `Ada Lovelace`; other names as they are, `Ada Lovelace, PhD` among them. */
export function turnName(name: string): string {
  const parts = name.split(',').map(part => part.trim())
  return parts.length === 2 && parts[0] && parts[1] && !suffix.test(parts[1]) ? `${parts[1]} ${parts[0]}` : name.trim()
}

/** Ids and states that systems put behind names, as Workday does: `Ada Lovelace (21001) (On Leave)`. */
export function withoutRemarks(name: string): string {
  return name.replace(/\s*\((?:\p{L}{0,4}-?\d[\w-]*|on leave|terminated|inactive|c)\)/giu, '').trim()
}

/** Given and family name of a whole name: the last word is the family name, with the small words before it (`van der Berg`). */
export function splitName(name: string): { readonly given: string | null; readonly family: string | null } {
  const comma = name.split(',').map(part => part.trim())
  if (comma.length === 2 && !suffix.test(comma[1] ?? '')) return { given: comma[1] || null, family: comma[0] || null }
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return { given: name.trim() || null, family: null }
  let from = words.length - 1
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') }
}

/** `Ada Lovelace` of `CN=Ada Lovelace,OU=Engines`; other text as it is. */
export function commonNameOf(text: string): string {
  return /^(?:cn|uid)=((?:[^,\\]|\\.)+)/i.exec(text.trim())?.[1]?.replace(/\\(.)/g, '$1') ?? text
}

/** How most names of a column are written. */
export function nameStyleOf(cells: readonly string[]): NameStyle {
  const filled = cells.filter(cell => cell.trim() !== '')
  const turned = filled.filter(cell => /^[^,\d]+, ?[^,\d]+$/.test(cell.trim())).length
  if (turned > filled.length * 0.6) return 'last-first'
  const logins = filled.filter(
    cell => /^(?:[^\s\\@]+\\)?[^\s\\@]+(?:@[^\s@]+)?$/.test(cell.trim()) && /[\\@\d]|^\p{Ll}/u.test(cell.trim()),
  ).length
  return logins > filled.length * 0.6 ? 'login' : 'first-last'
}

const endDigits = /[\d]+$/

/** `adventure-works\ken0` and `ken.adams@works.example` without what is not the person: `ken0`, `ken.adams`. */
function accountOf(login: string): string {
  return (login.trim().split('\\').at(-1) ?? '').split('@')[0] ?? ''
}

/**
 * Readable names of logins: `works\ken0` is Ken, `jane.doe@works.example` is Jane Doe. Where two would be the same, a number
 * above 0 stays: `john1` beside `john0` is John 1.
 */
export function namesOfLogins(logins: readonly string[]): string[] {
  const bare = logins.map(login => wordsOfAccount(accountOf(login).replace(endDigits, '')))
  const uses = new Map<string, number>()
  for (const name of bare) uses.set(name, (uses.get(name) ?? 0) + 1)
  return logins.map((login, at) => {
    const name = bare[at] ?? ''
    const number = endDigits.exec(accountOf(login))?.[0]
    return number !== undefined && Number(number) > 0 && (uses.get(name) ?? 0) > 1 ? `${name} ${Number(number)}` : name
  })
}

function wordsOfAccount(account: string): string {
  return account
    .split(/[._+]+/)
    .filter(word => word !== '')
    .map(word => word.replace(/(^|-)(\p{Ll})/gu, (_all, joint: string, letter: string) => joint + letter.toUpperCase()))
    .join(' ')
}

const vacancy =
  /^(?:\*+|\[|\(|<)?\s*(?:(?:tbh|tbd|tba|tbc|vacant|vacancy|vakant|vakanz|unbesetzt|unfilled|to be (?:hired|determined|confirmed|announced)|zu besetzen|new hire|open (?:position|role|req(?:uisition)?|headcount|seat|hc)|offene stelle|vacante|poste vacant|poste a pourvoir|backfill)(?![\p{L}\d])|(?:open|offen)(?=$|\s*[-–—:([#/]|\s+\d)|n\.\s?n\.?(?=$|\s|[-–—])|nn$|(?:req|jr|r|requisition|job req)[-_ #:]*\d+)/iu

/** What a vacancy written as a name says beyond being one, such as `Senior Engineer` of `TBH Senior Engineer`; null for a person's name. */
export function vacancyOf(name: string): { readonly remark: string } | null {
  const text = name.trim().normalize('NFC')
  const match = vacancy.exec(text)
  if (!match) return null
  const remark = text
    .slice(match[0].length)
    .replace(/^[\s\-–—:()[\]*>#/,.]+/, '')
    .replace(/[\s)\]*>]+$/, '')
  return { remark: /^\d*$/.test(remark) ? '' : remark }
}
