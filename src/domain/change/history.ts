/** Undo as a value. The log never rewinds: undo appends the inverse, and what was undone can be redone until something new is done. */

import type { Refusal } from '../commands/refusal'
import type { IsoDate } from '../model/dates'
import type { IdSource, ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Result } from '../result'
import { type Change, invertChange } from './change'

export type { Refusal }

/** What a command may know of the world: both are arguments, so a run can be repeated. */
export type CommandContext = { readonly ids: IdSource; readonly today: IsoDate }

/** A verb: a function from a plan to a change, or to a reason there is none. */
export type Command<Input> = (plan: Plan, input: Input, context: CommandContext) => Result<Change, Refusal>

/** A step people can read and take back. */
export type HistoryEntry = {
  /** Such as "Move Ben under Dee". */
  readonly label: string
  readonly change: Change
  /** Milliseconds since 1970, given by the caller. */
  readonly at: number
  /** The scenario it was made in, and the date the cursor stood at; null is the baseline. */
  readonly scenarioId: ScenarioId | null
  readonly cursor: IsoDate | null
}

export type History = { readonly done: readonly HistoryEntry[]; readonly undone: readonly HistoryEntry[] }

export const emptyHistory: History = { done: [], undone: [] }

/** The history after something new was done: what had been undone is out of reach. */
export function record(history: History, entry: HistoryEntry): History {
  return { done: [...history.done, entry], undone: [] }
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
