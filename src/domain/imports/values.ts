/** What a cell looks like, whatever its header says. */
import { looksLikeDate } from './dates'

const email = /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const number = /^[-+(]?(?:[A-Z]{3}|\p{Sc})? ?\d[\d.,'’\u00a0\u202f ]*(?:k|m)?\)? ?(?:%|[A-Z]{3}|\p{Sc})?(?: ?(?:\/|per|pro) ?\p{L}+)?$/u
const distinguished = /^(?:cn|uid|ou)=[^,]+,/i
const path = /^[/\\]|[^\s/\\][/\\>|][^\s]|\S > \S|^\d+(?:\.\d+)+\.?$/

export function looksLikeEmail(cell: string): boolean {
  return email.test(cell.trim())
}

/** Digits with separators, a currency or a unit: `1,234.50`, `€96.000`, `96k`, `80 %`, `$52.30/hr`. */
export function looksLikeNumber(cell: string): boolean {
  return number.test(cell.trim())
}

/** An LDAP distinguished name, such as `CN=Ada Lovelace,OU=Engines,DC=works`. */
export function looksLikeDistinguishedName(cell: string): boolean {
  return distinguished.test(cell.trim())
}

/** A path of steps: `/1/4/`, `Ada > Ben`, `1.4.2`. */
export function looksLikePath(cell: string): boolean {
  return path.test(cell.trim())
}

/** A value rather than a heading. */
export function looksLikeData(cell: string): boolean {
  const text = cell.trim()
  return (
    text !== '' && (looksLikeNumber(text) || looksLikeEmail(text) || uuid.test(text) || /^https?:\/\//i.test(text) || looksLikeDate(text))
  )
}
