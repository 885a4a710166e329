/** Edits gathered by timeline: one field of one record, over all its dates. Births, starts and ends are timelines of one edit. */

import { editIdOf } from '../model/editId'
import type { ScenarioId } from '../model/ids'
import { isSame } from '../model/same'
import type { Edit, Json } from '../model/scenario'
import { compareMaking } from './evaluation'
import { fieldOf, timelineOf } from './fold'

/** The edits of one timeline, in order of dates; never empty. */
export type Timeline = readonly [Edit, ...Edit[]]

/** Timelines by name, in order of their names, so that nothing depends on the order edits are stored in. */
export function timelines(edits: Iterable<Edit>): ReadonlyMap<string, Timeline> {
  const groups = new Map<string, [Edit, ...Edit[]]>()
  for (const edit of [...edits].sort(compareDates)) {
    const name = timelineOf(edit.table, edit.record, fieldOf(edit))
    const group = groups.get(name)
    if (group) group.push(edit)
    else groups.set(name, [edit])
  }
  return new Map([...groups].sort(([left], [right]) => (left < right ? -1 : 1)))
}

function compareDates(left: Edit, right: Edit): number {
  const [earlier, later] = [left.on ?? '', right.on ?? '']
  return earlier < later ? -1 : earlier > later ? 1 : compareMaking(left, right)
}

/** What an edit does: the value its field takes, the seed of a birth, the day of a start or an end. */
export function effectiveValue(edit: Edit): Json {
  if (edit.kind === 'set') return edit.value
  return edit.kind === 'born' ? edit.seed : edit.on
}

/** Whether two timelines do the same at every date, whoever made them, when and why. */
export function isSameTimeline(left: Timeline | undefined, right: Timeline | undefined): boolean {
  if (!left || !right) return left === right
  return left.length === right.length && left.every((edit, at) => isSameStep(edit, right[at]))
}

function isSameStep(left: Edit, right: Edit | undefined): boolean {
  return right !== undefined && left.on === right.on && isSame(effectiveValue(left), effectiveValue(right))
}

/** An edit as one of another scenario. */
export function inScenario(edit: Edit, scenarioId: ScenarioId): Edit {
  const moved = { ...edit, scenarioId }
  return { ...moved, id: editIdOf(moved) }
}
