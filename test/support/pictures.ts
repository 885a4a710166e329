/** A plan whose chart shows every kind of card, and scenes of plans, for tests of pictures. */
import { layOut } from '@/domain/layout/layOut'
import type { LayoutOptions } from '@/domain/layout/types'
import type { IsoDate } from '@/domain/model/dates'
import type { DottedLineId, JobShareId, LevelId, MembershipId, PhotoId, TrackId } from '@/domain/model/ids'
import type { Band } from '@/domain/model/ladder'
import type { Person } from '@/domain/model/person'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { Scene, SceneOptions } from '@/domain/scene/types'
import { at, planOf, team, the, who, withTeams } from './plans'

const outline = `
Adaeze Okonkwo
  Marta Villanueva
    Ines Carvalho
      Tomasz Wierzbicki
      Leila Haddad
      Kwame Boateng
      Vacant: Senior engineer
      Nuria Ferrer
      Planned: Site reliability engineer
      Rhys Morgan
      Hugo Lindgren
    Tobias Brandt
      Mei-Ling Hsu
      Grace Mwangi
      Ewan Fraser
      Maximiliane Freifrau von Hohenstein-Rottweil
      田辺 由紀
      ليلى حداد
      राहुल देशमुख
      Σοφία Маринова
  Henrik Lindqvist
  Vacant: Manager, Data platform
  Planned: Director, Research
  Bruce Miller
  Priya Raghunathan
  Rahul Deshmukh
    Siobhán Keane
      Elif Kaya
      Jonas Weber
`

const ladder: readonly { readonly code: string; readonly band: Band }[] = [
  { code: 'E1', band: 'junior' },
  { code: 'E2', band: 'mid' },
  { code: 'E3', band: 'senior' },
  { code: 'E4', band: 'staff' },
  { code: 'E5', band: 'principal' },
  { code: 'M1', band: 'manager' },
  { code: 'M2', band: 'senior-manager' },
  { code: 'M3', band: 'director' },
  { code: 'M4', band: 'vp' },
]

const levels: Readonly<Record<string, string>> = {
  'Adaeze Okonkwo': 'M4',
  'Marta Villanueva': 'M3',
  'Rahul Deshmukh': 'M3',
  'Ines Carvalho': 'M1',
  'Tobias Brandt': 'M1',
  'Vacant: Manager, Data platform': 'M1',
  'Planned: Director, Research': 'M3',
  'Siobhán Keane': 'M2',
  'Henrik Lindqvist': 'E5',
  'Tomasz Wierzbicki': 'E4',
  'Mei-Ling Hsu': 'E4',
  'Grace Mwangi': 'E4',
  'Ewan Fraser': 'E4',
  'Rhys Morgan': 'E1',
  'Nuria Ferrer': 'E2',
  'Hugo Lindgren': 'E2',
  'Priya Raghunathan': '',
}

const individuals = 'trk_individual' as TrackId
const managers = 'trk_management' as TrackId
export const photoOfKwame = 'f'.repeat(64) as PhotoId

/** Two millions of pay a head: a figure that must not be found where pay was left out. */
export const canaryPay = 213_579_11

/** The plan: every state of a seat, guessed and missing levels, a photo, a job share, other scripts, dotted lines, pay. */
export function examplePlan(): Plan {
  let plan = withTeams(planOf(outline, { name: 'Quillmark Engineering' }), 'Checkout', 'Catalogue', 'Architecture', 'Platform')
  plan = {
    ...plan,
    tracks: new Map([
      [individuals, { id: individuals, name: 'Individual', kind: 'individual', order: 'a0' }],
      [managers, { id: managers, name: 'Management', kind: 'management', order: 'a1' }],
    ]),
    levels: new Map(
      ladder.map(({ code, band }, index) => {
        const id = `lvl_${code}` as LevelId
        return [id, { id, trackId: code.startsWith('E') ? individuals : managers, code, name: band, band, order: `a${index}`, scope: '' }]
      }),
    ),
    positions: new Map([...plan.positions.values()].map(position => [position.id, seated(position)])),
    people: new Map([...plan.people.values()].map(person => [person.id, { ...person, pay: { minor: canaryPay, currency: 'EUR' } }])),
  }
  plan = withPerson(plan, 'Hugo Lindgren', { leave: { until: '2027-09-01' as IsoDate } })
  plan = withPerson(plan, 'Rhys Morgan', { leavesOn: '2027-06-30' as IsoDate })
  plan = withPerson(plan, 'Kwame Boateng', { photo: photoOfKwame })
  const dotted = 'dot_1' as DottedLineId
  const line = { id: dotted, from: at('Mei-Ling Hsu'), to: at('Henrik Lindqvist'), type: 'functional' as const, share: 0.2 }
  return {
    ...plan,
    memberships: new Map(
      [...plan.positions.values()].flatMap((position, index) => {
        if (position.occupant.kind !== 'person') return []
        const id = `mem_${index}` as MembershipId
        const teamId = team(['Checkout', 'Catalogue', 'Architecture', 'Platform'][Math.floor(index / 8)] ?? 'Platform')
        const member = { kind: 'position' as const, positionId: position.id }
        return [[id, { id, teamId, member, allocation: 1, startsOn: null, endsOn: null }] as const]
      }),
    ),
    dottedLines: new Map([[dotted, { ...line, startsOn: null, endsOn: null }]]),
  }
}

function seated(position: Position): Position {
  const name = position.id.slice('pos_'.length)
  const code = levels[name] ?? 'E3'
  const level =
    code === ''
      ? null
      : { levelId: `lvl_${code}` as LevelId, certainty: name === 'Bruce Miller' ? ('guessed' as const) : ('confirmed' as const) }
  const isShared = name === 'Grace Mwangi' || name === 'Ewan Fraser'
  const occupant = position.occupant.kind === 'vacant' ? { ...position.occupant, since: '2027-01-26' as IsoDate } : position.occupant
  const title = code.startsWith('M') ? 'Manager, Catalogue' : 'Senior engineer'
  return {
    ...position,
    level,
    occupant,
    title: position.title.startsWith('Title of') ? title : position.title,
    location: 'Lisbon',
    jobShare: isShared ? ('job_1' as JobShareId) : null,
    fte: isShared ? 0.5 : 1,
  }
}

function withPerson(plan: Plan, name: string, fields: Partial<Person>): Plan {
  const person = the(plan.people, who(name))
  return { ...plan, people: new Map(plan.people).set(person.id, { ...person, ...fields }) }
}

/** A scene of a plan as the chart would show it. */
export function sceneOfPlan(plan: Plan, layout: Partial<LayoutOptions> = {}, options: Partial<SceneOptions> = {}): Scene {
  return sceneOf(plan, layOut(plan, { direction: 'top-down', collapsed: new Set(), focus: null, ...layout }), {
    colourBy: { kind: 'band' },
    fields: ['roll-up', 'team', 'location'],
    today: '2027-03-01',
    locale: 'en-GB',
    ...options,
  })
}

/** The smallest photo there is: one pixel. */
export const photos: ReadonlyMap<string, string> = new Map([
  [photoOfKwame, 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='],
])
