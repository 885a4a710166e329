/** Which colour a position's plate takes, and what the legend calls it. */
import { type Band, bands } from '../model/ladder'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { type Team, teamColours } from '../model/team'
import { cachedOn } from '../queries/cached'
import { bandOf } from '../queries/levels'
import { mainTeamOf, teamsUnder } from '../queries/teams'
import { stateOf } from './states'
import type { ColourBy, Legend, LegendKey, SeatState, Token } from './types'

type Coloured = Pick<Plan, 'positions' | 'people' | 'teams' | 'memberships' | 'levels' | 'customFields'>

/** One value of the field that colours. `key` tells values apart, `label` is what people read. */
type Hue = { readonly key: string; readonly label: string; readonly fill: Token | 'neutral'; readonly track: LegendKey['track'] }

/** Colours of a plan by one field: the same value has the same colour whatever part of the chart is on show. */
export type Colouring = {
  readonly heading: string
  fillOf(position: Position): Token | 'neutral'
  /** The value of a position in the field, or the one that stands for having none. */
  hueOf(position: Position): Hue
  /** Every value that a position can have, in the legend's order. */
  readonly hues: readonly Hue[]
}

export const bandNames: Readonly<Record<Band, string>> = {
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
  principal: 'Principal',
  manager: 'Manager',
  'senior-manager': 'Senior manager',
  director: 'Director',
  vp: 'VP',
}
const firstManagerBand = bands.indexOf('manager')

const statusHues: readonly (Hue & { readonly key: SeatState })[] = [
  { key: 'filled', label: 'Filled', fill: 'band-senior', track: null },
  { key: 'on-leave', label: 'On leave', fill: 'band-manager', track: null },
  { key: 'vacant', label: 'Vacant', fill: 'neutral', track: null },
  { key: 'planned', label: 'Planned', fill: 'neutral', track: null },
]

/** The token of a team's colour; numbers above the last colour begin again. */
export function teamToken(team: Pick<Team, 'colour'>): Token {
  return colourToken(team.colour - 1)
}

function colourToken(at: number): Token {
  return `team-${(((at % teamColours) + teamColours) % teamColours) + 1}`
}

const noValue = (label: string): Hue => ({ key: '', label, fill: 'neutral', track: null })

export function colouringOf(plan: Coloured, by: ColourBy): Colouring {
  switch (by.kind) {
    case 'band':
      return byBand(plan)
    case 'team':
      return byTeam(plan)
    case 'status':
      return byStatus(plan)
    case 'location':
      return byValue('location', 'No location', locations(plan), position => position.location ?? '')
    case 'custom': {
      const name = [...plan.customFields.values()].find(field => field.id === by.fieldId)?.name ?? 'a deleted field'
      return byValue(name, `No ${name}`, customValues(plan, by.fieldId), position => customOf(position, by.fieldId))
    }
  }
}

function byBand(plan: Coloured): Colouring {
  const none = noValue('No level')
  const hues = bands.map(
    (band, at): Hue => ({
      key: band,
      label: bandNames[band],
      fill: `band-${band}`,
      track: at < firstManagerBand ? 'individual' : 'management',
    }),
  )
  const byKey = new Map(hues.map(hue => [hue.key, hue]))
  const hueOf = (position: Position): Hue => byKey.get(bandOf(plan, position) ?? '') ?? none
  return { heading: 'level band', hues: [...hues, none], hueOf, fillOf: position => hueOf(position).fill }
}

function byTeam(plan: Coloured): Colouring {
  const none = noValue('No team')
  const byKey = new Map<string, Hue>()
  const waiting = [...teamsUnder(plan, null)].reverse()
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    byKey.set(team.id, { key: team.id, label: team.name, fill: teamToken(team), track: null })
    waiting.push(...[...teamsUnder(plan, team.id)].reverse())
  }
  const hueOf = (position: Position): Hue => byKey.get(mainTeamOf(plan, position.id)?.id ?? '') ?? none
  return { heading: 'team', hues: [...byKey.values(), none], hueOf, fillOf: position => hueOf(position).fill }
}

function byStatus(plan: Coloured): Colouring {
  const byKey = new Map<SeatState, Hue>(statusHues.map(hue => [hue.key, hue]))
  // Every state has its hue: the list above is made of them.
  const hueOf = (position: Position): Hue => byKey.get(stateOf(plan, position)) as Hue
  return { heading: 'status', hues: statusHues, hueOf, fillOf: position => hueOf(position).fill }
}

/** Values of a free field take the twelve colours in the order of their code units, and then again from the first. */
function byValue(heading: string, without: string, values: readonly string[], valueIn: (position: Position) => string): Colouring {
  const none = noValue(without)
  const byKey = new Map(values.map((value, at): [string, Hue] => [value, { key: value, label: value, fill: colourToken(at), track: null }]))
  const hueOf = (position: Position): Hue => byKey.get(valueIn(position)) ?? none
  return { heading, hues: [...byKey.values(), none], hueOf, fillOf: position => hueOf(position).fill }
}

const locations = cachedOn(['positions'], ({ positions }) => distinct([...positions.values()].map(position => position.location ?? '')))

const customIndex = cachedOn(['positions'], () => new Map<string, readonly string[]>())

function customValues(plan: Pick<Plan, 'positions'>, fieldId: string): readonly string[] {
  const index = customIndex(plan)
  let values = index.get(fieldId)
  if (!values) {
    values = distinct([...plan.positions.values()].map(position => customOf(position, fieldId)))
    index.set(fieldId, values)
  }
  return values
}

function customOf(position: Position, fieldId: string): string {
  return Object.hasOwn(position.custom, fieldId) ? (position.custom[fieldId as keyof Position['custom']] ?? '') : ''
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter(value => value !== '').sort((left, right) => (left < right ? -1 : 1))
}

/** Every position counted once: open seats by what they are, the others by the field that colours. Keys nobody has are left out. */
export function legendOf(plan: Coloured, by: ColourBy, positions: Iterable<Position>): Legend {
  const colouring = colouringOf(plan, by)
  const counts = new Map<Hue, number>()
  const open = { vacant: 0, planned: 0 }
  let total = 0
  for (const position of positions) {
    total++
    const { kind } = position.occupant
    if (kind !== 'person') open[kind]++
    else {
      const hue = colouring.hueOf(position)
      counts.set(hue, (counts.get(hue) ?? 0) + 1)
    }
  }
  const orders = new Map(colouring.hues.map((hue, at) => [hue, at]))
  const keys = [...counts].map(([hue, count]): LegendKey & { readonly order: number } => ({
    label: hue.label,
    fill: hue.fill,
    state: by.kind === 'status' ? (hue.key as SeatState) : null,
    count,
    track: hue.track,
    order: orders.get(hue) ?? 0,
  }))
  keys.sort((left, right) => left.order - right.order)
  const states = (['vacant', 'planned'] as const).map(
    (state): LegendKey => ({ label: state === 'vacant' ? 'Vacant' : 'Planned', fill: 'neutral', state, count: open[state], track: null }),
  )
  return {
    heading: colouring.heading,
    total,
    keys: [...keys.map(({ order: _order, ...key }) => key), ...states.filter(({ count }) => count > 0)],
  }
}
