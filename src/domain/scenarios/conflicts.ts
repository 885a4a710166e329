/**
 * Where the baseline has moved on under a scenario: a query, never stored. The scenario's value shows meanwhile. Re-importing an HR
 * export is nothing but a change of the baseline, so this is what a rebase asks the user.
 */

import type { Change } from '../change/change'
import { isSame } from '../model/same'
import type { Edit, Json } from '../model/scenario'
import { fieldOf } from './fold'
import { type Baseline, fieldValue, rowsOf } from './rows'
import { effectiveValue, type Timeline, timelines } from './timelines'

export type Conflict = {
  /**
   * `changed-underneath`: both changed the field, differently. `already-done`: the baseline has come to what the scenario ends with.
   * `record-gone`: the baseline no longer has the record. `no-effect`: the scenario sets what the baseline always had.
   */
  readonly kind: 'changed-underneath' | 'already-done' | 'record-gone' | 'no-effect'
  readonly timeline: Timeline
  /** The baseline's value when the scenario first touched the field, and now; undefined without a record. */
  readonly base: Json | undefined
  readonly now: Json | undefined
}

/** Conflicts by timeline, in a fixed order. Cost: linear in the edits. */
export function conflicts(baseline: Baseline, edits: Iterable<Edit>): readonly Conflict[] {
  return [...timelines(edits).values()].flatMap(timeline => conflictOf(baseline, timeline) ?? [])
}

function conflictOf(baseline: Baseline, timeline: Timeline): Conflict | null {
  const [first] = timeline
  const last = timeline[timeline.length - 1] ?? first
  const row = rowsOf(baseline, first.table).get(first.record)
  if (first.kind === 'born') return row ? { kind: 'already-done', timeline, base: undefined, now: undefined } : null

  const { base } = first
  const now = row && fieldValue(row, fieldOf(first))
  if (now === undefined) return base === undefined ? null : { kind: 'record-gone', timeline, base, now }
  const isUnchanged = base !== undefined && isSame(base, now)
  if (!isUnchanged) return { kind: isSame(effectiveValue(last), now) ? 'already-done' : 'changed-underneath', timeline, base, now }
  return isSame(effectiveValue(first), now) ? { kind: 'no-effect', timeline, base, now } : null
}

/** Settles a conflict for the scenario: its edits stay, and depart from the baseline as it is now. */
export function keepChange(conflict: Conflict): Change {
  return conflict.timeline.flatMap(before => {
    if (before.kind === 'born') return []
    const { base: _base, ...edit } = before
    const after: Edit = conflict.now === undefined ? edit : { ...edit, base: conflict.now }
    return [{ table: 'scenarioEdits', id: before.id, before, after } as const]
  })
}

/** Settles a conflict for the baseline: the scenario's edits of that field go. */
export function dropChange(conflict: Conflict): Change {
  return conflict.timeline.map(before => ({ table: 'scenarioEdits', id: before.id, before, after: null }) as const)
}
