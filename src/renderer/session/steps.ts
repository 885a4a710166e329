/** One step of a plan's log: what a window does, what the journal keeps, and what a restart replays. All three take it here. */
import { applyChange, type Change, invertChange } from '@/domain/change/change'
import { emptyHistory, type History, type HistoryEntry, recordMerged } from '@/domain/change/history'
import type { Plan } from '@/domain/model/plan'

/**
 * `do` is something new; `undo` and `redo` name what they take back or do again. Each holds its whole entry, so that a log cut
 * off at the front still replays. After a `fresh-start` the plan is as the snapshot beside it has it (repaired while opening,
 * or brought to a newer format), and nothing before it can be taken back.
 */
export type Step =
  | { readonly kind: 'do' | 'undo' | 'redo'; readonly entry: HistoryEntry }
  | { readonly kind: 'fresh-start'; readonly because: string; readonly at: number }

/** A plan and how it came to be. */
export type Stepped = { readonly plan: Plan; readonly history: History }

/** What a step does to the plan. */
export function changeOf(step: Step): Change {
  if (step.kind === 'fresh-start') return []
  return step.kind === 'undo' ? invertChange(step.entry.change) : step.entry.change
}

/** The plan and its history after a step. */
export function takeStep({ plan, history }: Stepped, step: Step): Stepped {
  return { plan: applyChange(plan, changeOf(step)), history: historyAfter(history, step) }
}

export function historyAfter(history: History, step: Step): History {
  switch (step.kind) {
    case 'do':
      return recordMerged(history, step.entry)
    case 'undo':
      return { done: history.done.slice(0, -1), undone: [...history.undone, step.entry] }
    case 'redo':
      return { done: [...history.done, step.entry], undone: history.undone.slice(0, -1) }
    case 'fresh-start':
      return emptyHistory
  }
}
