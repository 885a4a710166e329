/** A plan as it looks in a scenario at a date: what charts draw, exports write and commands run on. */
import { dayAfter, type IsoDate } from '../model/dates'
import type { ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Edit } from '../model/scenario'
import { cachedOn } from '../queries/cached'
import { evaluate } from './evaluate'
import type { Evaluated } from './evaluation'
import { organisation } from './organisation'

/**
 * `scenarioId`: null is the baseline. `asOf`: null is everything, undated edits too; own dates are then judged at the scenario's last
 * dated change, or at `today` when that is later, and not at all in the baseline.
 */
export type View = { readonly scenarioId: ScenarioId | null; readonly asOf: IsoDate | null; readonly today?: IsoDate | null }

/** Total: a scenario that the plan does not have is one without edits. The same plan when there is nothing to show otherwise. */
export function planAt(plan: Plan, { scenarioId, asOf, today = null }: View): Plan {
  if (scenarioId === null && asOf === null) return plan
  const edits = editsOf(plan, scenarioId)
  const horizon = scenarioId === null ? null : horizonOf(edits, today)
  const view = organisation(evaluatedIn(plan, scenarioId), { on: asOf ?? '~', horizon })
  return { ...plan, ...view }
}

/** The edits of a scenario, in no particular order; none for the baseline. */
export function editsOf(plan: Pick<Plan, 'scenarioEdits'>, scenarioId: ScenarioId | null): readonly Edit[] {
  return scenarioId === null ? [] : (byScenario(plan).get(scenarioId) ?? [])
}

/** The first day on which every dated change of a scenario has happened, or today when that is later; `null` when neither is known. */
export function horizonOf(edits: readonly Edit[], today: IsoDate | null): IsoDate | null {
  let last = today
  for (const edit of edits) {
    if (edit.on === null || edit.on === '~') continue
    const day = edit.kind === 'ends' ? dayAfter(edit.on) : edit.on
    if (last === null || day > last) last = day
  }
  return last
}

const byScenario = cachedOn(['scenarioEdits'], ({ scenarioEdits }): ReadonlyMap<ScenarioId, readonly Edit[]> => {
  const index = new Map<ScenarioId, Edit[]>()
  for (const edit of scenarioEdits.values()) {
    const edits = index.get(edit.scenarioId)
    if (edits) edits.push(edit)
    else index.set(edit.scenarioId, [edit])
  }
  return index
})

const evaluations = new WeakMap<Plan, Map<ScenarioId | null, Evaluated>>()

/** The evaluation of a scenario of a plan, kept for as long as the plan is. */
export function evaluatedIn(plan: Plan, scenarioId: ScenarioId | null): Evaluated {
  let known = evaluations.get(plan)
  if (!known) {
    known = new Map()
    evaluations.set(plan, known)
  }
  let evaluated = known.get(scenarioId)
  if (!evaluated) {
    evaluated = evaluate(plan, editsOf(plan, scenarioId))
    known.set(scenarioId, evaluated)
  }
  return evaluated
}
