/** Finding a seat or a person by what is known of them: name, title, team, HR id, e-mail. */
import type { PersonId, PositionId } from '../model/ids'
import type { Plan } from '../model/plan'
import { cachedOn } from './cached'
import { fold, placeOf, rangesOf, startsWord, type TextRange, wordsOf } from './fold'
import { benchOf, occupantOf } from './seats'
import { mainTeamOf } from './teams'

const searchFields = ['name', 'title', 'email', 'externalId', 'team'] as const
export type SearchField = (typeof searchFields)[number]

/** Where a hit matched: the text as shown, and the parts to mark. */
export type SearchMatch = { readonly field: SearchField; readonly text: string; readonly ranges: readonly TextRange[] }

export type SearchHit = {
  /** Null for somebody on the bench. */
  readonly positionId: PositionId | null
  /** Null for an open seat. */
  readonly personId: PersonId | null
  /** In the order of `searchFields`; never empty. */
  readonly matches: readonly SearchMatch[]
}

/** The best hits, and how many there are in all. */
export type SearchResult = { readonly hits: readonly SearchHit[]; readonly total: number }

type Entry = {
  readonly positionId: PositionId | null
  readonly personId: PersonId | null
  /** As shown, and folded; empty text for a field without a value. Both in the order of `searchFields`. */
  readonly shown: readonly string[]
  readonly folded: readonly string[]
  /** All folded fields, parted by a character that no word holds: one look tells most entries apart from the hits. */
  readonly haystack: string
}

const entries = cachedOn(['positions', 'people', 'teams', 'memberships'], (plan): readonly Entry[] => {
  const foldedTexts = new Map<string, string>()
  const foldOnce = (text: string): string => {
    const known = foldedTexts.get(text)
    if (known !== undefined) return known
    const folded = fold(text)
    foldedTexts.set(text, folded)
    return folded
  }
  const entry = (positionId: PositionId | null, personId: PersonId | null, shown: readonly string[]): Entry => {
    const folded = shown.map(foldOnce)
    return { positionId, personId, shown, folded, haystack: folded.join('\n') }
  }
  const seats = Array.from(plan.positions.values(), position => {
    const person = occupantOf(plan, position)
    const externalIds = [person?.externalId, position.externalId].filter(id => id != null)
    const team = mainTeamOf(plan, position.id)?.name ?? ''
    return entry(position.id, person?.id ?? null, [person?.name ?? '', position.title, person?.email ?? '', externalIds.join(' '), team])
  })
  const bench = benchOf(plan).map(person => entry(null, person.id, [person.name, '', person.email ?? '', person.externalId ?? '', '']))
  return [...seats, ...bench]
})

/**
 * Seats and people in whom every word of the text is found, best first: names that start with it, then names with a word that does,
 * then e-mail and id, title, team, and parts of words; ties by name, then by id. Nothing for an empty text. At most `limit` hits.
 */
export function search(plan: Pick<Plan, 'positions' | 'people' | 'teams' | 'memberships'>, text: string, limit = 50): SearchResult {
  const words = wordsOf(text)
  if (words.length === 0) return { hits: [], total: 0 }

  const phrase = words.join(' ')
  const found = entries(plan)
    .filter(entry => words.every(word => entry.haystack.includes(word)))
    .map(entry => ({ entry, rank: rankOf(entry, words, phrase) }))
    .sort((left, right) => left.rank - right.rank || compareEntries(left.entry, right.entry))
  return { hits: found.slice(0, limit).map(({ entry }) => hitOf(entry, words)), total: found.length }
}

/** What a word's place in a field is worth; the lower, the better. By field as in `searchFields`: at a word's start, or inside. */
const worth = [
  { start: 1, inside: 6 },
  { start: 3, inside: 8 },
  { start: 2, inside: 7 },
  { start: 2, inside: 7 },
  { start: 4, inside: 9 },
] as const

function rankOf(entry: Entry, words: readonly string[], phrase: string): number {
  if (entry.folded[0]?.startsWith(phrase)) return 0
  let rank = 0
  for (const word of words) rank += Math.min(...worth.map((field, index) => rankIn(entry.folded[index] ?? '', word, field)))
  return rank
}

function rankIn(folded: string, word: string, field: (typeof worth)[number]): number {
  const at = placeOf(folded, word)
  if (at < 0) return Number.POSITIVE_INFINITY
  return startsWord(folded, at) ? field.start : field.inside
}

function compareEntries(left: Entry, right: Entry): number {
  const [leftName, rightName] = [left.folded[0] ?? '', right.folded[0] ?? '']
  if (leftName !== rightName) return leftName < rightName ? -1 : 1
  return idOf(left) < idOf(right) ? -1 : 1
}

function idOf(entry: Entry): string {
  return entry.positionId ?? entry.personId ?? ''
}

function hitOf(entry: Entry, words: readonly string[]): SearchHit {
  const matches = searchFields.flatMap((field, index) => {
    const text = entry.shown[index] ?? ''
    const ranges = rangesOf(text, words)
    return ranges.length > 0 ? [{ field, text, ranges }] : []
  })
  return { positionId: entry.positionId, personId: entry.personId, matches }
}
