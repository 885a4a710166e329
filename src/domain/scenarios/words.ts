/** Edits and what blocks them, in words. */
import { customIdOf } from '../model/editField'
import { nameOf, personNameOf, teamNameOf } from '../model/names'
import type { Plan } from '../model/plan'
import type { Edit, OrganisationTable } from '../model/scenario'
import { organisationTables } from '../model/scenario'
import type { Blocked, Evaluated } from './evaluation'
import { rowsAt } from './organisation'
import type { ScenarioRefusal } from './run'

/** Everyone a scenario knows, at any date: names for its words. */
type Everyone = Pick<Plan, 'positions' | 'people' | 'teams' | 'memberships' | 'dottedLines' | 'customFields'>

function everyoneIn(evaluated: Evaluated): Everyone {
  // Each table's rows are its records.
  const tables = Object.fromEntries(organisationTables.map(table => [table, rowsAt(evaluated, table, '~')])) as unknown as Everyone
  return { ...tables, customFields: evaluated.baseline.customFields }
}

const fieldWords: Readonly<Record<string, string>> = {
  allocation: 'allocation',
  occupant: 'person',
  order: 'place among its siblings',
  parentId: 'parent team',
  reportsTo: 'manager',
  roleType: 'role type',
  timeZone: 'time zone',
  fte: 'FTE',
  teamId: 'team',
  to: 'other end',
  from: 'start',
}

const recordWords = {
  positions: 'position',
  people: 'person',
  teams: 'team',
  memberships: 'team membership',
  dottedLines: 'dotted line',
} as const satisfies Readonly<Record<OrganisationTable, string>>

/** Why an edit is not in force: "The manager of Ben from 2026-03-01 is not in force: …". Dates are ISO; the record is named as it is last. */
export function sayBlocked(evaluated: Evaluated, { edit, field, why }: Blocked): string {
  const everyone = everyoneIn(evaluated)
  const subject = sayEdit(everyone, edit, field)
  switch (why.kind) {
    case 'record-gone':
      return `${subject} is not in force: the ${recordWords[edit.table]} is no longer in the plan.`
    case 'already-exists':
      return `${subject} is not in force: the baseline has that ${recordWords[edit.table]} already.`
    case 'target-gone':
      return `${subject} is not in force: what it names is no longer in the plan (${why.target}).`
    case 'loop': {
      const table = edit.table === 'teams' ? 'teams' : 'positions'
      const path = why.path.map(id => nameIn(everyone, table, id)).join(' → ')
      return `${subject} is not in force: it would close a circle (${path}).`
    }
    case 'held-twice':
      return `${subject} is not in force: ${personNameOf(everyone, why.person)} is already in the position ${titleOf(everyone, why.other)} then.`
  }
}

/** Why a command was refused in a scenario, apart from the command's own reasons, which `sayReason` puts in words. */
export function sayScenarioRefusal<Reason>(refusal: ScenarioRefusal<Reason>, sayReason: (reason: Reason) => string): string {
  switch (refusal.code) {
    case 'command':
      return sayReason(refusal.reason)
    case 'scenario-missing':
      return 'That scenario is no longer in the plan.'
    case 'scenario-frozen':
      return 'This is the kept copy a branch began from. It cannot be edited; edit the scenario itself.'
    case 'plan-wide':
      return 'The ladder, the columns and the settings belong to the whole plan, not to one scenario. Switch to the baseline to change them.'
    case 'would-block': {
      const sentences = refusal.blocked.slice(0, 3).map(blocked => sayBlocked(refusal.after, blocked))
      const more = refusal.blocked.length - sentences.length
      return `This would undo what is planned. ${sentences.join(' ')}${more > 0 ? ` And ${more} more.` : ''} Take those back first, or choose another date.`
    }
  }
}

function sayEdit(everyone: Everyone, edit: Edit, field: string): string {
  const name = nameIn(everyone, edit.table, edit.record)
  if (edit.kind === 'starts' || edit.kind === 'ends') return `The ${edit.kind === 'starts' ? 'first' : 'last'} day of ${name}`
  if (edit.kind === 'born' && field === 'born') return `The new ${recordWords[edit.table]} ${name}`
  const customId = customIdOf(field)
  const column = customId === null ? (fieldWords[field] ?? field) : (everyone.customFields.get(customId)?.name ?? 'column')
  return `The ${column} of ${name}${edit.on === '~' ? ', undated,' : ` from ${edit.on}`}`
}

function nameIn(everyone: Everyone, table: OrganisationTable, id: string): string {
  // An id of another table or of nothing is answered in words as well.
  if (table === 'positions') return nameOf(everyone, id as never)
  if (table === 'people') return personNameOf(everyone, id as never)
  if (table === 'teams') return teamNameOf(everyone, id as never)
  if (table === 'memberships') {
    const member = everyone.memberships.get(id as never)?.member
    if (!member) return 'a deleted membership'
    return member.kind === 'position' ? nameOf(everyone, member.positionId) : personNameOf(everyone, member.personId)
  }
  const line = everyone.dottedLines.get(id as never)
  return line ? `${nameOf(everyone, line.from)} to ${nameOf(everyone, line.to)}` : 'a deleted dotted line'
}

function titleOf(everyone: Everyone, id: string): string {
  const position = everyone.positions.get(id as never)
  return position?.title || nameIn(everyone, 'positions', id)
}
