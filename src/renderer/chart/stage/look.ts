/** How cards stand out from one another: selected, found, filtered out, carried. Worked out once for many cards, looked up by each. */
import type { PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { everyoneBelow } from '@/domain/queries/reports'
import { search } from '@/domain/queries/search'
import { colouringOf } from '@/domain/scene/colours'
import { stateOf } from '@/domain/scene/states'
import type { ColourBy, LegendKey } from '@/domain/scene/types'

export type Looks = {
  readonly selected: ReadonlySet<PositionId>
  /** Null while nothing is searched for. */
  readonly hits: ReadonlyMap<PositionId, Hit> | null
  /** Positions under the legend's chosen keys; null while none is chosen. */
  readonly kept: ReadonlySet<PositionId> | null
  /** Everyone who moves with the cards being dragged. */
  readonly carried: ReadonlySet<PositionId>
}

/** Where the name of a found position matched. */
export type Hit = { readonly marked: readonly (readonly [number, number])[] }

export const noLooks: Looks = { selected: new Set(), hits: null, kept: null, carried: new Set() }

/** Strength of what is filtered out. */
export const dimmed = 0.38

export function isDimmed(looks: Looks, id: PositionId): boolean {
  if (looks.carried.has(id)) return true
  if (looks.hits !== null && !looks.hits.has(id)) return true
  return looks.kept !== null && !looks.kept.has(id)
}

/** Everyone a search text finds; null for no text. */
export function hitsOf(plan: Plan, text: string): ReadonlyMap<PositionId, Hit> | null {
  if (text.trim() === '') return null
  const hits = new Map<PositionId, Hit>()
  for (const { positionId, matches } of search(plan, text, Number.POSITIVE_INFINITY).hits) {
    if (positionId === null) continue
    const inName = matches.find(match => match.field === 'name')
    hits.set(positionId, { marked: inName?.ranges ?? [] })
  }
  return hits
}

/** Everyone under one of the legend's keys; null when no key is chosen. */
export function keptBy(plan: Plan, colourBy: ColourBy, keys: readonly LegendKey[]): ReadonlySet<PositionId> | null {
  if (keys.length === 0) return null
  const states = new Set(keys.flatMap(key => key.state ?? []))
  const labels = new Set(keys.flatMap(key => (key.state === null ? [key.label] : [])))
  const colouring = colouringOf(plan, colourBy)
  const kept = new Set<PositionId>()
  for (const position of plan.positions.values()) {
    const isColoured = position.occupant.kind === 'person' && labels.has(colouring.hueOf(position).label)
    if (isColoured || states.has(stateOf(plan, position))) kept.add(position.id)
  }
  return kept
}

/** The moved positions and everyone below them. */
export function carriedWith(plan: Plan, movers: readonly PositionId[]): ReadonlySet<PositionId> {
  return new Set(movers.flatMap(id => [id, ...everyoneBelow(plan, id).map(position => position.id)]))
}
