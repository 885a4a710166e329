/** Records that a scenario creates. They exist at every date, so that anything may refer to them; they are present from their start. */
import { customFieldName, spans } from '../model/editField'
import type { Occupant } from '../model/position'
import type { Edit, Json, OrganisationTable } from '../model/scenario'
import { type Blocked, compareMaking, ownPresence, type Presence, type Step, type Why } from './evaluation'
import { type Baseline, neededFields, parentFields, type Row, rowsOf, targetOf, withValue } from './rows'
import type { State } from './state'

type Birth = Extract<Edit, { readonly kind: 'born' }>

/**
 * Puts every created record into the state and returns who sits in created seats as steps of their first day: until then the person may
 * sit elsewhere. A reference that leads nowhere is left empty and named; a record that means nothing without it is not born.
 */
export function bear(
  baseline: Baseline,
  edits: readonly Edit[],
  state: State,
  presence: ReadonlyMap<OrganisationTable, Map<string, Presence>>,
  blocked: Blocked[],
): readonly Step[] {
  const births = edits.filter((edit): edit is Birth => edit.kind === 'born').sort(compareBirths)
  const alive: Birth[] = []
  for (const edit of births) {
    if (rowsOf(baseline, edit.table).has(edit.record)) {
      blocked.push({ edit, field: 'born', why: { kind: 'already-exists' } })
      continue
    }
    const { start } = spans[edit.table]
    const parent = parentFields[edit.table]
    const row: Row = { ...edit.seed, id: edit.record, [start]: edit.on === '~' ? null : edit.on, ...(parent && { [parent]: null }) }
    state.put(edit.table, edit.table === 'positions' ? { ...row, occupant: emptied(row) } : row)
    presence.get(edit.table)?.set(edit.record, { ...ownPresence(edit.table, row), from: edit.on })
    alive.push(edit)
  }
  return alive.flatMap(edit => settle(edit, state, presence, blocked))
}

/** Looks up what a created record refers to. */
function settle(
  edit: Birth,
  state: State,
  presence: ReadonlyMap<OrganisationTable, Map<string, Presence>>,
  blocked: Blocked[],
): readonly Step[] {
  const { table, record, seed, on } = edit
  const block = (field: string, why: Why): void => {
    blocked.push({ edit, field, why })
  }
  const unborn = (why: Why): readonly Step[] => {
    block('born', why)
    state.forget(table, record)
    presence.get(table)?.delete(record)
    return []
  }
  const steps: Step[] = []
  for (const [field, value] of fieldsOf(seed)) {
    const target = targetOf(table, field, value)
    const row = state.get(table, record)
    if (!target || !row) continue
    if (field === 'occupant') steps.push({ edit, field, on, value })
    else if (!state.exists(target)) {
      if (neededFields[table]?.includes(field)) return unborn({ kind: 'target-gone', target: target.id })
      block(field, { kind: 'target-gone', target: target.id })
      state.put(table, withValue(row, field, null))
    } else if (field === parentFields[table]) {
      state.put(table, withValue(row, field, value))
      const path = state.loopFrom(table, record)
      if (!path) continue
      block(field, { kind: 'loop', path })
      state.put(table, row)
    }
  }
  const row = state.get(table, record)
  if (table === 'dottedLines' && row && row.from === row.to) {
    return unborn({ kind: 'loop', path: [String(row.from), String(row.to)] })
  }
  return steps
}

/** The fields of a seed, each custom column on its own. */
function fieldsOf(seed: Birth['seed']): readonly (readonly [string, Json])[] {
  return Object.entries(seed).flatMap(([field, value]): (readonly [string, Json])[] => {
    if (field !== 'custom' || typeof value !== 'object' || value === null) return [[field, value]]
    return Object.entries(value).map(([id, text]) => [customFieldName(id), text])
  })
}

function compareBirths(left: Birth, right: Birth): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1
  return compareMaking(left, right)
}

function emptied(row: Row): Occupant {
  const occupant = row.occupant as Occupant // A row of positions has one.
  return occupant.kind === 'person' ? { kind: 'vacant', since: null } : occupant
}
