/** What is written on one card, wherever it stands. Made once and kept until something it says has changed. */
import type { BoxKind } from '../layout/types'
import type { Level } from '../model/ladder'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import type { Team } from '../model/team'
import { levelOf } from '../queries/levels'
import type { RollUp } from '../queries/rollUps'
import { occupantOf } from '../queries/seats'
import { mainTeamOf } from '../queries/teams'
import { fit, measure } from '../text/measure'
import { type CardGeometry, cardGeometry } from './cardGeometry'
import { fieldsOf } from './fields'
import { groupNameOf } from './groupNames'
import { initialsOf } from './initials'
import { closingWords, stateOf, stateWords } from './states'
import type { CardField, Line, Plate, SceneCard, SceneOptions, Token } from './types'
import { shortShare } from './words'

export type Face = Pick<SceneCard, 'state' | 'plate' | 'name' | 'title' | 'fields' | 'isClosing' | 'below' | 'reports' | 'groupName'>

/** Everything a face is made from besides the position itself, in a fixed order; equal sources make an equal face. */
type Sources = readonly [
  kind: BoxKind,
  options: string,
  person: Person | null,
  team: Team | null,
  level: Level | null,
  fill: Token,
  below: number,
  reports: number,
  cost: string,
  groupName: string | null,
  sharesWith: string | null,
]

/** Kept on the position's record, which is replaced when anything in it changes. */
const faces = new WeakMap<Position, { readonly sources: Sources; readonly face: Face }>()

/** The same options spelled the same, so that a new object with the same content keeps the faces. */
export function optionsKey({ fields, today, locale }: SceneOptions): string {
  return [today, locale, ...fields].join(' ')
}

export type FaceRequest = {
  readonly kind: BoxKind
  readonly options: SceneOptions
  readonly key: string
  readonly fill: Token | 'neutral'
  readonly rollUp: RollUp | undefined
  /** Whom the seat is shared with, by name. */
  readonly sharesWith: string | null
}

/** The face of a position; the same object as long as nothing on it changed. */
export function faceOf(plan: Plan, position: Position, request: FaceRequest): Face {
  const { kind, rollUp } = request
  const sources: Sources = [
    kind,
    request.key,
    occupantOf(plan, position),
    mainTeamOf(plan, position.id),
    levelOf(plan, position),
    request.fill,
    rollUp?.below ?? 0,
    rollUp?.reports ?? 0,
    request.options.fields.includes('cost') && rollUp ? `${rollUp.costUnknown} ${rollUp.cost.map(({ minor }) => minor).join()}` : '',
    rollUp && rollUp.reports > 0 ? groupNameOf(plan, position) : null,
    request.sharesWith,
  ]
  const known = faces.get(position)
  if (known?.sources.every((source, at) => source === sources[at])) return known.face
  const face = makeFace(plan, position, request, sources)
  faces.set(position, { sources, face })
  return face
}

const noFields: readonly CardField[] = []

function makeFace(plan: Plan, position: Position, request: FaceRequest, sources: Sources): Face {
  const [kind, , person, team, level, , below, reports, , groupName, sharesWith] = sources
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
        ? line(position.title || 'No title', geometry, 'title')
        : leafTitle(position, state, words?.short ?? closing ?? share),
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

/** A leaf has no third line: what must be said stands after the title, which is cut for it. Leave stands alone, since the title waits too. */
function leafTitle(position: Position, state: SceneCard['state'], words: string | null): Line {
  const title = position.title || 'No title'
  if (words === null) return line(title, cardGeometry.leaf, 'title')
  if (state === 'on-leave' || position.title === '') return line(words, cardGeometry.leaf, 'title')
  const { weight, size, width } = cardGeometry.leaf.title
  const rest = `, ${words}`
  const full = title + rest
  if (measure(full, weight, size) <= width) return { text: full, full }
  const cut = fit(title, weight, size, width - measure(rest, weight, size))
  return { text: cut + rest, full }
}
