/** Steps of a plan for tests of what is kept: renames, arrivals and leavers of positions, with undo and redo in between. */
import * as fc from 'fast-check'
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

export const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'add' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('retitle' as const),
      which: fc.nat(1_000),
      title: fc.string({ maxLength: 8 }),
      typing: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat(1_000) }) },
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'redo' }) },
)

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
  const managers = new Set([...plan.positions.values()].map(position => position.reportsTo))
  const positions = [...plan.positions.values()].filter(position => act.kind !== 'delete' || !managers.has(position.id))
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
