/** Builds the running app: its stores, and the three ways a plan changes. */
import { createStore } from 'zustand/vanilla'
import { type HistoryEntry, redo, undo } from '@/domain/change/history'
import { type IsoDate, isoDateOf } from '@/domain/model/dates'
import type { IdPrefix } from '@/domain/model/ids'
import { ok } from '@/domain/result'
import type { Library, PlanJournal } from '../persistence/port'
import type { Shell } from '../shell/port'
import type { App, ChartHandle, Intake, OpenPlan, Panel, Screen, Toast, View } from './app'
import { type Step, takeStep } from './steps'
import { freshView } from './view'

export type AppDeps = {
  readonly shell: Shell
  readonly library: Library
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Text nobody else has. */
  readonly uuid?: () => string
}

/** How long a toast stands, in milliseconds. */
const toastTime = 6_000

export function createApp({ shell, library, now = Date.now, uuid = () => crypto.randomUUID() }: AppDeps): App {
  const open = createStore<OpenPlan | { readonly planId: null }>(() => ({ planId: null }))
  const journal: { current: PlanJournal | null } = { current: null }
  const toast = createStore<Toast | { readonly words: null }>(() => ({ words: null }))
  let toastTimer: ReturnType<typeof setTimeout> | undefined
  /** The step that the toast offers to take back. */
  let offered: HistoryEntry | undefined
  open.subscribe(state => {
    const said = toast.getState()
    if (said.words === null || !said.undo || said.onUndo || lastDone(state) === offered) return
    toast.setState({ words: null }, true)
  })

  // The prefix says which table the id is for; the brand is the command's claim.
  const ids = <Id extends string>(prefix: IdPrefix): Id => `${prefix}_${uuid()}` as Id

  const commit = (state: OpenPlan, step: Step): void => {
    const after = takeStep(state, step)
    open.setState({ ...state, ...after, saved: { kind: 'saving' } }, true)
    journal.current?.append(step, after)
  }

  const today = (): IsoDate => {
    const date = new Date(now())
    const day = isoDateOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
    if (day === null) throw new Error(`The clock gives no date: ${now()}`)
    return day
  }

  const app: App = {
    shell,
    library,
    journal,
    open,
    toast,
    view: createStore<View>(() => freshView),
    screen: createStore<Screen>(() => ({ kind: 'home' })),
    panel: createStore<Panel | { readonly kind: 'none' }>(() => ({ kind: 'none' })),
    intake: createStore<Intake>(() => ({ kind: 'none' })),
    chart: { current: null as ChartHandle | null },
    run(label, command, input, options = {}) {
      const state = open.getState()
      if (state.planId === null) throw new Error(`"${label}" was run without an open plan`)
      if (state.saved.kind === 'read-only') {
        app.say(`Nothing was changed: ${state.saved.why}`)
        return ok([])
      }
      const result = command(state.plan, input, { ids, today: today() })
      if (!result.ok || result.value.length === 0) return result
      const { mergeKey } = options
      const entry = { label, change: result.value, at: now(), scenarioId: null, cursor: null }
      commit(state, { kind: 'do', entry: mergeKey === undefined ? entry : { ...entry, mergeKey } })
      return result
    },
    undo() {
      const state = open.getState()
      const back = state.planId === null || state.saved.kind === 'read-only' ? null : undo(state.history)
      if (back && state.planId !== null) commit(state, { kind: 'undo', entry: back.entry })
    },
    redo() {
      const state = open.getState()
      const again = state.planId === null || state.saved.kind === 'read-only' ? null : redo(state.history)
      if (again && state.planId !== null) commit(state, { kind: 'redo', entry: again.entry })
    },
    say(words, offer = false) {
      clearTimeout(toastTimer)
      offered = lastDone(open.getState())
      const said: Toast = typeof offer === 'function' ? { words, undo: true, onUndo: offer } : { words, undo: offer }
      toast.setState(said, true)
      toastTimer = setTimeout(() => toast.getState() === said && toast.setState({ words: null }, true), toastTime)
    },
    now,
    today,
  }
  return app
}

function lastDone(state: OpenPlan | { readonly planId: null }): HistoryEntry | undefined {
  return state.planId === null ? undefined : state.history.done.at(-1)
}
