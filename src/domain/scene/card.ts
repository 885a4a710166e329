/** One card: what is written on it and where it stands. Made once and kept until something about it has changed. */
import type { Box, BoxKind } from '../layout/types'
import type { PositionId } from '../model/ids'
import type { Level } from '../model/ladder'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import type { Team } from '../model/team'
import { cachedOn } from '../queries/cached'
import { levelOf } from '../queries/levels'
import type { RollUp } from '../queries/rollUps'
import { occupantOf } from '../queries/seats'
import { mainTeamOf } from '../queries/teams'
import { fit } from '../text/measure'
import { type CardGeometry, cardGeometry } from './cardGeometry'
import { fieldsOf } from './fields'
import { groupNameOf } from './groupNames'
import { initialsOf } from './initials'
import { closingWords, stateOf, stateWords } from './states'
import { titleLine } from './titles'
import type { CardField, Line, Plate, SceneCard, SceneOptions, Token } from './types'
import { shortShare } from './words'

/** Everything a face is made from besides the plan's own position; equal sources make an equal face. */
type Sources = {
  readonly position: Position
  readonly kind: BoxKind
  /** The options that words depend on, spelled out. */
  readonly options: string
  readonly person: Person | null
  readonly team: Team | null
  readonly level: Level | null
  readonly fill: Token
  readonly below: number
  readonly reports: number
  /** What the roll-up of cost is made of; empty when cost is not shown. */
  readonly cost: string
  readonly groupName: string | null
  /** Whom the seat is shared with, by name. */
  readonly sharesWith: string | null
}

type Face = Pick<SceneCard, 'state' | 'plate' | 'name' | 'title' | 'fields' | 'isClosing' | 'below' | 'reports' | 'groupName'>

/** The last card of each position and what it was made from. */
type Album = Map<PositionId, { readonly sources: Sources; readonly face: Face; card: SceneCard }>

/**
 * Kept beside the settings table: it is the same object through almost every edit of a plan and goes when the plan is closed. A plain
 * map of ids is several times faster than a weak one of records, and an edit asks for everyone's card.
 */
export const albumOf = cachedOn(['settings'], (): Album => new Map())

/** The same options spelled the same, so that a new object with the same content keeps the cards. */
export function optionsKey({ fields, today, locale }: SceneOptions): string {
  return [today, locale, ...fields].join(' ')
}

export type CardRequest = {
  readonly options: SceneOptions
  readonly key: string
  readonly fill: Token | 'neutral'
  readonly rollUp: RollUp | undefined
  readonly sharesWith: string | null
  /** Everyone hidden below a folded manager; null when nothing is folded. */
  readonly isFolded: boolean
}

/** The card of a position at a place; the same object as last time when nothing about it changed. */
export function cardOf(plan: Plan, position: Position, box: Box, album: Album, request: CardRequest): SceneCard {
  const { rollUp, options } = request
  const reports = rollUp?.reports ?? 0
  const sources: Sources = {
    position,
    kind: box.kind,
    options: request.key,
    person: occupantOf(plan, position),
    team: plan.memberships.size === 0 ? null : mainTeamOf(plan, position.id),
    level: levelOf(plan, position),
    fill: request.fill,
    below: rollUp?.below ?? 0,
    reports,
    cost:
      reports > 0 && rollUp && options.fields.includes('cost') ? `${rollUp.costUnknown} ${rollUp.cost.map(sum => sum.minor).join()}` : '',
    groupName: reports > 0 ? groupNameOf(plan, position) : null,
    sharesWith: request.sharesWith,
  }
  const folded = request.isFolded ? sources.below : null
  const known = album.get(position.id)
  if (known && isSame(known.sources, sources)) {
    const { card } = known
    if (card.x !== box.x || card.y !== box.y || card.depth !== box.depth || card.folded !== folded)
      known.card = placed(known.face, box, folded)
    return known.card
  }
  const face = makeFace(plan, position, request, sources)
  const card = placed(face, box, folded)
  album.set(position.id, { sources, face, card })
  return card
}

/** Written out, like the comparison below: both are done for every card, and spreading two objects takes ten times as long. */
function placed(face: Face, box: Box, folded: number | null): SceneCard {
  return {
    id: box.id,
    kind: box.kind,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    depth: box.depth,
    state: face.state,
    plate: face.plate,
    name: face.name,
    title: face.title,
    fields: face.fields,
    isClosing: face.isClosing,
    folded,
    below: face.below,
    reports: face.reports,
    groupName: face.groupName,
  }
}

function isSame(one: Sources, other: Sources): boolean {
  return (
    one.position === other.position &&
    one.person === other.person &&
    one.kind === other.kind &&
    one.team === other.team &&
    one.level === other.level &&
    one.fill === other.fill &&
    one.below === other.below &&
    one.reports === other.reports &&
    one.groupName === other.groupName &&
    one.sharesWith === other.sharesWith &&
    one.cost === other.cost &&
    one.options === other.options
  )
}

const noFields: readonly CardField[] = []

function makeFace(plan: Plan, position: Position, request: CardRequest, sources: Sources): Face {
  const { kind, person, team, level, below, reports, groupName, sharesWith } = sources
  const { options, fill } = request
  const geometry = cardGeometry[kind]
  const state = stateOf(plan, position)
  const words = stateWords(plan, position, options)
  const rollUp = request.rollUp && reports > 0 ? request.rollUp : null
  const closing = closingWords(plan, position, options)
  const share = sharesWith === null ? null : `${shortShare(position.fte, options.locale)} FTE`
  return {
    state,
    plate: plateOf(position, person, level, fill),
    name: line(nameOf(position, person), geometry, 'name'),
    title:
      kind === 'card'
        ? titleLine(position.title || 'No title', team?.name ?? null, [], geometry.title)
        : leafTitle(position, team, state, words?.short ?? closing ?? (share === null ? [] : [share])),
    fields: kind === 'card' ? fieldsOf(plan, position, { person, team, rollUp, state: words, sharesWith }, options) : noFields,
    isClosing: closing !== null,
    below,
    reports,
    groupName,
  }
}

function nameOf(position: Position, person: Person | null): string {
  if (position.occupant.kind === 'person') return person?.name ?? 'Somebody deleted'
  return position.occupant.kind === 'vacant' ? 'Vacant' : 'Planned'
}

function plateOf(position: Position, person: Person | null, level: Level | null, fill: Token | 'neutral'): Plate {
  const guessed = level !== null && position.level?.certainty === 'guessed'
  return {
    fill,
    initials: person ? initialsOf(person.name) : '',
    code: level ? level.code + (guessed ? '?' : '') : '–',
    guessed,
    photo: person?.photo ?? null,
  }
}

function line(full: string, geometry: CardGeometry, part: 'name' | 'title'): Line {
  const { weight, size, width } = geometry[part]
  return { text: fit(full, weight, size, width), full }
}

/** A leaf has no third line: what must be said stands after the title. Leave stands alone, since the title waits too. */
function leafTitle(position: Position, team: Team | null, state: SceneCard['state'], words: readonly string[]): Line {
  const isAlone = words.length > 0 && (state === 'on-leave' || position.title === '')
  const [title = 'No title', ...rest] = isAlone ? words : [position.title || 'No title', ...words]
  return isAlone ? line(title, cardGeometry.leaf, 'title') : titleLine(title, team?.name ?? null, rest, cardGeometry.leaf.title)
}
