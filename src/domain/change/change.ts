/** What happened to a plan, record by record. One shape serves undo, saving, windows and tests. */
import type { IdOf, Plan, RecordOf, TableName } from '../model/plan'

/** One record, before and after; `null` for not-there. */
export type RecordChange = {
  [Table in TableName]: {
    readonly table: Table
    readonly id: IdOf<Table>
    readonly before: RecordOf<Table> | null
    readonly after: RecordOf<Table> | null
  }
}[TableName]

export type Change = readonly RecordChange[]

/** The plan after a change. Tables the change does not name keep their identity; so do records. */
export function applyChange(plan: Plan, change: Change): Plan {
  const copies = new Map<TableName, Map<string, unknown>>()
  for (const { table, id, after } of change) {
    let rows = copies.get(table)
    if (!rows) {
      rows = new Map<string, unknown>(plan[table])
      copies.set(table, rows)
    }
    if (after === null) rows.delete(id)
    else rows.set(id, after)
  }
  // Each copy holds records of its own table: RecordChange ties table, id and record together.
  return copies.size === 0 ? plan : ({ ...plan, ...Object.fromEntries(copies) } as Plan)
}

/** The change that takes `change` back. */
export function invertChange(change: Change): Change {
  return change.map(step => ({ ...step, before: step.after, after: step.before }) as RecordChange).reverse()
}

/** Several changes as one: the first `before` and the last `after` of each record; records that end as they began fall out. */
export function squashChanges(changes: readonly Change[]): Change {
  const squashed = new Map<string, RecordChange>()
  for (const step of changes.flat()) {
    const key = `${step.table}\u0000${step.id}`
    const earlier = squashed.get(key)
    squashed.set(key, earlier ? ({ ...step, before: earlier.before } as RecordChange) : step)
  }
  return [...squashed.values()].filter(step => step.before !== step.after)
}

/** Ids of the records of a table that a change brings into being, in its order. */
export function addedIds<Table extends TableName>(change: Change, table: Table): readonly IdOf<Table>[] {
  return stepsOf(change, table).flatMap(step => (step.before === null && step.after !== null ? step.id : []))
}

/** The steps of a change in one table. */
export function stepsOf<Table extends TableName>(
  change: Change,
  table: Table,
): readonly { readonly id: IdOf<Table>; readonly before: RecordOf<Table> | null; readonly after: RecordOf<Table> | null }[] {
  // Steps of a table carry its records: RecordChange ties the two together.
  return change.filter(step => step.table === table) as never
}
