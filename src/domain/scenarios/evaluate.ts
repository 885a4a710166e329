/**
 * Which edits of a scenario are in force, and which are blocked and why. Total and pure: whatever the edits are, what comes out is sound
 * at every date. Time goes by in days: a day's edits are applied together, and of those that break a rule together the latest made is
 * withdrawn, until the day is sound. A new circle holds an edit of its day, so only those are checked: cost edits × depth.
 */
import { spans } from '../model/editField'
import { type Edit, type On, type OrganisationTable, organisationTables } from '../model/scenario'
import { bear } from './births'
import { applyDay } from './day'
import { type Blocked, compareMaking, type Evaluated, ownPresence, type Presence, type Step, type Version } from './evaluation'
import { type Baseline, rowsOf, withValue } from './rows'
import { type State, stateOf } from './state'

export function evaluate(baseline: Baseline, edits: Iterable<Edit>): Evaluated {
  const all = [...edits].sort(compareMaking)
  const state = stateOf(baseline)
  const blocked: Blocked[] = []
  const presence = new Map(organisationTables.map(table => [table, new Map<string, Presence>()]))
  const born = bear(baseline, all, state, presence, blocked)
  moveSpans(all, state, presence, blocked)

  const versions = new Map(organisationTables.map(table => [table, new Map<string, Version[]>()]))
  for (const table of organisationTables) {
    for (const [id, row] of state.touched(table)) versions.get(table)?.set(id, [{ from: null, row }])
  }
  for (const [day, steps] of byDay([...stepsOf(all), ...born])) {
    for (const { edit } of applyDay(state, steps, blocked)) keepVersion(baseline, state, versions, edit.table, edit.record, day)
  }
  const out = new Set(blocked.filter(({ edit, field }) => edit.kind !== 'born' || field === 'born').map(({ edit }) => edit))
  return { baseline, applied: all.filter(edit => !out.has(edit)), blocked, versions, presence }
}

function stepsOf(edits: readonly Edit[]): readonly Step[] {
  return edits.flatMap(edit => (edit.kind === 'set' ? [{ edit, field: edit.field, on: edit.on, value: edit.value }] : []))
}

/** Days in order, undated last, each with its steps in order of making. A set goes before the seed it was made over. */
function byDay(steps: readonly Step[]): ReadonlyMap<On, readonly Step[]> {
  const sets = new Set(steps.filter(step => step.edit.kind === 'set').map(placeOf))
  const days = new Map<On, Step[]>()
  for (const step of steps) {
    if (step.edit.kind === 'born' && sets.has(placeOf(step))) continue
    const day = days.get(step.on)
    if (day) day.push(step)
    else days.set(step.on, [step])
  }
  const sorted = [...days].sort(([left], [right]) => (left < right ? -1 : 1))
  return new Map(sorted.map(([day, its]) => [day, its.sort((left, right) => compareMaking(left.edit, right.edit))]))
}

function placeOf({ edit, field, on }: Step): string {
  return JSON.stringify([edit.table, edit.record, field, on])
}

/** Starts and ends are no events of a day: they move the record's own dates, which hold at every date. */
function moveSpans(
  edits: readonly Edit[],
  state: State,
  presence: ReadonlyMap<OrganisationTable, Map<string, Presence>>,
  blocked: Blocked[],
): void {
  for (const edit of edits) {
    if (edit.kind !== 'starts' && edit.kind !== 'ends') continue
    const row = state.get(edit.table, edit.record)
    if (!row) {
      blocked.push({ edit, field: edit.kind, why: { kind: 'record-gone' } })
      continue
    }
    const own = presence.get(edit.table)?.get(row.id) ?? ownPresence(edit.table, row)
    presence.get(edit.table)?.set(row.id, movedPresence(own, edit))
    const { start, end } = spans[edit.table]
    if (edit.kind === 'starts') state.put(edit.table, withValue(row, start, edit.on === '~' ? null : edit.on))
    else if (edit.on !== '~') state.put(edit.table, withValue(row, end, edit.on))
  }
}

function movedPresence(own: Presence, { kind, on }: Extract<Edit, { kind: 'starts' | 'ends' }>): Presence {
  if (kind === 'starts') return { ...own, from: on }
  return on === '~' ? { ...own, endsUndated: true } : { ...own, until: on }
}

function keepVersion(
  baseline: Baseline,
  state: State,
  versions: ReadonlyMap<OrganisationTable, Map<string, Version[]>>,
  table: OrganisationTable,
  id: string,
  day: On,
): void {
  const row = state.get(table, id)
  if (!row) return
  const known = versions.get(table)?.get(id)
  if (!known) {
    // Touched for the first time: until today it was as in the baseline.
    const before = rowsOf(baseline, table).get(id) ?? row
    versions.get(table)?.set(id, [
      { from: null, row: before },
      { from: day, row },
    ])
    return
  }
  const last = known.at(-1)
  if (last?.from === day) known[known.length - 1] = { from: day, row }
  else if (last?.row !== row) known.push({ from: day, row })
}
