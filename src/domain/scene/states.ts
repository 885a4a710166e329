/** What kind of seat a position is, and the words that say so. */
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { occupantOf } from '../queries/seats'
import type { SeatState } from './types'
import { counted, daysBetween, shortDate, shortMonth } from './words'

export function stateOf(plan: Pick<Plan, 'people'>, position: Pick<Position, 'occupant'>): SeatState {
  if (position.occupant.kind !== 'person') return position.occupant.kind
  return occupantOf(plan, position)?.leave ? 'on-leave' : 'filled'
}

/** What is said of a seat's state: `long` on a card, `short` after a title in a stack, the fullest way first. Null when there is nothing to say. */
export type StateWords = { readonly long: string; readonly short: readonly string[] }

type Asked = { readonly today: string; readonly locale: string }

/** `open 34 days`, `from 1 Apr 2027`, `on leave to 1 Sep`. */
export function stateWords(plan: Pick<Plan, 'people'>, position: Position, { today, locale }: Asked): StateWords | null {
  const { occupant } = position
  if (occupant.kind === 'vacant') {
    const days = occupant.since === null ? -1 : daysBetween(occupant.since, today)
    if (days < 0) return null
    const words = counted(days, 'day', 'days', locale)
    return { long: `open ${words}`, short: [words] }
  }
  if (occupant.kind === 'planned') {
    if (occupant.startBy === null) return null
    const words = `from ${shortDate(occupant.startBy, locale)}`
    const month = shortMonth(occupant.startBy, locale)
    return { long: words, short: [words, `from ${month}`, month] }
  }
  const leave = occupantOf(plan, position)?.leave
  if (!leave) return null
  const words = leave.until === null ? 'on leave' : `on leave to ${shortDate(leave.until, locale, today)}`
  return { long: words, short: [words] }
}

/** `closes 30 Jun 2027` for a seat, `leaves 30 Jun 2027` for its person: whichever comes first and is not over; the fullest way first. */
export function closingWords(plan: Pick<Plan, 'people'>, position: Position, { today, locale }: Asked): readonly string[] | null {
  const closes = position.endsOn
  const leaves = occupantOf(plan, position)?.leavesOn ?? null
  const dates = [closes, leaves].filter(date => date !== null && date >= today)
  const first = dates.toSorted()[0]
  if (!first) return null
  const verb = first === closes ? 'closes' : 'leaves'
  return [`${verb} ${shortDate(first, locale)}`, `${verb} ${shortMonth(first, locale)}`]
}
