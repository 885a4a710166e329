/** Plans kept for as long as the page lives: for tests of screens, where what is kept is not the point. */
import { createStore } from 'zustand/vanilla'
import { emptyHistory } from '@/domain/change/history'
import { settingsId } from '@/domain/model/settings'
import { err, ok } from '@/domain/result'
import type { Stepped } from '../session/steps'
import type { KeptView, Library, PlanSummary, Shelf } from './port'

export function memoryLibrary(now: () => number = () => 0): Library {
  const kept = new Map<string, { state: Stepped; view: KeptView | null; lastEdited: number }>()
  const plans = createStore<Shelf>(() => ({ kind: 'ready', plans: [] }))

  const refresh = async (): Promise<void> => {
    const summaries = [...kept].map(([planId, { state, lastEdited }]): PlanSummary => {
      const { plan } = state
      const name = plan.settings.get(settingsId)?.name ?? 'Untitled'
      const { size } = plan.scenarios
      const positions = plan.positions.size
      return { planId, name, people: plan.people.size, positions, scenarios: size, lastEdited, preview: null, damaged: null }
    })
    plans.setState({ kind: 'ready', plans: summaries.sort((a, b) => b.lastEdited - a.lastEdited) }, true)
  }

  return {
    plans,
    refresh,
    async open(planId, listener) {
      const held = kept.get(planId)
      if (!held) return err({ message: 'This plan is no longer here.' })
      return ok({
        state: held.state,
        saved: { kind: 'saved', at: held.lastEdited },
        view: held.view,
        repairs: [],
        journal: {
          planId,
          append(_step, after) {
            held.state = after
            held.lastEdited = now()
            listener.saved({ kind: 'saved', at: held.lastEdited })
          },
          flush: async () => true,
          retry: () => undefined,
          async keepView(view) {
            held.view = view
          },
          close: refresh,
        },
      })
    },
    async create(plan) {
      const planId = `plan-${kept.size + 1}`
      kept.set(planId, { state: { plan, history: emptyHistory }, view: null, lastEdited: now() })
      await refresh()
      return ok(planId)
    },
  }
}
