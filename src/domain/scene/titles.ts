/** Shorter ways to write a title that does not fit its card: what a reader misses least goes first. */
import { lineOf } from '../text/line'
import { fit, measure } from '../text/measure'
import type { TextStyle } from './cardGeometry'
import type { Line } from './types'

/** "Engineering manager, Checkout": the field before the rank says less than what comes after the comma. */
const fieldBeforeRank =
  /^((?:(?:senior|group|associate|assistant|deputy|interim|acting)\s+)*)\S.*\s(manager|director|head|lead|supervisor)(\s*,\s*.+)$/iu

/** Everybody says it, and a title too long for its card is cut with it. */
const vicePresident = [/\bvice president\b/giu, 'VP'] as const
/** Customary short forms, the best known first. Each keeps the case of its first letter. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  vicePresident,
  [/\bsenior\b/giu, 'sr'],
  [/\bjunior\b/giu, 'jr'],
  [/\bassistant\b/giu, 'asst'],
  [/\bengineer(?:ing)?\b/giu, 'eng'],
  [/\bmanager\b/giu, 'mgr'],
]

/** A title the fullest way first; a team named at its beginning goes before words are shortened. */
export function waysToSay(title: string, team: string | null = null): readonly string[] {
  const ways = [title]
  const say = (next: string): void => {
    if (next !== ways.at(-1)) ways.push(next)
  }
  const last = (): string => ways.at(-1) ?? title
  say(withoutField(title))
  say(withoutTeam(last(), team))
  for (const [word, short] of shortForms) say(last().replace(word, found => withCaseOf(found, short)))
  return ways
}

/** "Manager, Checkout": the role first and short. */
function withoutField(title: string): string {
  const [, seniority = '', rank = '', rest = ''] = fieldBeforeRank.exec(title) ?? []
  return rank === '' ? title : `${withCaseOf(title, seniority + rank)}${rest}`
}

/** "Technician, line 2" of Production for "Production technician, line 2". */
function withoutTeam(title: string, team: string | null): string {
  if (team === null || !title.toLowerCase().startsWith(`${team.toLowerCase()} `)) return title
  const rest = title.slice(team.length).trim()
  return /^\p{L}/u.test(rest) ? withCaseOf(title, rest) : title
}

function withCaseOf(model: string, text: string): string {
  const isCapital = model.charAt(0) !== model.charAt(0).toLowerCase()
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/**
 * A title and, after it, words on the seat's state where there is room for both. First the title is said shorter, then the words are
 * (`words` holds ways to say one thing, the fullest first), then the words are left out; a title too long by itself is cut.
 */
export function titleLine(
  title: string,
  team: string | null,
  words: readonly string[],
  { size, weight, width }: TextStyle & { readonly width: number },
): Line {
  const [word] = words
  const full = word === undefined ? title : `${title}, ${word}`
  if (measure(full, weight, size) <= width) return { text: lineOf(full), full }
  const titles = waysToSay(title, team)
  const said = words.flatMap(way => titles.map(short => `${short}, ${way}`))
  const text = [...said, ...titles].find(way => measure(way, weight, size) <= width)
  return { text: text === undefined ? cut(withoutField(title).replace(...vicePresident), weight, size, width) : lineOf(text), full }
}

/** With no dash or comma left hanging before the ellipsis. */
function cut(...title: Parameters<typeof fit>): string {
  return fit(...title).replace(/[\s\-–—,;:/&(]+…$/u, '…')
}
