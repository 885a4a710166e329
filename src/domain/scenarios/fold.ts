/** Turns what a command did to a view of a scenario into edits of that scenario. */

import type { Change, RecordChange } from '../change/change'
import { dayBefore } from '../model/dates'
import { customFieldName, customIdOf, spans } from '../model/editField'
import { editIdOf } from '../model/editId'
import type { ActId, InitiativeId, ScenarioId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Occupant, Position } from '../model/position'
import { isSame } from '../model/same'
import type { Edit, Json, On, OrganisationTable } from '../model/scenario'
import { organisationTables } from '../model/scenario'
import type { Evaluated } from './evaluation'
import { isPresent, type Moment, presenceOf, rowsAt } from './organisation'
import { editsOf, evaluatedIn } from './planAt'
import { fieldValue, type Row, rowsOf } from './rows'

/** Where and why a change is made: the scenario, the date the cursor stands at, and the act that its edits belong to. */
export type Fold = {
  readonly scenarioId: ScenarioId
  readonly moment: Moment
  readonly act: ActId
  readonly reason: string | null
  readonly initiativeId: InitiativeId | null
}

/** Whether a change is one of the organisation, and so one that a scenario can hold. */
export function isOfOrganisation({ table }: RecordChange): boolean {
  return organisationTables.some(name => name === table)
}

/**
 * A change of `scenarioEdits` that shows, at the moment, what `change` did to the view. Only fields that changed are written, at the
 * moment's date; a field set to what lies under it loses its step. Steps outside the organisation are not a scenario's and are left out.
 */
export function fold(plan: Plan, folding: Fold, change: Change): Change {
  const writer = writerOf(plan, folding)
  for (const step of change) {
    const table = organisationTables.find(name => name === step.table)
    if (!table) continue
    // Records as rows: read by field, written back as values of those fields.
    const before = step.before as Row | null
    const after = step.after as Row | null
    if (!before && after) writer.bear(table, after)
    else if (before && !after) writer.end(table, before.id)
    else if (before && after) writer.update(table, before, after)
  }
  for (const step of change) if (step.table === 'positions' && step.after) writer.release(step.id, step.after.occupant)
  return writer.changes()
}

type Writer = {
  bear(table: OrganisationTable, row: Row): void
  end(table: OrganisationTable, id: string): void
  update(table: OrganisationTable, before: Row, after: Row): void
  /** Frees the seats that the person held and that have ended: nobody sees them any more, and a person sits once. */
  release(id: string, occupant: Occupant): void
  changes(): readonly RecordChange[]
}

function writerOf(plan: Plan, { scenarioId, moment, act, reason, initiativeId }: Fold): Writer {
  const { on } = moment
  const evaluated = evaluatedIn(plan, scenarioId)
  const was = new Map(editsOf(plan, scenarioId).map(edit => [edit.id, edit]))
  const edits = new Map(was)
  const firstOf = firstBases(was.values())
  let seq = [...was.values()].reduce((last, edit) => Math.max(last, edit.seq), 0)
  const origin = (): Pick<Edit, 'act' | 'seq' | 'reason' | 'initiativeId'> => ({ act, seq: ++seq, reason, initiativeId })

  const bornOf = (table: OrganisationTable, record: string): Extract<Edit, { kind: 'born' }> | null => {
    const edit = edits.get(editIdOf({ scenarioId, table, record, kind: 'born' }))
    return edit?.kind === 'born' ? edit : null
  }
  const inBaseline = (table: OrganisationTable, record: string): Row | undefined => rowsOf(plan, table).get(record)
  const baseOf = (table: OrganisationTable, record: string, field: string): { readonly base?: Json } => {
    const first = firstOf.get(timelineOf(table, record, field))
    if (first) return first.base === undefined ? {} : { base: first.base }
    const row = inBaseline(table, record)
    return row ? { base: fieldValue(row, field) } : {}
  }
  const put = (edit: Edit): void => {
    edits.set(edit.id, edit)
  }

  const set = (table: OrganisationTable, record: string, field: string, value: Json): void => {
    const born = bornOf(table, record)
    if (born && on <= born.on) {
      put({ ...born, seed: withSeed(born.seed, field, value) })
      return
    }
    const place = { scenarioId, table, record, kind: 'set', field, on } as const
    const id = editIdOf(place)
    if (isSame(valueUnder(evaluated, table, record, field, on), value)) edits.delete(id)
    else put({ ...place, id, value, ...baseOf(table, record, field), ...origin() })
  }
  const move = (table: OrganisationTable, record: string, kind: 'starts' | 'ends', to: On | null): void => {
    const place = { scenarioId, table, record, kind } as const
    const id = editIdOf(place)
    const row = inBaseline(table, record)
    const field = spans[table][kind === 'starts' ? 'start' : 'end']
    if (row && isSame(fieldValue(row, field), to)) edits.delete(id)
    else if (!row && kind === 'ends' && to === null) edits.delete(id)
    else put({ ...place, id, on: to, ...baseOf(table, record, field), ...origin() })
  }
  /** A created record has no start of its own: the edit that creates it says when. */
  const start = (table: OrganisationTable, record: string, to: On | null): void => {
    const born = bornOf(table, record)
    if (born) put({ ...born, on: to ?? on })
    else move(table, record, 'starts', to)
  }

  return {
    bear(table, row) {
      const { start: startField } = spans[table]
      const { id: record, [startField]: startsOn, ...seed } = row
      const place = { scenarioId, table, record, kind: 'born' } as const
      // Records are plain data, and a start is a date or null.
      put({ ...place, id: editIdOf(place), on: (startsOn as On | null) ?? on, seed: seed as { [field: string]: Json }, ...origin() })
    },
    end(table, record) {
      const born = bornOf(table, record)
      if (!born || born.on < on) {
        move(table, record, 'ends', on === '~' ? '~' : dayBefore(on))
        return
      }
      for (const edit of was.values()) if (edit.table === table && edit.record === record) edits.delete(edit.id)
      edits.delete(born.id)
    },
    update(table, before, after) {
      const { start: startField, end: endField } = spans[table]
      for (const field of changedFields(before, after)) {
        const value = fieldValue(after, field)
        if (field === startField) start(table, after.id, value as On | null)
        else if (field === endField) move(table, after.id, 'ends', value as On | null)
        else set(table, after.id, field, value)
      }
    },
    release(id, occupant) {
      if (occupant.kind !== 'person') return
      for (const row of heldBy(evaluated, occupant.personId, on)) {
        if (row.id === id || isPresent(evaluated, 'positions', row, moment)) continue
        const { until, endsUndated } = presenceOf(evaluated, 'positions', row)
        const hasEnded = on === '~' ? until !== null || endsUndated : until !== null && until < on
        if (hasEnded) set('positions', row.id, 'occupant', { kind: 'vacant', since: null })
      }
    },
    changes() {
      const ids = new Set([...was.keys(), ...edits.keys()])
      return [...ids].flatMap((id): RecordChange[] => {
        const [before, after] = [was.get(id) ?? null, edits.get(id) ?? null]
        return before === after ? [] : [{ table: 'scenarioEdits', id, before, after }]
      })
    },
  }
}

/** Fields by name that differ, each custom column on its own. */
function changedFields(before: Row, after: Row): readonly string[] {
  return Object.keys(after).flatMap(field => {
    if (isSame(before[field], after[field])) return []
    if (field !== 'custom') return [field]
    const ids = new Set([before, after].flatMap(row => Object.keys(row.custom as object)))
    return [...ids].map(customFieldName).filter(column => !isSame(fieldValue(before, column), fieldValue(after, column)))
  })
}

function withSeed(seed: { readonly [field: string]: Json }, field: string, value: Json): { readonly [field: string]: Json } {
  const id = customIdOf(field)
  if (id === null) return { ...seed, [field]: value }
  const { [id]: _before, ...others } = seed.custom as { readonly [id: string]: Json }
  return { ...seed, custom: value === null ? others : { ...others, [id]: value } }
}

/** The value in force just before a date. */
function valueUnder(evaluated: Evaluated, table: OrganisationTable, record: string, field: string, on: On): Json {
  const versions = evaluated.versions.get(table)?.get(record)
  const version = versions?.findLast(({ from }) => from === null || from < on)
  const row = version?.row ?? rowsOf(evaluated.baseline, table).get(record)
  return row ? fieldValue(row, field) : null
}

/** Every seat a person holds on a date, whether it is there or not. */
function heldBy(evaluated: Evaluated, personId: string, on: On): readonly Row[] {
  return [...rowsAt(evaluated, 'positions', on).values()].filter(row => {
    const { occupant } = row as unknown as Position // A row of positions.
    return occupant.kind === 'person' && occupant.personId === personId
  })
}

/** A timeline's name: one field of one record. */
export function timelineOf(table: OrganisationTable, record: string, field: string): string {
  return JSON.stringify([table, record, field])
}

/** The field an edit is about; a birth is about the record as a whole. */
export function fieldOf(edit: Edit): string {
  if (edit.kind === 'set') return edit.field
  if (edit.kind === 'born') return ''
  return spans[edit.table][edit.kind === 'starts' ? 'start' : 'end']
}

/** One edit of each timeline: all of them carry the same base. */
function firstBases(edits: Iterable<Edit>): ReadonlyMap<string, { readonly base?: Json }> {
  const bases = new Map<string, { readonly base?: Json }>()
  for (const edit of edits) {
    if (edit.kind === 'born') continue
    const timeline = timelineOf(edit.table, edit.record, fieldOf(edit))
    if (!bases.has(timeline)) bases.set(timeline, edit.base === undefined ? {} : { base: edit.base })
  }
  return bases
}
