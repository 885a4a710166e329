/** Who sits where: seats are filled, emptied and looked up the same way by every command. */
import type { Editing } from '../change/edit'
import { blankPerson } from '../model/blank'
import type { IsoDate } from '../model/dates'
import type { IdSource, PersonId, PositionId } from '../model/ids'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Occupant, Position } from '../model/position'
import { err, ok, type Result } from '../result'
import { refuseMissingPerson, refuseMissingPosition, refusePerson } from './checks'
import type { PersonDraft, PersonGoes, Somebody } from './inputs'
import type { Refusal } from './refusal'

/** The seat a person is in, null on the bench. */
export function seatOf(plan: Pick<Plan, 'positions'>, personId: PersonId): PositionId | null {
  for (const { id, occupant } of plan.positions.values()) if (occupant.kind === 'person' && occupant.personId === personId) return id
  return null
}

export function personIn(position: Position): PersonId | null {
  return position.occupant.kind === 'person' ? position.occupant.personId : null
}

/** The person of a draft, under the next id. */
export function personOf({ name, ...known }: PersonDraft, ids: IdSource): Person {
  return { ...blankPerson(ids('per'), name.trim()), ...known }
}

/**
 * The occupant that somebody becomes; whatever it takes is written: a new person, or the seat they leave, vacant from `today`.
 * Refused: a blank name, somebody gone, somebody of the bench who has a seat, a seat with nobody in it.
 */
export function seatSomebody(edit: Editing, somebody: Somebody, ids: IdSource, today: IsoDate): Result<Occupant, Refusal> {
  switch (somebody.kind) {
    case 'new': {
      const person = personOf(somebody.person, ids)
      const refusal = refusePerson(person)
      if (refusal) return err(refusal)
      edit.put('people', person)
      return ok({ kind: 'person', personId: person.id })
    }
    case 'bench': {
      const missing = refuseMissingPerson(edit.plan, somebody.personId)
      if (missing) return err(missing)
      const positionId = seatOf(edit.plan, somebody.personId)
      if (positionId !== null) return err({ code: 'already-seated', personId: somebody.personId, positionId })
      return ok({ kind: 'person', personId: somebody.personId })
    }
    case 'position': {
      const left = edit.get('positions', somebody.positionId)
      if (!left)
        return err(refuseMissingPosition(edit.plan, somebody.positionId) ?? { code: 'nobody-there', positionId: somebody.positionId })
      if (left.occupant.kind !== 'person') return err({ code: 'nobody-there', positionId: somebody.positionId })
      edit.put('positions', { ...left, occupant: { kind: 'vacant', since: today } })
      return ok(left.occupant)
    }
  }
}

/** People who lost their seats: kept on the bench, or taken out of the plan with their own memberships. */
export function letGo(edit: Editing, personIds: ReadonlySet<PersonId>, goes: PersonGoes): void {
  if (goes === 'to-bench' || personIds.size === 0) return
  for (const membership of edit.plan.memberships.values()) {
    if (membership.member.kind === 'person' && personIds.has(membership.member.personId)) edit.remove('memberships', membership.id)
  }
  for (const personId of personIds) edit.remove('people', personId)
}
