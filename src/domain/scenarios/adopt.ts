/** Making a scenario true: what it says up to a date becomes the baseline, and from that date on nothing looks different. */

import type { Change, RecordChange } from '../change/change'
import type { IsoDate } from '../model/dates'
import { spans } from '../model/editField'
import { editIdOf } from '../model/editId'
import type { ScenarioId } from '../model/ids'
import type { Organisation, Plan } from '../model/plan'
import type { Occupant } from '../model/position'
import { type Edit, type Json, type On, organisationTables } from '../model/scenario'
import { err, ok, type Result } from '../result'
import { replaced } from './branch'
import type { Evaluated } from './evaluation'
import { fieldOf } from './fold'
import { keepOnly, lifted, rowsAt } from './organisation'
import { editsOf, evaluatedIn } from './planAt'
import { fieldValue, type Row, rowsOf } from './rows'

export type AdoptRefusal =
  | { readonly code: 'scenario-missing'; readonly scenarioId: ScenarioId }
  /** What has no date cannot have come true: date it first, or take it back. */
  | { readonly code: 'undated'; readonly edits: readonly Edit[] }

export type Adopted = {
  readonly change: Change
  /** Edits up to the date that were blocked: they never took effect and go with the rest, but somebody should know. */
  readonly leftBehind: readonly Edit[]
}

/**
 * Writes into the baseline every step up to `date`, every created record and every start and end. Later steps stay in the scenario and
 * depart from the new baseline; so does the person whom a created seat is to have later.
 */
export function adopt(plan: Plan, scenarioId: ScenarioId, date: IsoDate): Result<Adopted, AdoptRefusal> {
  if (!plan.scenarios.has(scenarioId)) return err({ code: 'scenario-missing', scenarioId })
  const edits = editsOf(plan, scenarioId)
  const undated = edits.filter(edit => edit.on === '~')
  if (undated.length > 0) return err({ code: 'undated', edits: undated })

  const evaluated = evaluatedIn(plan, scenarioId)
  const baseline = baselineAt(evaluated, date)
  const isLater = (on: On | null): boolean => on !== null && on > date
  const staying = edits.flatMap((edit): readonly Edit[] => {
    const row = rowsOf(baseline, edit.table).get(edit.record)
    if (edit.kind === 'born') return isLater(edit.on) && row ? laterOccupant(edit, edits) : []
    return edit.kind === 'set' && isLater(edit.on) ? [departingFrom(edit, row)] : []
  })
  const blocked = new Set(evaluated.blocked.map(({ edit }) => edit))
  const leftBehind = edits.filter(edit => blocked.has(edit) && !(edit.kind === 'set' && isLater(edit.on)))
  return ok({ change: [...differences(plan, baseline), ...replaced(edits, staying)], leftBehind })
}

/** Every record as it is on the date, without those that end before they start and so are never there. */
function baselineAt(evaluated: Evaluated, date: IsoDate): Organisation {
  const tables = organisationTables.map(table => {
    const rows = rowsAt(evaluated, table, date)
    const { start, end } = spans[table]
    const isEver = (row: Row): boolean => !(row[start] && row[end] && String(row[start]) > String(row[end]))
    return { table, rows, ever: keepOnly(rows, isEver) }
  })
  // Each table's rows are its records.
  const all = Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) as unknown as Organisation
  const ever = Object.fromEntries(tables.map(({ table, ever: rows }) => [table, rows])) as unknown as Organisation
  return lifted(all, ever)
}

function differences(plan: Plan, baseline: Organisation): Change {
  return organisationTables.flatMap((table): RecordChange[] => {
    const [old, fresh] = [rowsOf(plan, table), rowsOf(baseline, table)]
    if (old === fresh) return []
    const ids = new Set([...old.keys(), ...fresh.keys()])
    return [...ids].flatMap(id => {
      const [before, after] = [old.get(id) ?? null, fresh.get(id) ?? null]
      // The same: rows of one table, under its name.
      return before === after ? [] : [{ table, id, before, after } as unknown as RecordChange]
    })
  })
}

function departingFrom(edit: Extract<Edit, { kind: 'set' }>, row: Row | undefined): Edit {
  const { base: _base, ...rest } = edit
  return row ? { ...rest, base: fieldValue(row, fieldOf(edit)) } : rest
}

/** The person a created seat starts with after the date, as a step of its own: until then the person may sit elsewhere. */
function laterOccupant(edit: Extract<Edit, { kind: 'born' }>, edits: readonly Edit[]): readonly Edit[] {
  const occupant = edit.seed.occupant as unknown as Occupant | undefined // A seat's seed has an occupant.
  if (edit.table !== 'positions' || occupant?.kind !== 'person') return []
  const { seed: _seed, ...rest } = edit
  const place = { ...rest, kind: 'set', field: 'occupant' } as const
  const step: Edit = { ...place, id: editIdOf(place), value: occupant as unknown as Json, base: { kind: 'vacant', since: null } }
  return edits.some(other => other.id === step.id) ? [] : [step]
}
