/** Any change in words, for the history: what it did, and to whom. It looks at records alone, so it serves every way to make a change. */

import { applyChange, type Change, stepsOf } from '../change/change'
import { counted } from '../model/counted'
import { mentionOf, personNameOf, teamNameOf } from '../model/names'
import type { Plan } from '../model/plan'
import type { Member } from '../model/team'
import { sayPositionEdits, sayPositionMoves } from './positionLabels'
import { fieldsChanged } from './wording'

/** A change as a short sentence without a full stop, such as "Move Ben Okafor under Dee Lind". `before` is the plan it was made on. */
export function sayChange(before: Plan, change: Change): string {
  const after = applyChange(before, change)
  const says = [sayPositionMoves, sayLadder, sayColumns, sayPositionEdits, sayTeams, sayMemberships, sayDottedLines, sayPeople, saySettings]
  for (const say of says) {
    const words = say(before, after, change)
    if (words !== null) return words
  }
  return sayScenarios(change) ?? 'Change nothing'
}

function sayLadder(_before: Plan, _after: Plan, change: Change): string | null {
  const [level] = stepsOf(change, 'levels').toSorted((left, right) => rank(left) - rank(right))
  if (level) return `${verbOf(level)} level ${(level.after ?? level.before)?.code ?? ''}`
  const [track] = stepsOf(change, 'tracks')
  return track ? `${verbOf(track)} track ${(track.after ?? track.before)?.name ?? ''}` : null
}

function sayColumns(_before: Plan, _after: Plan, change: Change): string | null {
  const [column] = stepsOf(change, 'customFields')
  return column ? `${verbOf(column)} column ${(column.after ?? column.before)?.name ?? ''}` : null
}

function sayTeams(_before: Plan, after: Plan, change: Change): string | null {
  const steps = stepsOf(change, 'teams').toSorted((left, right) => rank(left) - rank(right))
  const [step] = steps
  if (!step) return null
  const isMain = rank(step) < 2
  if (!isMain && steps.length > 1) return `Change ${counted(steps.length, 'team')}`
  const name = (step.before ?? step.after)?.name ?? ''
  if (step.before === null || step.after === null) return `${verbOf(step)} team ${name}`
  if (step.before.name !== step.after.name) return `Rename team ${name} to ${step.after.name}`
  if (step.before.parentId === step.after.parentId) return `Change team ${name}`
  return step.after.parentId === null ? `Move team ${name} to the top` : `Move team ${name} into ${teamNameOf(after, step.after.parentId)}`
}

function sayMemberships(before: Plan, after: Plan, change: Change): string | null {
  const steps = stepsOf(change, 'memberships')
  const [step] = steps
  if (!step) return null
  const rows = steps.flatMap(({ before: old, after: put }) => put ?? old ?? [])
  const members = new Map(rows.map(({ member }) => [JSON.stringify(member), sayMember(after, member)]))
  const whom = members.size === 1 ? ([...members.values()][0] ?? '') : counted(members.size, 'member')
  const joined = new Set(steps.flatMap(({ before: old, after: put }) => (put && put.teamId !== old?.teamId ? put.teamId : [])))
  const left = new Set(steps.flatMap(({ before: old, after: put }) => (old && old.teamId !== put?.teamId ? old.teamId : [])))
  const [joinedId] = joined
  const [leftId] = left
  if (joinedId !== undefined && joined.size === 1) return `${left.size > 0 ? 'Move' : 'Add'} ${whom} to ${teamNameOf(after, joinedId)}`
  if (leftId !== undefined && left.size === 1 && joined.size === 0) return `Take ${whom} out of ${teamNameOf(before, leftId)}`
  return joined.size + left.size > 0 ? `Change the teams of ${whom}` : `Change the allocation of ${whom}`
}

function sayMember(plan: Plan, member: Member): string {
  return member.kind === 'position' ? mentionOf(plan, member.positionId) : personNameOf(plan, member.personId)
}

function sayDottedLines(before: Plan, after: Plan, change: Change): string | null {
  const steps = stepsOf(change, 'dottedLines')
  const [step] = steps
  const line = step?.after ?? step?.before
  if (!step || !line) return null
  if (steps.length > 1) return `Change ${counted(steps.length, 'dotted line')}`
  const plan = step.after ? after : before
  return `${verbOf(step)} dotted line from ${mentionOf(plan, line.from)} to ${mentionOf(plan, line.to)}`
}

function sayPeople(_before: Plan, _after: Plan, change: Change): string | null {
  const steps = stepsOf(change, 'people')
  const [step] = steps
  if (!step) return null
  const whom = steps.length === 1 ? ((step.before ?? step.after)?.name ?? '') : counted(steps.length, 'person', 'people')
  if (step.before === null) return `Add ${whom}`
  if (step.after === null) return `Remove ${whom} from the plan`
  if (steps.length === 1 && step.before.name !== step.after.name) return `Rename ${step.before.name} to ${step.after.name}`
  return `Change ${fieldsChanged(steps, personFields)} of ${whom}`
}

const personFields: Readonly<Record<string, string>> = {
  email: 'e-mail',
  externalId: 'HR id',
  photo: 'photo',
  pay: 'pay',
  hiredOn: 'hire date',
  leavesOn: 'leaving date',
  leave: 'leave',
  note: 'note',
}

function saySettings(_before: Plan, _after: Plan, change: Change): string | null {
  const [step] = stepsOf(change, 'settings')
  if (!step) return null
  return step.before && step.after && step.before.name !== step.after.name
    ? `Rename the plan to ${step.after.name}`
    : 'Change the plan’s settings'
}

function sayScenarios(change: Change): string | null {
  const [scenario] = stepsOf(change, 'scenarios')
  if (scenario) return `${verbOf(scenario)} scenario ${(scenario.after ?? scenario.before)?.name ?? ''}`
  const [initiative] = stepsOf(change, 'initiatives')
  if (initiative) return `${verbOf(initiative)} initiative ${(initiative.after ?? initiative.before)?.name ?? ''}`
  const edits = stepsOf(change, 'scenarioEdits').length
  return edits === 0 ? null : `Make ${counted(edits, 'change')} in a scenario`
}

type Step = { readonly before: unknown; readonly after: unknown }

function verbOf(step: Step): string {
  return step.before === null ? 'Add' : step.after === null ? 'Remove' : 'Change'
}

/** Records that come or go say more about a change than those it only touches. */
function rank(step: Step): number {
  return step.after === null ? 0 : step.before === null ? 1 : 2
}
