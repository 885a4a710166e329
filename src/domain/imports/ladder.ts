/** A ladder from the level codes of a file, when that is what its level column holds. Bands are guesses, and marked so. */
import { defaultLadder } from '../ladder/defaultLadder'
import type { IdSource, LevelId, TrackId } from '../model/ids'
import type { Band, Level, Track } from '../model/ladder'
import { ordersBetween } from '../model/order'
import type { Plan } from '../model/plan'
import type { PositionLevel } from '../model/position'

export type ImportedLadder = Pick<Plan, 'tracks' | 'levels'> & {
  /** Levels by the text of the file; null when its texts are not codes of levels. */
  readonly byText: ReadonlyMap<string, Level> | null
  readonly certainty: PositionLevel['certainty']
}

/** Letters, then a number: `E3`, `IC4`, `M1`, `L5`, `T-2`. */
const code = /^(\p{L}{0,3})[ -]?(\d{1,2})$/u
const mostCodes = 30

const contributorBands: readonly Band[] = ['junior', 'mid', 'senior', 'staff', 'principal']
const managerBands: readonly Band[] = ['manager', 'senior-manager', 'director', 'vp']

/** The ladder for the texts of a level column: the usual one where its codes are meant or none are, otherwise one of the file's own codes. */
export function ladderOf(texts: readonly string[], ids: IdSource): ImportedLadder {
  const usual = defaultLadder()
  const filled = [...new Set(texts)].filter(text => text !== '')
  const byCode = new Map([...usual.levels.values()].map(level => [level.code.toLowerCase(), level]))
  const meant = filled.flatMap(text => {
    const level = byCode.get(text.toLowerCase())
    return level ? [[text, level] as const] : []
  })
  if (meant.length === filled.length) return { ...usual, byText: filled.length === 0 ? null : new Map(meant), certainty: 'confirmed' }
  const own = ladderOfCodes(filled, ids)
  if (own === null) return { ...usual, byText: null, certainty: 'guessed' }
  const levels = new Map([...own.levels.values()].map(level => [level.id, level]))
  return { tracks: new Map(own.tracks.map(track => [track.id, track])), levels, byText: own.levels, certainty: 'guessed' }
}

/**
 * Tracks and levels for the codes of a column, keyed by the code as written; null when they are not codes of levels: too many, or
 * words. Letters that mean management (`M`, `EM`, `D`, `VP`) make a track of their own; within a track the number decides.
 */
function ladderOfCodes(
  codes: readonly string[],
  ids: IdSource,
): { readonly tracks: readonly Track[]; readonly levels: ReadonlyMap<string, Level> } | null {
  if (codes.length === 0 || codes.length > mostCodes || !codes.every(text => code.test(text))) return null
  const parsed = codes.map(text => {
    const [, letters = '', number = '0'] = code.exec(text) ?? []
    return { text, letters: letters.toUpperCase(), number: Number(number) }
  })
  const isManaging = (letters: string): boolean => /^(?:M|EM|MG|MGR|D|DIR|VP|X|EX)$/.test(letters)
  const groups = [
    {
      name: 'Individual contributor',
      kind: 'individual',
      bands: contributorBands,
      codes: parsed.filter(({ letters }) => !isManaging(letters)),
    },
    { name: 'Management', kind: 'management', bands: managerBands, codes: parsed.filter(({ letters }) => isManaging(letters)) },
  ] as const
  const tracks: Track[] = []
  const levels = new Map<string, Level>()
  const filled = groups.filter(group => group.codes.length > 0)
  const trackOrders = ordersBetween(null, null, filled.length)
  for (const [at, group] of filled.entries()) {
    const track: Track = { id: ids<TrackId>('trk'), name: group.name, kind: group.kind, order: trackOrders[at] ?? '' }
    tracks.push(track)
    const sorted = [...group.codes].sort(
      (left, right) => rank(left.letters) - rank(right.letters) || left.number - right.number || (left.text < right.text ? -1 : 1),
    )
    const orders = ordersBetween(null, null, sorted.length)
    for (const [place, { text }] of sorted.entries()) {
      const band =
        group.bands[
          Math.min(group.bands.length - 1, Math.floor((place * group.bands.length) / Math.max(sorted.length, group.bands.length)))
        ] ?? group.bands[0]
      levels.set(text, {
        id: ids<LevelId>('lvl'),
        trackId: track.id,
        code: text,
        name: text,
        band: band ?? 'mid',
        order: orders[place] ?? '',
        scope: '',
      })
    }
  }
  return { tracks, levels }
}

/** Directors after managers, vice presidents last. */
function rank(letters: string): number {
  return letters.startsWith('VP') || letters.includes('X') ? 2 : letters.startsWith('D') ? 1 : 0
}
