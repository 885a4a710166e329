/** Runs a command in a scenario: on what the cursor's date shows, written at that date, refused when it would undo what is planned for later. */
import { applyChange, type Change } from '../change/change'
import type { ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Edit } from '../model/scenario'
import { err, ok, type Result } from '../result'
import type { Blocked, Evaluated } from './evaluation'
import { type Fold, fold, isOfOrganisation } from './fold'
import { organisation } from './organisation'
import { evaluatedIn } from './planAt'

export type ScenarioRefusal<Reason> =
  | { readonly code: 'command'; readonly reason: Reason }
  | { readonly code: 'scenario-missing'; readonly scenarioId: ScenarioId }
  | { readonly code: 'scenario-frozen'; readonly scenarioId: ScenarioId }
  /** The ladder, columns and settings are the whole plan's: changed in a scenario, they would change the baseline behind its back. */
  | { readonly code: 'plan-wide' }
  /** What would no longer be in force; `blocked` is never empty. `after` names who is in it. */
  | { readonly code: 'would-block'; readonly blocked: readonly Blocked[]; readonly after: Evaluated }

/** The change of the plan that a command makes in a scenario, or why there is none. */
export function runInScenario<Reason>(
  plan: Plan,
  folding: Fold,
  command: (view: Plan) => Result<Change, Reason>,
): Result<Change, ScenarioRefusal<Reason>> {
  const { scenarioId } = folding
  const scenario = plan.scenarios.get(scenarioId)
  if (!scenario) return err({ code: 'scenario-missing', scenarioId })
  if (scenario.frozen) return err({ code: 'scenario-frozen', scenarioId })

  const before = evaluatedIn(plan, scenarioId)
  const done = command({ ...plan, ...organisation(before, folding.moment) })
  if (!done.ok) return err({ code: 'command', reason: done.reason })
  if (done.value.some(step => !isOfOrganisation(step))) return err({ code: 'plan-wide' })
  const change = fold(plan, folding, done.value)
  const after = evaluatedIn(applyChange(plan, change), scenarioId)
  const { blocked } = compareEvaluations(before, after)
  return blocked.length > 0 ? err({ code: 'would-block', blocked, after }) : ok(change)
}

/** What an act does to edits it does not name: those no longer in force, and those in force again. */
export type Effect = { readonly blocked: readonly Blocked[]; readonly revived: readonly Edit[] }

/** A command refuses what becomes blocked; a revert, a new date, a rebase and a merge show both and leave the choice. */
export function compareEvaluations(before: Evaluated, after: Evaluated): Effect {
  const keysOf = (evaluated: Evaluated): ReadonlySet<string> => new Set(evaluated.blocked.map(keyOf))
  const [wereBlocked, areBlocked] = [keysOf(before), keysOf(after)]
  const still = new Map([...after.applied, ...after.blocked.map(({ edit }) => edit)].map(edit => [edit.id, edit]))
  const revived = before.blocked.filter(blocked => !areBlocked.has(keyOf(blocked))).flatMap(({ edit }) => still.get(edit.id) ?? [])
  return { blocked: after.blocked.filter(blocked => !wereBlocked.has(keyOf(blocked))), revived: [...new Set(revived)] }
}

function keyOf({ edit, field }: Blocked): string {
  return JSON.stringify([edit.id, field])
}
