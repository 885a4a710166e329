/** The short fields of a card's third line: whole or dropped, never cut. */
import { type Money, majorOf } from '../model/money'
import type { Person } from '../model/person'
import type { Plan } from '../model/plan'
import type { Position, RoleType } from '../model/position'
import type { Team } from '../model/team'
import { costOf } from '../queries/cost'
import { levelOf } from '../queries/levels'
import type { RollUp } from '../queries/rollUps'
import { measure } from '../text/measure'
import { cardGeometry, fieldGeometry } from './cardGeometry'
import { teamToken } from './colours'
import { closingWords, type StateWords } from './states'
import type { CardField, CardFieldKind, SceneOptions } from './types'
import { counted, shortDate, shortMoney, shortShare } from './words'

/** What a card's fields are made from, looked up once. */
export type FieldFacts = {
  readonly person: Person | null
  readonly team: Team | null
  readonly rollUp: RollUp | null
  readonly state: StateWords | null
  /** Whom the seat is shared with, by name; null without a job share. */
  readonly sharesWith: string | null
}

/** Role types as people read them. */
export const roleTypeNames: Readonly<Record<RoleType, string>> = {
  engineer: 'Engineer',
  'tech-lead': 'Tech lead',
  'engineering-manager': 'Engineering manager',
  'staff-plus': 'Staff-plus',
  director: 'Director',
  vp: 'VP',
  product: 'Product',
  design: 'Design',
  other: 'Other role',
}

/** Ways to say one thing, the fullest first; the first that fits is shown. */
type Choice = readonly CardField[]

/** The fields that fit a card, in order: what the seat's state says, and what the user chose; a manager's roll-ups before both. */
export function fieldsOf(plan: Plan, position: Position, facts: FieldFacts, options: SceneOptions): readonly CardField[] {
  const rollUps: Choice[] = []
  const chosen: Choice[] = []
  for (const kind of options.fields) {
    const into = facts.rollUp && isRollUp(kind) ? rollUps : chosen
    into.push(...fieldOf(plan, position, facts, kind, options).map(text => [text]))
  }
  return fitted([...rollUps, ...said(plan, position, facts, options), ...chosen])
}

function isRollUp(kind: CardFieldKind): boolean {
  return kind === 'roll-up' || kind === 'reports' || kind === 'cost'
}

/** What the card says of the seat without being asked. */
function said(plan: Plan, position: Position, facts: FieldFacts, options: SceneOptions): readonly Choice[] {
  const words: Choice[] = []
  if (facts.state) words.push([plain(facts.state.long)])
  const closing = closingWords(plan, position, options)
  if (closing) words.push(closing.map(plain))
  if (facts.sharesWith !== null) words.push(jobShare(position, facts.sharesWith, options))
  if (position.level?.certainty === 'guessed') words.push([plain('level guessed from title'), plain('level guessed')])
  return words
}

function jobShare(position: Position, sharesWith: string, { locale }: SceneOptions): Choice {
  const fte = `${shortShare(position.fte, locale)} FTE`
  const [given = sharesWith] = sharesWith.split(' ')
  return [`${fte}, shares with ${sharesWith}`, `${fte}, shares with ${given}`, `${fte}, job share`, fte].map(plain)
}

function fieldOf(plan: Plan, position: Position, facts: FieldFacts, kind: CardFieldKind, options: SceneOptions): readonly CardField[] {
  const { person, team, rollUp } = facts
  const { locale } = options
  const text = (value: string | null | undefined): readonly CardField[] => (value ? [plain(value)] : [])
  switch (kind) {
    case 'team':
      return team ? [{ text: team.name, swatch: teamToken(team) }] : []
    case 'location':
      return text(position.location)
    case 'reports':
      return rollUp ? [plain(counted(rollUp.reports, 'report', 'reports', locale))] : []
    case 'roll-up':
      return rollUp ? rollUpFields(rollUp, options) : []
    case 'fte':
      return position.fte === 1 || facts.sharesWith !== null ? [] : [plain(`${shortShare(position.fte, locale)} FTE`)]
    case 'pay':
      return person?.pay ? [plain(shortMoney(person.pay, locale))] : []
    case 'cost':
      return text(costWords(plan, position, rollUp, locale))
    case 'hired':
      return person?.hiredOn ? [plain(`since ${shortDate(person.hiredOn, locale)}`)] : []
    case 'level-name':
      return text(levelOf(plan, position)?.name)
    case 'role-type':
      return position.roleType ? [plain(roleTypeNames[position.roleType])] : []
    case 'email':
      return text(person?.email)
    case 'external-id':
      return text(person?.externalId ?? position.externalId)
    default:
      return text(customValue(position, kind))
  }
}

/** Direct reports, and everyone below where that is more; the reports are left out where the user also chose them on their own. */
function rollUpFields(rollUp: RollUp, { fields, locale }: SceneOptions): readonly CardField[] {
  const reports = fields.includes('reports') ? [] : [plain(counted(rollUp.reports, 'report', 'reports', locale))]
  return rollUp.below > rollUp.reports ? [...reports, plain(`${shortShare(rollUp.below, locale)} below`)] : reports
}

/** A manager's: everyone below, without the manager. Anybody else's: the seat's own. Known amounts only, and said to be so. */
function costWords(plan: Plan, position: Position, rollUp: RollUp | null, locale: string): string | null {
  const own = costOf(plan, position)
  if (!rollUp) return own ? shortMoney(own, locale) : null
  const below = rollUp.cost
    .map((sum): Money => (sum.currency === own?.currency ? { ...sum, minor: sum.minor - own.minor } : sum))
    .filter(sum => majorOf(sum) !== 0)
  if (below.length === 0) return null
  const unknown = rollUp.costUnknown - (own ? 0 : 1)
  return below.map(sum => shortMoney(sum, locale)).join(' + ') + (unknown > 0 ? ' known' : '')
}

function customValue(position: Position, kind: `custom:${string}`): string | null {
  const id = kind.slice('custom:'.length)
  // The kind was made from a custom field's id.
  return Object.hasOwn(position.custom, id) ? (position.custom[id as keyof Position['custom']] ?? null) : null
}

function plain(text: string): CardField {
  return { text, swatch: null }
}

const none: readonly CardField[] = []

function fitted(choices: readonly Choice[]): readonly CardField[] {
  const line = cardGeometry.card.fields
  if (!line || choices.length === 0) return none
  const { gap, dotSize, swatchSize } = fieldGeometry
  const shown: CardField[] = []
  let used = 0
  for (const choice of choices) {
    const before = shown.length === 0 ? 0 : gap + dotSize + gap
    const widthOf = (field: CardField): number =>
      before + (field.swatch === null ? 0 : swatchSize + gap) + measure(field.text, line.weight, line.size)
    const field = choice.find(candidate => used + widthOf(candidate) <= line.width)
    if (!field) break
    shown.push(field)
    used += widthOf(field)
  }
  return shown
}
