/** Opening, making and closing plans: what the home screen, the import and dropped files ask for. */
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import { err, ok, type Result } from '@/domain/result'
import { recallPlanFile } from '../persistence/planFile'
import type { Words } from '../persistence/port'
import type { App } from './app'
import { keptOf, viewOf } from './view'

/** Opens a kept plan and shows it. A plan that cannot be left stays; one that cannot be opened leads to the home screen. */
export async function openPlanById(app: App, planId: string): Promise<Result<null, Words>> {
  const left = await leavePlan(app, false)
  if (!left.ok) return left
  const file = await recallPlanFile(app.library, planId)
  const opened = await app.library.open(planId, {
    saved: saved => app.open.setState(state => (state.planId === planId ? { ...state, saved } : state), true),
    followed: followed => app.open.setState(state => (state.planId === planId ? { ...state, ...followed } : state), true),
  })
  if (!opened.ok) {
    await showHome(app)
    return err(opened.reason)
  }
  const { state, saved, view, repairs, isImported, journal } = opened.value
  app.journal.current = journal
  app.view.setState(viewOf(view, state.plan), true)
  app.panel.setState({ kind: 'none' }, true)
  app.open.setState({ planId, ...state, saved, isImported, ...(file ? { file } : {}) }, true)
  app.screen.setState({ kind: 'plan', planId }, true)
  if (repairs.length > 0) app.say(`Opened with ${repairs.length} ${repairs.length === 1 ? 'repair' : 'repairs'}: ${repairs[0]}`)
  return ok(null)
}

/** Keeps a new plan under a name, opens and shows it; returns its id. One from an import can be opened as it came ever after. */
export async function createPlan(
  app: App,
  plan: Plan,
  name: string,
  options: { readonly isImported?: boolean } = {},
): Promise<Result<string, Words>> {
  const created = await app.library.create(withName(plan, name), options)
  if (!created.ok) return created
  const opened = await openPlanById(app, created.value)
  return opened.ok ? created : opened
}

/** Opens the import of the open plan as it came, as a plan of its own beside it. */
export async function openOriginal(app: App): Promise<Result<string, Words>> {
  const open = app.open.getState()
  if (open.planId === null) return err({ message: 'Open a plan first.' })
  const original = await app.library.original(open.planId)
  if (!original.ok) return original
  const name = open.plan.settings.get(settingsId)?.name ?? 'Plan'
  return createPlan(app, original.value, `${name}, as imported`)
}

/**
 * Writes what is left to write and goes back to the home screen. What cannot be written keeps the plan open, with the reason in a
 * toast, unless `anyway`.
 */
export async function closePlan(app: App, { anyway = false } = {}): Promise<Result<null, Words>> {
  const left = await leavePlan(app, anyway)
  if (left.ok) await showHome(app)
  return left
}

async function leavePlan(app: App, anyway: boolean): Promise<Result<null, Words>> {
  const journal = app.journal.current
  if (!journal) return ok(null)
  if (!(await journal.flush()) && !anyway) {
    const open = app.open.getState()
    const why = open.planId !== null && open.saved.kind === 'not-saved' ? open.saved.why : 'The last changes are not on disk yet.'
    app.say(`This plan stays open until it is saved. ${why}`)
    return err({ message: why })
  }
  app.journal.current = null
  // Its last snapshot may take a moment, in which an edit would have nowhere to go.
  const closing = { kind: 'read-only', why: 'this plan is being closed.' } as const
  app.open.setState(state => (state.planId === null ? state : { ...state, saved: closing }), true)
  await journal.keepView(keptOf(app.view.getState()))
  await journal.close()
  return ok(null)
}

async function showHome(app: App): Promise<void> {
  app.open.setState({ planId: null }, true)
  app.panel.setState({ kind: 'none' }, true)
  app.screen.setState({ kind: 'home' }, true)
  await app.library.refresh()
}

function withName(plan: Plan, name: string): Plan {
  const settings = plan.settings.get(settingsId)
  if (!settings || settings.name === name) return plan
  return { ...plan, settings: new Map([[settingsId, { ...settings, name }]]) }
}
