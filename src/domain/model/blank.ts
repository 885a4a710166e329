/** Records with nothing filled in: what a new one starts from, here once so that every maker agrees. */
import type { PersonId, PositionId } from './ids'
import type { Person } from './person'
import type { Position } from './position'

/** A full-time seat, vacant since nobody knows when, at the top of a tree. */
export function blankPosition(id: PositionId, order: string): Position {
  return {
    id,
    reportsTo: null,
    order,
    occupant: { kind: 'vacant', since: null },
    title: '',
    level: null,
    roleType: null,
    location: null,
    timeZone: null,
    fte: 1,
    budget: null,
    startsOn: null,
    endsOn: null,
    externalId: null,
    jobShare: null,
    note: '',
    custom: {},
  }
}

export function blankPerson(id: PersonId, name: string): Person {
  return {
    id,
    name,
    givenName: null,
    familyName: null,
    email: null,
    externalId: null,
    photo: null,
    pay: null,
    hiredOn: null,
    leavesOn: null,
    leave: null,
    note: '',
  }
}
