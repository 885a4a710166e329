/** Scenarios for tests: edits written down as they are, or made by running commands at a cursor. */
import { applyChange, type Change } from '@/domain/change/change'
import type { Refusal } from '@/domain/commands'
import { editIdOf } from '@/domain/model/editId'
import type { ActId, ScenarioId } from '@/domain/model/ids'
import type { Organisation, Plan } from '@/domain/model/plan'
import type { Edit, Json, On, OrganisationTable } from '@/domain/model/scenario'
import type { Result } from '@/domain/result'
import { evaluate } from '@/domain/scenarios/evaluate'
import type { Evaluated } from '@/domain/scenarios/evaluation'
import { organisation } from '@/domain/scenarios/organisation'
import { editsOf } from '@/domain/scenarios/planAt'
import { runInScenario, type ScenarioRefusal } from '@/domain/scenarios/run'
import { day } from './generators'
import { outlineOf } from './plans'

export const scenarioId = 'scn_test' as ScenarioId

/** Where own dates are judged when everything is looked at: after every end that a test sets, as `horizonOf` has it. */
export const horizon = day('2027-07-01')

/** A date, or `~`. */
export function on(text: string): On {
  return text === '~' ? '~' : day(text)
}

export function act(name: string): ActId {
  return `act_${name}` as ActId
}

export function withScenario(plan: Plan, id: ScenarioId = scenarioId): Plan {
  const scenario = {
    id,
    name: 'Two platforms',
    status: 'draft',
    note: '',
    createdOn: null,
    parentId: null,
    ancestorId: null,
    frozen: false,
  } as const
  return { ...plan, scenarios: new Map(plan.scenarios).set(id, scenario) }
}

type Common = { readonly table?: OrganisationTable; readonly record: string; readonly act?: string; readonly seq?: number }
export type Written =
  | (Common & { readonly field: string; readonly on: string; readonly value: Json; readonly base?: Json })
  | (Common & { readonly born: string; readonly seed: { readonly [field: string]: Json } })
  | (Common & { readonly ends: string | null; readonly base?: Json })

/** An edit as a test writes it down; without an act of its own it is an act by itself. */
export function edit(written: Written, index = 0): Edit {
  const { table = 'positions', record, seq = index + 1 } = written
  const origin = { act: act(written.act ?? String(seq)), seq, reason: null, initiativeId: null }
  const base = 'base' in written && written.base !== undefined ? { base: written.base } : {}
  if ('field' in written) {
    const place = { scenarioId, table, record, kind: 'set', field: written.field, on: on(written.on) } as const
    return { ...place, id: editIdOf(place), value: written.value, ...base, ...origin }
  }
  if ('born' in written) {
    const place = { scenarioId, table, record, kind: 'born' } as const
    return { ...place, id: editIdOf(place), on: on(written.born), seed: written.seed, ...origin }
  }
  const place = { scenarioId, table, record, kind: 'ends' } as const
  return { ...place, id: editIdOf(place), on: written.ends === null ? null : on(written.ends), ...base, ...origin }
}

/** The plan with these edits and no others in the scenario. */
export function planWith(plan: Plan, ...written: readonly Written[]): Plan {
  const edits = written.map(edit)
  return { ...withScenario(plan), scenarioEdits: new Map(edits.map(each => [each.id, each])) }
}

export function evaluated(plan: Plan): Evaluated {
  return evaluate(plan, editsOf(plan, scenarioId))
}

/** The organisation of the scenario at a date. */
export function seenAt(plan: Plan, date: string): Organisation {
  return organisation(evaluated(plan), { on: on(date), horizon })
}

/** The chart of the scenario at a date, as `planOf` would read it. */
export function chartAt(plan: Plan, date: string): string {
  return outlineOf(seenAt(plan, date))
}

/** Runs a command in the scenario at a date. */
export function runAt(
  plan: Plan,
  date: string,
  name: string,
  command: (view: Plan) => Result<Change, Refusal>,
): Result<Change, ScenarioRefusal<Refusal>> {
  const folding = { scenarioId, moment: { on: on(date), horizon }, act: act(name), reason: null, initiativeId: null }
  return runInScenario(withScenario(plan), folding, command)
}

/** The plan after a command in the scenario, which must not be refused. */
export function having(plan: Plan, date: string, name: string, command: (view: Plan) => Result<Change, Refusal>): Plan {
  const done = runAt(plan, date, name, command)
  if (!done.ok) throw new Error(`Refused: ${JSON.stringify(done.reason.code)}`)
  return applyChange(withScenario(plan), done.value)
}
