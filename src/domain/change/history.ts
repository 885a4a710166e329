/** Undo as a value. The log never rewinds: undo appends the inverse, and what was undone can be redone until something new is done. */

import type { IsoDate } from '../model/dates'
import type { ScenarioId } from '../model/ids'
import { type Change, invertChange, squashChanges } from './change'

/** A step people can read and take back. Plain data: it survives a restart as it is. */
export type HistoryEntry = {
  /** Such as "Move Ben under Dee". */
  readonly label: string
  readonly change: Change
  /** Milliseconds since 1970, given by the caller. */
  readonly at: number
  /** The scenario it was made in, and the date the cursor stood at; null is the baseline. */
  readonly scenarioId: ScenarioId | null
  readonly cursor: IsoDate | null
  /** Entries in a row with the same key are one act, such as typing in one field. */
  readonly mergeKey?: string
}

export type History = { readonly done: readonly HistoryEntry[]; readonly undone: readonly HistoryEntry[] }

export const emptyHistory: History = { done: [], undone: [] }

/** Steps that can be taken back; older ones stay done and fall out of the history. */
export const historyLimit = 500

/** Entries further apart than this, in milliseconds, are acts of their own. */
const mergeWithin = 1_000

/** The history after something new was done: what had been undone is out of reach. Keeps the last `limit` steps. */
export function record(history: History, entry: HistoryEntry, limit = historyLimit): History {
  return { done: [...history.done, entry].slice(-limit), undone: [] }
}

/**
 * The history after something new was done, which becomes part of the step before it when both are one act: the same merge key, scenario
 * and cursor, at most `within` milliseconds apart, and nothing taken back in between. Two that cancel out leave no step.
 */
export function recordMerged(history: History, entry: HistoryEntry, within = mergeWithin): History {
  const last = history.done.at(-1)
  if (!last || history.undone.length > 0 || !isOneAct(last, entry, within)) return record(history, entry)
  const merged = mergeEntries(last, entry)
  const earlier = history.done.slice(0, -1)
  return { done: merged.change.length === 0 ? earlier : [...earlier, merged], undone: [] }
}

/** Two steps in a row as one, under the later's label and time. */
export function mergeEntries(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  return { ...later, change: squashChanges([earlier.change, later.change]) }
}

function isOneAct(earlier: HistoryEntry, later: HistoryEntry, within: number): boolean {
  return (
    later.mergeKey !== undefined &&
    later.mergeKey === earlier.mergeKey &&
    later.scenarioId === earlier.scenarioId &&
    later.cursor === earlier.cursor &&
    later.at - earlier.at <= within
  )
}

/** The change that takes the last step back, and the history after it; null when there is nothing to take back. */
export function undo(history: History): { readonly change: Change; readonly entry: HistoryEntry; readonly history: History } | null {
  const entry = history.done.at(-1)
  if (!entry) return null
  return { change: invertChange(entry.change), entry, history: { done: history.done.slice(0, -1), undone: [...history.undone, entry] } }
}

/** The change that does the last undone step again, and the history after it. */
export function redo(history: History): { readonly change: Change; readonly entry: HistoryEntry; readonly history: History } | null {
  const entry = history.undone.at(-1)
  if (!entry) return null
  return { change: entry.change, entry, history: { done: [...history.done, entry], undone: history.undone.slice(0, -1) } }
}
