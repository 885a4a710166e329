/** The sample plan: a software company of 60 seats that has just grown into platform teams, with the strains that come with it. */
import { defaultLadder, defaultLevelId } from '../ladder/defaultLadder'
import { blankPerson, blankPosition } from '../model/blank'
import { type IsoDate, isIsoDate } from '../model/dates'
import type { DottedLine } from '../model/dottedLine'
import { emptyPlan } from '../model/emptyPlan'
import {
  countingIds,
  type DottedLineId,
  type JobShareId,
  type MembershipId,
  type PersonId,
  type PositionId,
  type TeamId,
} from '../model/ids'
import { moneyOf } from '../model/money'
import { ordersBetween } from '../model/order'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Occupant, Position } from '../model/position'
import type { Membership, Team } from '../model/team'
import { type SampleSeat, samplePlaces, sampleSeats, sampleTeams } from './fernhill'

/** Who is on leave, and until when. */
const onLeave = { name: 'Greta Lindqvist', until: '2027-05-31' }
/** Two people who share one job, half a week each. */
const jobSharers = ['Hana Kobayashi', 'Marek Dvorský']
const dottedLines: readonly (Pick<DottedLine, 'type' | 'share'> & { readonly from: string; readonly to: string })[] = [
  { from: 'Sofia Castellanos', to: 'Tomasz Wilk', type: 'functional', share: 0.4 },
  { from: 'Ewa Tarnowska', to: 'Margarethe Lunde', type: 'mentoring', share: 0.1 },
]

/** The same plan every time: its ids are counted. */
export function growingCompany(): Plan {
  const ids = countingIds()
  const orders = ordersBetween(null, null, sampleSeats.length)
  const jobShare = ids<JobShareId>('job')
  const positions = new Map<PositionId, Position>()
  const people = new Map<PersonId, Person>()
  const memberships = new Map<MembershipId, Membership>()
  const seatOf = new Map<string, PositionId>()
  const teams = teamsByName(ids)

  const path: PositionId[] = []
  for (const [index, seat] of sampleSeats.entries()) {
    const [depth, name, title, , , , , since, teamName] = seat
    const id = ids<PositionId>('pos')
    const isOpen = name === 'vacant' || name === 'planned'
    const person = isOpen ? null : personOf(ids<PersonId>('per'), seat)
    if (person) people.set(person.id, person)
    if (person) seatOf.set(name, id)
    path.length = depth
    positions.set(id, {
      ...blankPosition(id, orders[index] ?? ''),
      ...fieldsOf(seat),
      reportsTo: path.at(-1) ?? null,
      occupant: person ? { kind: 'person', personId: person.id } : openSeat(name, dateOf(since)),
      title,
      jobShare: jobSharers.includes(name) ? jobShare : null,
      fte: jobSharers.includes(name) ? 0.5 : 1,
    })
    path.push(id)
    const teamId = teamName === null ? undefined : teams.get(teamName)?.id
    if (teamId) {
      const membership = ids<MembershipId>('mem')
      const member = { kind: 'position', positionId: id } as const
      memberships.set(membership, { id: membership, teamId, member, allocation: 1, startsOn: null, endsOn: null })
    }
  }
  const lines = dottedLines.flatMap(({ from, to, type, share }): DottedLine[] => {
    const [start, end] = [seatOf.get(from), seatOf.get(to)]
    return start && end ? [{ id: ids<DottedLineId>('dot'), from: start, to: end, type, share, startsOn: null, endsOn: null }] : []
  })
  return {
    ...emptyPlan({ name: 'Sample: growing company' }),
    ...defaultLadder(),
    positions,
    people,
    memberships,
    teams: new Map([...teams.values()].map(team => [team.id, team])),
    dottedLines: new Map(lines.map(line => [line.id, line])),
  }
}

function teamsByName(ids: ReturnType<typeof countingIds>): ReadonlyMap<string, Team> {
  const teams = new Map<string, Team>()
  const orders = ordersBetween(null, null, sampleTeams.length)
  for (const [index, [name, parent, type]] of sampleTeams.entries()) {
    const id = ids<TeamId>('team')
    const parentId = parent === null ? null : (teams.get(parent)?.id ?? null)
    teams.set(name, { id, name, parentId, type, order: orders[index] ?? '', colour: index + 1, startsOn: null, endsOn: null })
  }
  return teams
}

function personOf(id: PersonId, [, name, , , , , pay, since]: SampleSeat): Person {
  const [givenName = '', ...rest] = name.split(' ')
  const familyName = rest.join(' ')
  return {
    ...blankPerson(id, name),
    givenName,
    familyName,
    email: `${plainLetters(givenName)}.${plainLetters(familyName)}@fernhill.example`,
    externalId: `F${id.slice(-4)}`,
    pay: moneyOf(pay * 1_000, 'EUR'),
    hiredOn: dateOf(since),
    leave: name === onLeave.name ? { until: dateOf(onLeave.until) } : null,
  }
}

function fieldsOf([, name, , level, roleType, location, pay]: SampleSeat): Partial<Position> {
  const isOpen = name === 'vacant' || name === 'planned'
  return {
    level: { levelId: defaultLevelId(level), certainty: 'confirmed' },
    roleType,
    location,
    timeZone: samplePlaces[location],
    budget: isOpen ? moneyOf(pay * 1_000, 'EUR') : null,
  }
}

function openSeat(kind: string, on: IsoDate | null): Occupant {
  return kind === 'planned' ? { kind: 'planned', startBy: on } : { kind: 'vacant', since: on }
}

function dateOf(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

/** A name as an e-mail address spells it. */
function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}
