/** Who sits under whom while an import is being settled: a map from seat to seat, and the seats that fixes add. */
import type { SeatKey } from './types'

/** A seat that a fix creates: nobody's row, but somebody's manager. */
export type AddedSeat = { readonly key: SeatKey; readonly kind: 'vacancy' | 'person'; readonly name: string; readonly externalId: string }

export type Arrangement = {
  /** Every seat that comes in; null is a root. */
  readonly managers: Map<SeatKey, SeatKey | null>
  readonly added: AddedSeat[]
}

/** Puts a seat where a choice says: `under:` and a seat, or anything else for the top. */
export function place(arrangement: Arrangement, key: SeatKey, chosen: string): void {
  const under = chosen.startsWith('under:') ? chosen.slice('under:'.length) : null
  arrangement.managers.set(key, under !== null && under !== key && arrangement.managers.has(under) ? under : null)
}

/** Seats without a manager, in the order they stand. */
export function rootsOf(arrangement: Arrangement): SeatKey[] {
  return [...arrangement.managers].filter(([, manager]) => manager === null).map(([key]) => key)
}

/** Direct reports of each seat that has any. */
export function reportsBySeat(arrangement: Arrangement): Map<SeatKey, SeatKey[]> {
  const reports = new Map<SeatKey, SeatKey[]>()
  for (const [key, manager] of arrangement.managers) {
    if (manager === null) continue
    const known = reports.get(manager)
    if (known) known.push(key)
    else reports.set(manager, [key])
  }
  return reports
}

/** Everyone below a seat; each is met once, even within a circle. */
export function seatsBelow(reports: ReadonlyMap<SeatKey, readonly SeatKey[]>, key: SeatKey): Set<SeatKey> {
  const below = new Set<SeatKey>()
  const stack = [...(reports.get(key) ?? [])]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (below.has(next)) continue
    below.add(next)
    stack.push(...(reports.get(next) ?? []))
  }
  return below
}

/** Whether a seat is `above`, or somewhere below it. */
export function isAtOrBelow(arrangement: Arrangement, key: SeatKey, above: SeatKey): boolean {
  const seen = new Set<SeatKey>()
  let next: SeatKey | null | undefined = key
  while (next !== null && next !== undefined && !seen.has(next)) {
    if (next === above) return true
    seen.add(next)
    next = arrangement.managers.get(next)
  }
  return false
}

/** Every circle once, starting with the seat that stands first in the file and going up. */
export function circlesOf(arrangement: Arrangement): SeatKey[][] {
  const settled = new Set<SeatKey>()
  const circles: SeatKey[][] = []
  for (const start of arrangement.managers.keys()) {
    const walk: SeatKey[] = []
    const onWalk = new Set<SeatKey>()
    let next: SeatKey | null | undefined = start
    while (next !== null && next !== undefined && !settled.has(next) && !onWalk.has(next)) {
      walk.push(next)
      onWalk.add(next)
      next = arrangement.managers.get(next)
    }
    if (next !== null && next !== undefined && onWalk.has(next)) circles.push(walk.slice(walk.indexOf(next)))
    for (const key of walk) settled.add(key)
  }
  return circles
}

/** The root that most seats are below, `waiting` ones and those under them not counted as its rivals; null when none has half of all. */
export function mainRootOf(arrangement: Arrangement, waiting: ReadonlySet<SeatKey> = new Set()): SeatKey | null {
  const reports = reportsBySeat(arrangement)
  let settled = 0
  let best: { readonly key: SeatKey; readonly size: number } | null = null
  for (const key of rootsOf(arrangement)) {
    if (waiting.has(key)) continue
    const size = seatsBelow(reports, key).size + 1
    settled += size
    if (best === null || size > best.size) best = { key, size }
  }
  return best !== null && best.size * 2 > settled ? best.key : null
}
