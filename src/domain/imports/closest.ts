/**
 * The nearest of many texts. Two indices keep a query from meeting them all: texts with one letter left out find everything that is one
 * slip away (a letter more, less, other, or swapped with its neighbour); pairs of letters find what is further.
 */

/** Candidates of the second index kept for exact comparison. */
const shortlist = 32
/** Texts met through pairs before the rest are passed over. */
const enough = 2000
/** Longer texts are found by pairs alone. */
const longestSlip = 40

export type ClosestIndex = (query: string, most: number) => readonly { readonly at: number; readonly distance: number }[]

/** An index over texts (compared as they are: normalise first). Building is linear; a query costs about the texts that share its rarer pairs. */
export function closestIndex(texts: readonly string[]): ClosestIndex {
  const byPair = new Map<string, number[]>()
  const bySlip = new Map<string, number[]>()
  const add = (index: Map<string, number[]>, key: string, at: number): void => {
    const known = index.get(key)
    if (known) known.push(at)
    else index.set(key, [at])
  }
  for (const [at, text] of texts.entries()) {
    if (text === '') continue
    for (const pair of pairsOf(text)) add(byPair, pair, at)
    for (const slip of slipsOf(text)) add(bySlip, slip, at)
  }
  const ranked = (found: Iterable<number>, query: string, most: number): { readonly at: number; readonly distance: number }[] =>
    [...found]
      .map(at => ({ at, distance: distanceBetween(query, texts[at] ?? '') }))
      .sort((left, right) => left.distance - right.distance || left.at - right.at)
      .slice(0, most)
  return (query, most) => {
    const slips = new Set([...slipsOf(query)].flatMap(slip => bySlip.get(slip) ?? []))
    const near = ranked(slips, query, most)
    return near.length >= most ? near : ranked(new Set([...slips, ...sharing(query)]), query, most)
  }

  /** The texts that share most pairs with a query. */
  function sharing(query: string): number[] {
    // Rare pairs first, and no more once enough texts are met: the commonest pairs tell the least and cost the most.
    const lists = [...pairsOf(query)].map(pair => byPair.get(pair) ?? []).sort((left, right) => left.length - right.length)
    const shared = new Map<number, number>()
    let met = 0
    for (const list of lists) {
      if (met > enough) break
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1)
      met += list.length
    }
    return [...shared]
      .sort((left, right) => right[1] - left[1] || left[0] - right[0])
      .slice(0, shortlist)
      .map(([at]) => at)
  }
}

/** A text, and the same with each letter left out. */
function slipsOf(text: string): Set<string> {
  const slips = new Set([text])
  if (text.length <= longestSlip) for (let at = 0; at < text.length; at++) slips.add(text.slice(0, at) + text.slice(at + 1))
  return slips
}

function pairsOf(text: string): Set<string> {
  const framed = `\u0002${text}\u0003`
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < framed.length; at++) pairs.add(framed.slice(at, at + 2))
  return pairs
}

/** Edits between two texts: insert, delete, replace, or swap neighbours (optimal string alignment). */
export function distanceBetween(left: string, right: string): number {
  let older: number[] = []
  let old: number[] = Array.from({ length: right.length + 1 }, (_none, at) => at)
  for (let row = 1; row <= left.length; row++) {
    const next = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let best = Math.min((old[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (old[column - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        best = Math.min(best, (older[column - 2] ?? 0) + 1)
      }
      next.push(best)
    }
    older = old
    old = next
  }
  return old[right.length] ?? left.length
}
