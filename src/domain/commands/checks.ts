/** Guards that several commands share: each gives the refusal, or null when there is nothing to refuse. */
import type { LevelId, PersonId, PositionId, TeamId } from '../model/ids'
import { isCurrencyCode, isUsableMoney, type Money } from '../model/money'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import { mostFte, type Position } from '../model/position'
import type { Member, Membership } from '../model/team'
import type { Dates } from './inputs'
import type { Named, Refusal } from './refusal'

export function refuseMissingPosition(plan: Pick<Plan, 'positions'>, id: PositionId | null): Refusal | null {
  return id === null || plan.positions.has(id) ? null : { code: 'missing', what: 'position', id }
}

export function refuseMissingPositions(plan: Pick<Plan, 'positions'>, ids: readonly PositionId[]): Refusal | null {
  const gone = ids.find(id => !plan.positions.has(id))
  return gone === undefined ? null : refuseMissingPosition(plan, gone)
}

export function refuseMissingPerson(plan: Pick<Plan, 'people'>, id: PersonId): Refusal | null {
  return plan.people.has(id) ? null : { code: 'missing', what: 'person', id }
}

export function refuseMissingTeam(plan: Pick<Plan, 'teams'>, id: TeamId | null): Refusal | null {
  return id === null || plan.teams.has(id) ? null : { code: 'missing', what: 'team', id }
}

export function refuseMissingLevel(plan: Pick<Plan, 'levels'>, id: LevelId | null): Refusal | null {
  return id === null || plan.levels.has(id) ? null : { code: 'missing', what: 'level', id }
}

export function refuseMissingMember(plan: Pick<Plan, 'positions' | 'people'>, member: Member): Refusal | null {
  return member.kind === 'position' ? refuseMissingPosition(plan, member.positionId) : refuseMissingPerson(plan, member.personId)
}

export function refuseBlank(name: string, what: Named): Refusal | null {
  return name.trim() === '' ? { code: 'blank-name', what } : null
}

export function refuseDates({ startsOn, endsOn }: Dates, what: string): Refusal | null {
  return startsOn !== null && endsOn !== null && startsOn > endsOn ? { code: 'ends-before-start', what, startsOn, endsOn } : null
}

function refuseMoney(money: Money | null, what: 'pay' | 'budget'): Refusal | null {
  if (money === null) return null
  if (!isCurrencyCode(money.currency)) return { code: 'currency-unknown', currency: money.currency }
  return isUsableMoney(money) ? null : { code: 'money-unusable', what }
}

/** A share must be above 0 and at most 1 (or `to`). */
export function refuseShare(share: number | null, what: string, to = 1): Refusal | null {
  return share === null || (share > 0 && share <= to) ? null : { code: 'out-of-range', what, from: 0, above: true, to }
}

/** A whole number between two, both included. */
export function refuseCount(count: number, what: string, from: number, to: number): Refusal | null {
  if (!Number.isInteger(count)) return { code: 'not-whole', what }
  return count >= from && count <= to ? null : { code: 'out-of-range', what, from, above: false, to }
}

/** What a position may not be in itself, apart from who it reports to and who sits there. */
export function refusePosition(plan: Pick<Plan, 'levels'>, position: Position): Refusal | null {
  return (
    refuseMissingLevel(plan, position.level?.levelId ?? null) ??
    refuseShare(position.fte, 'FTE', mostFte) ??
    refuseMoney(position.budget, 'budget') ??
    refuseDates(position, position.title === '' ? 'the position' : position.title)
  )
}

export function refusePerson({ name, pay, hiredOn, leavesOn }: Person): Refusal | null {
  const refusal = refuseBlank(name, 'person') ?? refuseMoney(pay, 'pay')
  if (refusal) return refusal
  return hiredOn !== null && leavesOn !== null && hiredOn > leavesOn ? { code: 'leaves-before-hired', name, hiredOn, leavesOn } : null
}

export function refuseMembership({ allocation, ...dates }: Membership): Refusal | null {
  return refuseShare(allocation, 'Allocation') ?? refuseDates(dates, 'the membership')
}
