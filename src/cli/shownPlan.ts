/** The organisation that an export shows: a scenario or the baseline, at a day or with everything in it. */
import { type IsoDate, isIsoDate } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'
import type { Scenario } from '@/domain/model/scenario'
import { settingsId } from '@/domain/model/settings'
import { err, ok, type Result } from '@/domain/result'
import { planAt } from '@/domain/scenarios/planAt'

/** `asOf` is the day that is shown; null shows everything, undated changes too. */
export type Shown = { readonly plan: Plan; readonly asOf: IsoDate | null }

export type ShownOptions = { readonly scenario: string | undefined; readonly asOf: string | undefined }

/**
 * The plan as asked for. A view of a scenario or a day is a plan of its own: it is named after what it shows, and holds no scenarios,
 * whose edits would start from another baseline.
 */
export function shownPlan(plan: Plan, options: ShownOptions, today: IsoDate): Result<Shown, string> {
  const asOf = options.asOf ?? null
  if (asOf !== null && !isIsoDate(asOf)) return err(`${asOf} is not a day of the calendar. Write --as-of as in 2027-02-01.`)
  if (options.scenario === undefined && asOf === null) return ok({ plan, asOf: null })
  const scenario = options.scenario === undefined ? null : scenarioCalled(plan, options.scenario)
  if (scenario !== null && !scenario.ok) return scenario
  const view = planAt(plan, { scenarioId: scenario?.value.id ?? null, asOf, today })
  const settings = new Map(
    [...plan.settings].map(([id, record]) => {
      const parts = [record.name, scenario?.value.name ?? '', asOf ?? ''].filter(part => part !== '')
      return [id, id === settingsId ? { ...record, name: parts.join(', ') } : record] as const
    }),
  )
  return ok({ plan: { ...view, settings, scenarios: new Map(), scenarioEdits: new Map(), initiatives: new Map() }, asOf })
}

function scenarioCalled(plan: Plan, wanted: string): Result<Scenario, string> {
  const listed = [...plan.scenarios.values()].filter(({ frozen }) => !frozen)
  const named = listed.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.trim().toLowerCase())
  const [only] = named
  if (only && named.length === 1) return ok(only)
  if (named.length > 1)
    return err(`${named.length} scenarios are called ${wanted}. Give the id of one: ${named.map(({ id }) => id).join(', ')}.`)
  const names = listed.length === 0 ? 'It has none.' : `It has ${listed.map(({ name }) => name).join(', ')}.`
  return err(`No scenario of this plan is called ${wanted}. ${names}`)
}
