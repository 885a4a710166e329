import { describe, expect, it } from 'vitest'
import { layOut } from '@/domain/layout/layOut'
import type { LayoutOptions } from '@/domain/layout/types'
import type { IsoDate } from '@/domain/model/dates'
import type { CustomFieldId, DottedLineId, JobShareId, LevelId, MembershipId, TrackId } from '@/domain/model/ids'
import type { Level } from '@/domain/model/ladder'
import type { Person } from '@/domain/model/person'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { Scene, SceneCard, SceneOptions } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { at, planOf, team, the, who, withTeams } from '../../support/plans'

const down: LayoutOptions = { direction: 'top-down', collapsed: new Set(), focus: null }
const options: SceneOptions = { colourBy: { kind: 'band' }, fields: [], today: '2027-03-01', locale: 'en-GB' }
// Literals of these tests are dates of the calendar.
const date = (text: string): IsoDate => text as IsoDate

function withPosition(plan: Plan, name: string, fields: Partial<Position>): Plan {
  return { ...plan, positions: new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), ...fields }) }
}
function withPerson(plan: Plan, name: string, fields: Partial<Person>): Plan {
  return { ...plan, people: new Map(plan.people).set(who(name), { ...the(plan.people, who(name)), ...fields }) }
}
function withLevel(plan: Plan, name: string, band: Level['band'], certainty: 'confirmed' | 'guessed' = 'confirmed'): Plan {
  const id = `lvl_${band}` as LevelId
  const level: Level = {
    id,
    trackId: 'trk_1' as TrackId,
    code: band.slice(0, 1).toUpperCase(),
    name: `The ${band} level`,
    band,
    order: 'a',
    scope: '',
  }
  return withPosition({ ...plan, levels: new Map(plan.levels).set(id, level) }, name, { level: { levelId: id, certainty } })
}
function inTeam(plan: Plan, name: string, teamName: string): Plan {
  const id = `mem_${name}` as MembershipId
  const membership = {
    id,
    teamId: team(teamName),
    member: { kind: 'position', positionId: at(name) },
    allocation: 1,
    startsOn: null,
    endsOn: null,
  } as const
  return { ...plan, memberships: new Map(plan.memberships).set(id, membership) }
}

function draw(plan: Plan, scene: Partial<SceneOptions> = {}, layout: Partial<LayoutOptions> = {}): Scene {
  return sceneOf(plan, layOut(plan, { ...down, ...layout }), { ...options, ...scene })
}
function cardOf(scene: Scene, name: string): SceneCard {
  const card = scene.cards.find(({ id }) => id === at(name))
  if (!card) throw new Error(`${name} has no card.`)
  return card
}
const texts = (card: SceneCard): readonly string[] => card.fields.map(field => field.text)

const small = planOf('Ada Lind\n  Ben Okafor\n    Cal Moretti\n    Vacant: Engineer\n    Planned: Analyst\n  Dee Sow')

describe('a card says', () => {
  it('who sits there, with initials, title and level code', () => {
    const card = cardOf(draw(withLevel(small, 'Ada Lind', 'director')), 'Ada Lind')
    expect(card).toMatchObject({ state: 'filled', name: { text: 'Ada Lind' }, title: { text: 'Title of Ada Lind' } })
    expect(card.plate).toEqual({ fill: 'band-director', initials: 'AL', code: 'D', guessed: false, photo: null })
  })

  it('that a level is only guessed', () => {
    const card = cardOf(draw(withLevel(small, 'Ada Lind', 'director', 'guessed')), 'Ada Lind')
    expect(card.plate).toMatchObject({ code: 'D?', guessed: true })
    expect(texts(card)).toEqual(['level guessed from title'])
  })

  it('that there is no level and no title', () => {
    const card = cardOf(draw(withPosition(small, 'Ada Lind', { title: '' })), 'Ada Lind')
    expect(card.plate).toMatchObject({ fill: 'neutral', code: '–' })
    expect(card.title.text).toBe('No title')
  })

  it('how long a seat is open, after the title in a stack', () => {
    const plan = withPosition(small, 'Vacant: Engineer', { occupant: { kind: 'vacant', since: date('2027-01-26') } })
    expect(cardOf(draw(plan), 'Vacant: Engineer')).toMatchObject({
      state: 'vacant',
      name: { text: 'Vacant' },
      title: { text: 'Engineer, 34 days' },
    })
  })

  it('how long a manager’s seat is open, after the roll-ups', () => {
    const plan = withPosition(small, 'Ben Okafor', { occupant: { kind: 'vacant', since: date('2027-02-28') } })
    expect(texts(cardOf(draw(plan, { fields: ['roll-up'] }), 'Ben Okafor'))).toEqual(['3 reports', 'open 1 day'])
  })

  it('from when a seat is planned', () => {
    const plan = withPosition(small, 'Planned: Analyst', { occupant: { kind: 'planned', startBy: date('2027-04-01') } })
    expect(cardOf(draw(plan), 'Planned: Analyst')).toMatchObject({
      state: 'planned',
      name: { text: 'Planned' },
      title: { text: 'Analyst, from 1 Apr 2027' },
    })
  })

  it('until when somebody is on leave', () => {
    const plan = withPerson(small, 'Ben Okafor', { leave: { until: date('2027-09-01') } })
    const card = cardOf(draw(plan), 'Ben Okafor')
    expect(card.state).toBe('on-leave')
    expect(texts(card)[0]).toMatch(/^on leave to 1 Sept?$/)
  })

  it('that a seat closes, or its person leaves, whichever is first and still to come', () => {
    const closing = withPosition(small, 'Ben Okafor', { endsOn: date('2027-06-30') })
    expect(texts(cardOf(draw(closing), 'Ben Okafor'))).toEqual(['closes 30 Jun 2027'])
    expect(cardOf(draw(closing), 'Ben Okafor').isClosing).toBe(true)
    const leaving = withPerson(closing, 'Ben Okafor', { leavesOn: date('2027-05-31') })
    expect(texts(cardOf(draw(leaving), 'Ben Okafor'))).toEqual(['leaves 31 May 2027'])
    const gone = withPosition(small, 'Ben Okafor', { endsOn: date('2027-02-01') })
    expect(cardOf(draw(gone), 'Ben Okafor')).toMatchObject({ isClosing: false, fields: [] })
  })

  it('with whom a job is shared, as fully as fits', () => {
    const shared = { jobShare: 'job_1' as JobShareId, fte: 0.6 }
    const plan = withPosition(withPosition(small, 'Ben Okafor', shared), 'Dee Sow', { ...shared, fte: 0.4 })
    expect(texts(cardOf(draw(plan), 'Ben Okafor'))[0]).toMatch(/^0\.6 FTE, shares with Dee/)
  })

  it('how many report to a manager, and how many are below when that is more', () => {
    const scene = draw(small, { fields: ['roll-up'] })
    expect(texts(cardOf(scene, 'Ada Lind'))).toEqual(['2 reports', '5 below'])
    expect(texts(cardOf(scene, 'Ben Okafor'))).toEqual(['3 reports'])
    expect(texts(cardOf(scene, 'Dee Sow'))).toEqual([])
    expect(cardOf(scene, 'Ada Lind')).toMatchObject({ reports: 2, below: 5 })
  })

  it('nothing about pay unless asked', () => {
    const plan = withPerson(small, 'Cal Moretti', { pay: { minor: 81_200_000, currency: 'EUR' } })
    const everything = [
      'team',
      'location',
      'roll-up',
      'reports',
      'fte',
      'hired',
      'level-name',
      'role-type',
      'email',
      'external-id',
    ] as const
    expect(JSON.stringify(draw(plan, { fields: everything }))).not.toContain('812')
    expect(texts(cardOf(draw(plan, { fields: ['reports', 'cost'] }), 'Ben Okafor'))).toEqual(['3 reports', '€812k known'])
  })

  it('what everyone below a manager costs, without the manager', () => {
    const pay = (name: string, euros: number) => (plan: Plan) => withPerson(plan, name, { pay: { minor: euros * 100, currency: 'EUR' } })
    const plan = [pay('Ada Lind', 90_000), pay('Ben Okafor', 60_000), pay('Cal Moretti', 40_000)].reduce(
      (so, next) => next(so),
      planOf('Ada Lind\n  Ben Okafor\n  Cal Moretti'),
    )
    expect(texts(cardOf(draw(plan, { fields: ['cost'] }), 'Ada Lind'))).toEqual(['€100k'])
  })

  it('fields in the user’s order, whole, and drops what does not fit from the right', () => {
    const plan = inTeam(withTeams(withPosition(small, 'Dee Sow', { location: 'Lisbon' }), 'Checkout'), 'Dee Sow', 'Checkout')
    expect(cardOf(draw(plan, { fields: ['team', 'location'] }), 'Dee Sow').fields).toEqual([
      { text: 'Checkout', swatch: 'team-1' },
      { text: 'Lisbon', swatch: null },
    ])
    expect(texts(cardOf(draw(plan, { fields: ['location', 'team'] }), 'Dee Sow'))).toEqual(['Lisbon', 'Checkout'])
    const far = withPosition(plan, 'Dee Sow', { location: 'Llanfairpwllgwyngyllgogerychwyrndrobwll' })
    expect(texts(cardOf(draw(far, { fields: ['team', 'location'] }), 'Dee Sow'))).toEqual(['Checkout'])
  })

  it('a field of the import, by its id, even one called like a part of an object', () => {
    const plan = withPosition(small, 'Dee Sow', { custom: { ['constructor' as CustomFieldId]: 'Blue' } })
    expect(texts(cardOf(draw(plan, { fields: ['custom:constructor'] }), 'Dee Sow'))).toEqual(['Blue'])
    expect(texts(cardOf(draw(plan, { fields: ['custom:constructor'] }), 'Ada Lind'))).toEqual([])
  })

  it('a long name as far as it fits, and whole on demand', () => {
    const name = 'Maximiliane Freifrau von Hohenstein-Rottweil'
    const card = cardOf(draw(withPerson(small, 'Ada Lind', { name })), 'Ada Lind')
    expect(card.name.full).toBe(name)
    expect(card.name.text).toMatch(/^Maximiliane .*…$/u)
    expect(measure(card.name.text, 600, 13)).toBeLessThanOrEqual(137)
  })

  it('how many are folded away below it', () => {
    const scene = draw(small, {}, { collapsed: new Set([at('Ben Okafor')]) })
    expect(cardOf(scene, 'Ben Okafor').folded).toBe(3)
    expect(cardOf(scene, 'Ada Lind').folded).toBeNull()
  })
})

describe('a card keeps its identity', () => {
  it('through an edit of another', () => {
    const before = draw(small)
    const after = draw(withPosition(small, 'Dee Sow', { title: 'Head of Sales' }))
    expect(after.cards.filter((card, index) => card !== before.cards[index]).map(({ id }) => id)).toEqual([at('Dee Sow')])
  })

  it('through new options with the same content, but not through others', () => {
    const before = draw(small, { fields: ['team'] })
    expect(draw(small, { fields: ['team'] }).cards).toEqual(before.cards)
    draw(small, { fields: ['team'] }).cards.forEach((card, index) => {
      expect(card).toBe(before.cards[index])
    })
    expect(cardOf(draw(small, { fields: ['roll-up'] }), 'Ada Lind')).not.toEqual(cardOf(before, 'Ada Lind'))
  })

  it('where a report joins, only its managers and those who move get new ones', () => {
    const before = draw(small)
    const after = draw(withPosition(small, 'Dee Sow', { reportsTo: at('Ben Okafor') }))
    const kept = after.cards.filter(card => before.cards.includes(card)).map(({ id }) => id)
    expect(kept).not.toContain(at('Ben Okafor'))
    expect(kept).not.toContain(at('Dee Sow'))
  })

  it('never across two layouts of the same plan that differ in place', () => {
    const top = draw(small)
    const side = draw(small, {}, { direction: 'left-right' })
    expect(cardOf(side, 'Dee Sow')).not.toEqual(cardOf(top, 'Dee Sow'))
    expect(draw(small).cards).toEqual(top.cards)
  })
})

describe('the scene', () => {
  it('has a line for each reporting line of the layout, and dotted lines with their share inside the bounds', () => {
    const id = 'dot_1' as DottedLineId
    const line = { id, from: at('Cal Moretti'), to: at('Dee Sow'), type: 'mentoring', share: 0.2, startsOn: null, endsOn: null } as const
    const scene = draw({ ...small, dottedLines: new Map([[id, line]]) })
    expect(scene.lines.filter(({ kind }) => kind === 'reporting')).toHaveLength(5)
    const dotted = scene.lines.find(({ kind }) => kind === 'dotted')
    expect(dotted).toMatchObject({ label: 'mentoring 20 %', from: at('Cal Moretti'), to: at('Dee Sow') })
    for (const { x, y } of dotted?.points ?? []) {
      expect(x >= scene.bounds.x && x <= scene.bounds.x + scene.bounds.width).toBe(true)
      expect(y >= scene.bounds.y && y <= scene.bounds.y + scene.bounds.height).toBe(true)
    }
  })

  it('is headed by the plan, and by the group when one part is in focus', () => {
    expect(draw(small)).toMatchObject({ title: 'Test plan', subtitle: 'Ada Lind, 6 positions' })
    const plan = withPosition(small, 'Ben Okafor', { title: 'Director, Payments' })
    expect(draw(plan, {}, { focus: at('Ben Okafor') })).toMatchObject({ title: 'Payments', subtitle: 'Ben Okafor, 4 positions' })
  })

  it('is empty for an empty plan', () => {
    expect(draw(planOf(''))).toMatchObject({ cards: [], lines: [], subtitle: '0 positions', legend: { total: 0, keys: [] } })
  })
})

describe('the legend', () => {
  const keys = (scene: Scene) => scene.legend.keys.map(({ label, count }) => `${label} ${count}`)

  it('counts everyone once, open seats by what they are, folded away or not', () => {
    const plan = withLevel(withLevel(small, 'Ada Lind', 'vp'), 'Cal Moretti', 'junior')
    const scene = draw(plan, {}, { collapsed: new Set([at('Ben Okafor')]) })
    expect(keys(scene)).toEqual(['Junior 1', 'VP 1', 'No level 2', 'Vacant 1', 'Planned 1'])
    expect(scene.legend).toMatchObject({ heading: 'level band', total: 6 })
    expect(scene.legend.keys.map(({ track }) => track)).toEqual(['individual', 'management', null, null, null])
  })

  it('lists teams in the user’s order with their colours', () => {
    const plan = inTeam(inTeam(withTeams(small, 'Zoo', 'Art'), 'Ada Lind', 'Art'), 'Dee Sow', 'Zoo')
    const scene = draw(plan, { colourBy: { kind: 'team' } })
    expect(keys(scene)).toEqual(['Zoo 1', 'Art 1', 'No team 2', 'Vacant 1', 'Planned 1'])
    expect(cardOf(scene, 'Ada Lind').plate.fill).toBe('team-2')
  })

  it('repeats the twelve colours beyond twelve values', () => {
    const names = Array.from({ length: 14 }, (_, index) => `Person ${String(index).padStart(2, '0')}`)
    const plan = names.reduce((so, name) => withPosition(so, name, { location: `Place ${name}` }), planOf(names.join('\n')))
    const scene = draw(plan, { colourBy: { kind: 'location' } })
    expect(cardOf(scene, 'Person 12').plate.fill).toBe(cardOf(scene, 'Person 00').plate.fill)
    expect(scene.legend.keys).toHaveLength(14)
  })

  it('keeps a value’s colour when only a part is in focus', () => {
    const plan = withPosition(withPosition(small, 'Ada Lind', { location: 'Bonn' }), 'Cal Moretti', { location: 'Lisbon' })
    const by = { colourBy: { kind: 'location' } } as const
    const part = draw(plan, by, { focus: at('Ben Okafor') })
    expect(cardOf(part, 'Cal Moretti').plate.fill).toBe(cardOf(draw(plan, by), 'Cal Moretti').plate.fill)
    expect(keys(part)).toEqual(['Lisbon 1', 'No location 1', 'Vacant 1', 'Planned 1'])
  })

  it('counts states when they are what colours', () => {
    const plan = withPerson(small, 'Cal Moretti', { leave: { until: null } })
    expect(keys(draw(plan, { colourBy: { kind: 'status' } }))).toEqual(['Filled 3', 'On leave 1', 'Vacant 1', 'Planned 1'])
  })
})
