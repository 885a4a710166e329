/** Branching: a scenario starts as a copy of another, with a frozen copy of what it started from, so that the parent's later changes can be brought in. */

import type { Change, RecordChange } from '../change/change'
import type { IsoDate } from '../model/dates'
import type { IdSource, ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import { isSame } from '../model/same'
import type { Edit, Scenario } from '../model/scenario'
import { err, ok, type Result } from '../result'
import { type MergeConflict, merge } from './merge'
import { editsOf } from './planAt'
import { inScenario } from './timelines'

export type Branching = { readonly parentId: ScenarioId | null; readonly name: string; readonly createdOn: IsoDate | null }

export type BranchRefusal =
  | { readonly code: 'scenario-missing'; readonly scenarioId: ScenarioId }
  /** The scenario began at the baseline, or its parent is gone. */
  | { readonly code: 'no-parent'; readonly scenarioId: ScenarioId }

/** A new scenario on the baseline or on another scenario. */
export function branch(plan: Plan, { parentId, name, createdOn }: Branching, ids: IdSource): Result<Change, BranchRefusal> {
  const parent = parentId === null ? null : plan.scenarios.get(parentId)
  if (parentId !== null && !parent) return err({ code: 'scenario-missing', scenarioId: parentId })
  const fresh: Omit<Scenario, 'id'> = { name, status: 'draft', note: '', createdOn, parentId, ancestorId: null, frozen: false }
  if (!parent) return ok([added({ ...fresh, id: ids<ScenarioId>('scn') })])

  const ancestor: Scenario = { ...fresh, id: ids<ScenarioId>('scn'), name: parent.name, frozen: true }
  const child: Scenario = { ...fresh, id: ids<ScenarioId>('scn'), ancestorId: ancestor.id }
  const edits = editsOf(plan, parent.id)
  return ok([added(ancestor), added(child), ...[ancestor, child].flatMap(copy => edits.map(edit => addedEdit(inScenario(edit, copy.id))))])
}

export type BroughtIn = { readonly change: Change; readonly conflicts: readonly MergeConflict[] }

/** Brings what the parent has changed since into a branch; its ancestor is then the parent as it is now. */
export function bringIn(plan: Plan, scenarioId: ScenarioId): Result<BroughtIn, BranchRefusal> {
  const scenario = plan.scenarios.get(scenarioId)
  if (!scenario) return err({ code: 'scenario-missing', scenarioId })
  const { parentId, ancestorId } = scenario
  if (parentId === null || ancestorId === null || !plan.scenarios.has(parentId)) return err({ code: 'no-parent', scenarioId })

  const [base, ours, theirs] = [ancestorId, scenarioId, parentId].map(id => editsOf(plan, id))
  const merged = merge(base ?? [], ours ?? [], theirs ?? [], scenarioId)
  const advanced = (theirs ?? []).map(edit => inScenario(edit, ancestorId))
  return ok({
    change: [...replaced(ours ?? [], merged.edits), ...replaced(base ?? [], advanced)],
    conflicts: merged.conflicts,
  })
}

function added(scenario: Scenario): RecordChange {
  return { table: 'scenarios', id: scenario.id, before: null, after: scenario }
}

function addedEdit(edit: Edit): RecordChange {
  return { table: 'scenarioEdits', id: edit.id, before: null, after: edit }
}

/** The change from some edits to others. */
export function replaced(before: readonly Edit[], after: readonly Edit[]): Change {
  const [old, fresh] = [before, after].map(edits => new Map(edits.map(edit => [edit.id, edit])))
  const ids = new Set([...before, ...after].map(edit => edit.id))
  return [...ids].flatMap((id): RecordChange[] => {
    const [was, is] = [old?.get(id) ?? null, fresh?.get(id) ?? null]
    return isSame(was, is) ? [] : [{ table: 'scenarioEdits', id, before: was, after: is }]
  })
}
