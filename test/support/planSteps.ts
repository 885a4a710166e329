/** What somebody might do to a plan, for tests of what is kept: new titles, positions that come and go, undo and redo in between. */
import { redo, undo } from '@/domain/change/history'
import { blankPosition } from '@/domain/model/blank'
import type { PositionId } from '@/domain/model/ids'
import { type Step, type Stepped, takeStep } from '@/renderer/session/steps'

/** What somebody does next. Numbers choose among what is there. */
export type Act =
  | { readonly kind: 'add' }
  | { readonly kind: 'retitle'; readonly which: number; readonly title: string; readonly typing: boolean }
  | { readonly kind: 'delete'; readonly which: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** The step of an act; null when it cannot be done. `seq` makes ids and times. */
export function stepOf({ plan, history }: Stepped, act: Act, seq: number): Step | null {
  if (act.kind === 'undo' || act.kind === 'redo') {
    const entry = (act.kind === 'undo' ? undo : redo)(history)?.entry
    return entry ? { kind: act.kind, entry } : null
  }
  const base = { at: seq * 400, scenarioId: null, cursor: null }
  if (act.kind === 'add') {
    // The brand is this helper's to give: the id is made here.
    const after = blankPosition(`pos_new${seq}` as PositionId, 'a1')
    const change = [{ table: 'positions' as const, id: after.id, before: null, after }]
    return { kind: 'do', entry: { ...base, label: `Add position ${seq}`, change } }
  }
  const all = [...plan.positions.values()]
  const managers = new Set(all.map(position => position.reportsTo))
  // By id: a reopened plan holds its records in another order.
  const positions = all.filter(({ id }) => act.kind !== 'delete' || !managers.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const before = positions[act.which % positions.length]
  if (!before) return null
  const after = act.kind === 'delete' ? null : { ...before, title: act.title }
  const entry = { ...base, label: `${act.kind} ${before.id}`, change: [{ table: 'positions' as const, id: before.id, before, after }] }
  const isTyping = act.kind === 'retitle' && act.typing
  return { kind: 'do', entry: isTyping ? { ...entry, mergeKey: `title of ${before.id}` } : entry }
}

/** Takes acts one after another; what cannot be done is skipped. */
export function takeActs(start: Stepped, list: readonly Act[]): { readonly steps: readonly Step[]; readonly states: readonly Stepped[] } {
  const steps: Step[] = []
  const states: Stepped[] = [start]
  let state = start
  for (const act of list) {
    const step = stepOf(state, act, steps.length + 1)
    if (!step) continue
    state = takeStep(state, step)
    steps.push(step)
    states.push(state)
  }
  return { steps, states }
}

/**
 * The next step of somebody who never stops: chosen by the seed, the number of the step and the plan alone, so that a run cut off
 * anywhere goes on as it would have.
 */
export function endlessStep(state: Stepped, seed: number, seq: number): Step {
  for (let attempt = 0; ; attempt += 1) {
    const dice = mixed(seed, seq, attempt)
    const which = mixed(dice, seq, 1)
    const title = `Title ${which % 997}`
    const kind = dice % 16
    const act: Act =
      kind < 3
        ? { kind: 'add' }
        : kind < 11
          ? { kind: 'retitle', which, title, typing: kind < 7 }
          : kind < 12
            ? { kind: 'delete', which }
            : { kind: kind < 14 ? 'undo' : 'redo' }
    const step = stepOf(state, act, seq)
    if (step) return step
  }
}

/** A number from 0 to 2³¹ - 1 that looks like chance. */
function mixed(...numbers: readonly number[]): number {
  return numbers.reduce((hash, number) => Math.imul(hash ^ (number + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13), 0x27d4eb2f) >>> 1
}
