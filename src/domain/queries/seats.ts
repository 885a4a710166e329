/** Who sits where, and who waits without a seat. */
import type { PersonId, PositionId } from '../model/ids'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { cachedOn } from './cached'

/** The person in a position; `null` for a vacancy, a planned seat, or a person the plan does not have. */
export function occupantOf(plan: Pick<Plan, 'people'>, position: Pick<Position, 'occupant'>): Person | null {
  return position.occupant.kind === 'person' ? (plan.people.get(position.occupant.personId) ?? null) : null
}

/** The person at a position's id; `null` when there is no such position or nobody in it. */
export function personAt(plan: Pick<Plan, 'people' | 'positions'>, positionId: PositionId): Person | null {
  const position = plan.positions.get(positionId)
  return position ? occupantOf(plan, position) : null
}

const seatIndex = cachedOn(['positions'], ({ positions }) => {
  const seats = new Map<PersonId, Position>()
  for (const position of positions.values()) {
    if (position.occupant.kind === 'person') seats.set(position.occupant.personId, position)
  }
  return seats
})

/** The position a person sits in; `null` on the bench. */
export function seatOf(plan: Pick<Plan, 'positions'>, personId: PersonId): Position | null {
  return seatIndex(plan).get(personId) ?? null
}

const bench = cachedOn(['people', 'positions'], ({ people, positions }): readonly Person[] => {
  const seated = seatIndex({ positions })
  return [...people.values()].filter(person => !seated.has(person.id)).sort(compareNames)
})

/** People without a position, by name and then by id. */
export function benchOf(plan: Pick<Plan, 'people' | 'positions'>): readonly Person[] {
  return bench(plan)
}

function compareNames(left: Person, right: Person): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1
  return left.id < right.id ? -1 : 1
}
