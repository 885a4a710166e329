/** Changes of positions in words: who came, went, moved, took a seat or left it, and which fields were edited. */

import { type Change, stepsOf } from '../change/change'
import { counted } from '../model/counted'
import type { PositionId } from '../model/ids'
import { mentionOf, nameOf } from '../model/names'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { changedFields, fieldsChanged } from './wording'

type Kept = { readonly id: PositionId; readonly before: Position; readonly after: Position }

/** Positions that come, go, change hands, move or are reordered; null when a change does none of that. */
export function sayPositionMoves(before: Plan, after: Plan, change: Change): string | null {
  const steps = stepsOf(change, 'positions')
  const added = steps.flatMap(step => (step.before === null && step.after ? step.after : []))
  const removed = steps.flatMap(step => (step.after === null && step.before ? step.before : []))
  if (added.length > 0 && removed.length > 0) return `Add ${counted(added.length, 'position')} and remove ${removed.length}`
  if (added.length > 0) return `Add ${whom(after, added)}${sayTarget(after, added)}`
  if (removed.length > 0) return `Remove ${whom(before, removed)}`
  const kept = keptOf(change)
  return sayOccupants(before, after, kept) ?? sayMoves(before, after, kept) ?? sayOrder(after, kept)
}

/** Fields of positions that were edited; null when a change edits none. */
export function sayPositionEdits(_before: Plan, after: Plan, change: Change): string | null {
  const kept = keptOf(change)
  const [first] = kept
  if (!first) return null
  const target = whom(
    after,
    kept.map(step => step.after),
  )
  if (!changedFields(first.before, first.after).includes('jobShare')) return `Change ${fieldsChanged(kept, positionFields)} of ${target}`
  const names = kept.map(step => mentionOf(after, step.id)).join(' and ')
  return first.after.jobShare === null ? `End the job share of ${names}` : `Link ${names} as a job share`
}

const positionFields: Readonly<Record<string, string>> = {
  title: 'title',
  level: 'level',
  roleType: 'role type',
  location: 'location',
  timeZone: 'time zone',
  fte: 'FTE',
  budget: 'budget',
  startsOn: 'start',
  endsOn: 'end',
  externalId: 'HR id',
  note: 'note',
  occupant: 'vacancy',
}

function keptOf(change: Change): readonly Kept[] {
  return stepsOf(change, 'positions').flatMap(({ id, before, after }) => (before && after ? { id, before, after } : []))
}

function sayOccupants(before: Plan, after: Plan, kept: readonly Kept[]): string | null {
  const filled = kept.filter(step => personOf(step.after) !== null && personOf(step.after) !== personOf(step.before))
  const emptied = kept.filter(step => personOf(step.before) !== null && personOf(step.after) === null)
  const [first, second] = filled
  if (!first) {
    if (emptied.length === 0) return null
    const [only] = emptied
    return only && emptied.length === 1
      ? `Make the position of ${mentionOf(before, only.id)} vacant`
      : `Make ${counted(emptied.length, 'position')} vacant`
  }
  if (second && filled.length === 2) return `Swap ${mentionOf(before, first.id)} and ${mentionOf(before, second.id)}`
  if (filled.length > 1) return `Fill ${counted(filled.length, 'position')}`
  const seat = first.after.title === '' ? `${aState(first.before)} position` : first.after.title
  return `Put ${nameOf(after, first.id)} into ${seat}`
}

function aState(position: Position): string {
  return `a ${position.occupant.kind === 'person' ? 'filled' : position.occupant.kind}`
}

function sayMoves(before: Plan, after: Plan, kept: readonly Kept[]): string | null {
  const moved = kept.filter(step => step.before.reportsTo !== step.after.reportsTo)
  if (moved.length === 0) return null
  const byId = new Map(moved.map(step => [step.id, step]))
  const main = moved.filter(({ before: old, after: put }) => {
    const manager = old.reportsTo === null ? undefined : byId.get(old.reportsTo)
    return !manager || manager.before.reportsTo !== put.reportsTo
  })
  const movers = (main.length === 0 ? moved : main).map(step => step.after)
  const alone = movers.length < moved.length ? ', without reports,' : ''
  return `Move ${whom(before, movers)}${alone}${sayTarget(after, movers) || ' to the top'}`
}

function sayOrder(after: Plan, kept: readonly Kept[]): string | null {
  const reordered = kept.filter(step => step.before.order !== step.after.order).map(step => step.after)
  if (reordered.length === 0 || reordered.length < kept.length) return null
  const [first] = reordered
  const beside = first?.reportsTo ? `the reports of ${mentionOf(after, first.reportsTo)}` : 'the positions at the top'
  return reordered.length === 1 ? `Reorder ${whom(after, reordered)} among ${beside}` : `Reorder ${beside}`
}

/** " under Dee Lind" when all report to one manager; otherwise nothing. */
function sayTarget(plan: Plan, positions: readonly Position[]): string {
  const managers = new Set(positions.map(position => position.reportsTo))
  const [managerId] = managers
  if (managers.size > 1) return ' to new managers'
  return managerId ? ` under ${mentionOf(plan, managerId)}` : ''
}

function whom(plan: Plan, positions: readonly Position[]): string {
  const [first] = positions
  return first && positions.length === 1 ? mentionOf(plan, first.id) : counted(positions.length, 'position')
}

function personOf(position: Position): string | null {
  return position.occupant.kind === 'person' ? position.occupant.personId : null
}
