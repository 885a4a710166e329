/** Taking back and moving in time what was done in a scenario, act by act. Both change nothing but the edits they name: see `effectOf`. */
import { applyChange, type Change } from '../change/change'
import { dayBefore } from '../model/dates'
import { editIdOf } from '../model/editId'
import type { ActId, EditId, ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Edit, On } from '../model/scenario'
import { err, ok, type Result } from '../result'
import { editsOf, evaluatedIn } from './planAt'
import { compareEvaluations, type Effect } from './run'

/** Takes back single edits of a scenario. What stood on them is blocked and named by the effect; it is not taken back too. */
export function revertEdits(plan: Pick<Plan, 'scenarioEdits'>, ids: Iterable<EditId>): Change {
  return [...new Set(ids)].flatMap(id => {
    const before = plan.scenarioEdits.get(id)
    return before ? [{ table: 'scenarioEdits', id, before, after: null } as const] : []
  })
}

/** Takes back an act: every edit that is still its own. A later act that set the same field at the same date has taken its edit over. */
export function revertAct(plan: Plan, scenarioId: ScenarioId, act: ActId): Change {
  return revertEdits(
    plan,
    editsOf(plan, scenarioId).flatMap(edit => (edit.act === act ? edit.id : [])),
  )
}

export type RedateRefusal = { readonly code: 'date-taken'; readonly edit: Edit }

/** Moves an act to another date. Refused when another act sets one of its fields on that date. */
export function redateAct(plan: Plan, scenarioId: ScenarioId, act: ActId, on: On): Result<Change, RedateRefusal> {
  const moved = editsOf(plan, scenarioId).filter(edit => edit.act === act)
  const removed = new Set(moved.map(edit => edit.id))
  const change: Change[number][] = []
  for (const before of moved) {
    const after = redated(before, on)
    const taken = after.id === before.id ? undefined : plan.scenarioEdits.get(after.id)
    if (taken && !removed.has(taken.id)) return err({ code: 'date-taken', edit: taken })
    if (after.id !== before.id) change.push({ table: 'scenarioEdits', id: before.id, before, after: null })
    change.push({ table: 'scenarioEdits', id: after.id, before: plan.scenarioEdits.get(after.id) ?? null, after })
  }
  return ok(change)
}

function redated(edit: Edit, on: On): Edit {
  if (edit.kind === 'ends') return { ...edit, on: on === '~' ? '~' : dayBefore(on) }
  if (edit.kind !== 'set') return { ...edit, on }
  const moved = { ...edit, on }
  return { ...moved, id: editIdOf(moved) }
}

/** What a change of a scenario's edits, or of the baseline under it, does to edits that it does not name. */
export function effectOf(plan: Plan, scenarioId: ScenarioId, change: Change): Effect {
  return compareEvaluations(evaluatedIn(plan, scenarioId), evaluatedIn(applyChange(plan, change), scenarioId))
}
