/** What a log of steps says: the history it leaves, and how far back that history reaches. */
import { emptyHistory, type History } from '@/domain/change/history'
import { historyAfter, type Step } from '../session/steps'

export type NumberedStep = { readonly seq: number; readonly step: Step }

/** The history after a log. The log may be cut off at the front: every step holds its whole entry. */
export function historyOf(log: readonly NumberedStep[], before: History = emptyHistory): History {
  return log.reduce((history, { step }) => historyAfter(history, step), before)
}

/** Whether a log goes on without a gap after step `seq`. */
export function followsOn(log: readonly NumberedStep[], seq: number): boolean {
  return log.every((row, index) => row.seq === seq + 1 + index)
}

/**
 * The first seq that undo and redo still need; one past the end when nothing can be taken back.
 * Replaying from there gives the same history as replaying from the beginning.
 */
export function historyReachesTo(log: readonly NumberedStep[]): number {
  let history = emptyHistory
  let done: readonly number[] = []
  let undone: readonly number[] = []
  for (const { seq, step } of log) {
    history = historyAfter(history, step)
    if (step.kind === 'undo') {
      done = done.slice(0, -1)
      undone = [...undone, seq]
    } else if (step.kind === 'redo') {
      done = [...done, seq]
      undone = undone.slice(0, -1)
    } else {
      // An entry that went into the one before it is not the one given.
      const isNew = step.kind === 'do' && history.done.at(-1) === step.entry
      const depth = history.done.length
      done = isNew ? [...done, seq].slice(-depth) : done.slice(0, depth)
      undone = []
    }
  }
  const end = (log.at(-1)?.seq ?? 0) + 1
  return Math.min(end, ...done, ...undone)
}
