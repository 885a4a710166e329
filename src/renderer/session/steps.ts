/** One step of a plan's log: what a window does, what the journal keeps, and what a restart replays. All three take it here. */
import { applyChange, type Change, invertChange, squashChanges } from '@/domain/change/change'
import { type History, type HistoryEntry, record } from '@/domain/change/history'
import type { Plan } from '@/domain/model/plan'

/**
 * `do` is something new, `merge` goes on with the step before it (typing on in one field), `undo` and `redo` name what they
 * take back or do again. Every step holds its whole entry, so that a log cut off at the front still replays.
 */
export type Step = { readonly kind: 'do' | 'merge' | 'undo' | 'redo'; readonly entry: HistoryEntry }

/** A plan and how it came to be. */
export type Stepped = { readonly plan: Plan; readonly history: History }

/** How many steps can be taken back. */
export const historyDepth = 500

/** What a step does to the plan. */
export function changeOf(step: Step): Change {
  return step.kind === 'undo' ? invertChange(step.entry.change) : step.entry.change
}

/** The plan and its history after a step. */
export function takeStep({ plan, history }: Stepped, step: Step): Stepped {
  return { plan: applyChange(plan, changeOf(step)), history: historyAfter(history, step) }
}

/** The history after a step; at most `historyDepth` steps deep. */
export function historyAfter(history: History, { kind, entry }: Step): History {
  switch (kind) {
    case 'do':
      return trimmed(record(history, entry))
    case 'merge':
      return merged(history, entry)
    case 'undo':
      return { done: history.done.slice(0, -1), undone: [...history.undone, entry] }
    case 'redo':
      return trimmed({ done: [...history.done, entry], undone: history.undone.slice(0, -1) })
  }
}

/** Typing back to where one began leaves nothing to take back, so such a step falls out. */
function merged(history: History, entry: HistoryEntry): History {
  const before = history.done.at(-1)
  if (!before) return record(history, entry)
  const change = squashChanges([before.change, entry.change]).filter(step => JSON.stringify(step.before) !== JSON.stringify(step.after))
  const earlier = history.done.slice(0, -1)
  return { done: change.length === 0 ? earlier : [...earlier, { ...entry, change }], undone: [] }
}

function trimmed(history: History): History {
  return history.done.length > historyDepth ? { ...history, done: history.done.slice(-historyDepth) } : history
}
