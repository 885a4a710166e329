/** Opening, making and closing plans: what the home screen, the import and dropped files ask for. */
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import { err, ok, type Result } from '@/domain/result'
import type { Words } from '../persistence/port'
import type { App } from './app'
import { keptOf, viewOf } from './view'

/** Opens a kept plan and shows it. A plan that cannot be opened, or one that cannot be left, leaves everything as it was. */
export async function openPlanById(app: App, planId: string): Promise<Result<null, Words>> {
  const left = await closePlan(app)
  if (!left.ok) return left
  const opened = await app.library.open(planId, {
    saved: saved => app.open.setState(state => (state.planId === planId ? { ...state, saved } : state), true),
    followed: followed => app.open.setState(state => (state.planId === planId ? { ...state, ...followed } : state), true),
  })
  if (!opened.ok) return err(opened.reason)
  const { state, saved, view, repairs, journal } = opened.value
  app.journal.current = journal
  app.view.setState(viewOf(view, state.plan), true)
  app.open.setState({ planId, ...state, saved }, true)
  app.screen.setState({ kind: 'plan', planId }, true)
  if (repairs.length > 0) app.say(`Opened with ${repairs.length} ${repairs.length === 1 ? 'repair' : 'repairs'}: ${repairs[0]}`)
  return ok(null)
}

/** Keeps a new plan under a name, opens and shows it; returns its id. */
export async function createPlan(app: App, plan: Plan, name: string): Promise<Result<string, Words>> {
  const created = await app.library.create(withName(plan, name))
  if (!created.ok) return created
  const opened = await openPlanById(app, created.value)
  return opened.ok ? created : opened
}

/**
 * Writes what is left to write and goes back to the home screen. What cannot be written keeps the plan open, with the reason in a
 * toast, unless `anyway`.
 */
export async function closePlan(app: App, { anyway = false } = {}): Promise<Result<null, Words>> {
  const journal = app.journal.current
  if (journal) {
    if (!(await journal.flush()) && !anyway) {
      const open = app.open.getState()
      const why = open.planId !== null && open.saved.kind === 'not-saved' ? open.saved.why : 'The last changes are not on disk yet.'
      app.say(`This plan stays open until it is saved. ${why}`)
      return err({ message: why })
    }
    app.journal.current = null
    await journal.keepView(keptOf(app.view.getState()))
    await journal.close()
  }
  app.open.setState({ planId: null }, true)
  app.panel.setState({ kind: 'none' }, true)
  app.screen.setState({ kind: 'home' }, true)
  await app.library.refresh()
  return ok(null)
}

function withName(plan: Plan, name: string): Plan {
  const settings = plan.settings.get(settingsId)
  if (!settings || settings.name === name) return plan
  return { ...plan, settings: new Map([[settingsId, { ...settings, name }]]) }
}
