/** Builds a change step by step against a plan, so that a verb of several steps reads its own writes. */
import type { IdOf, Plan, RecordOf, TableName } from '../model/plan'
import { applyChange, type Change, type RecordChange } from './change'

export type Editing = {
  /**
   * The plan with everything so far. The first read after a write copies the tables written since the last read, whatever the number
   * of writes: write in runs, and read single records with `get`, which copies nothing.
   */
  readonly plan: Plan
  /** A record as it is now. */
  get<Table extends TableName>(table: Table, id: IdOf<Table>): RecordOf<Table> | undefined
  put<Table extends TableName>(table: Table, record: RecordOf<Table> & { readonly id: IdOf<Table> }): void
  remove<Table extends TableName>(table: Table, id: IdOf<Table>): void
  /** Everything so far, as one change: each record once, table by table, without those that end as they began. */
  change(): Change
}

export function editing(start: Plan): Editing {
  let settled = start
  let unsettled: RecordChange[] = []
  const touched = new Map<TableName, Map<unknown, RecordChange>>()

  const read = (table: TableName, id: unknown): unknown => {
    const step = touched.get(table)?.get(id)
    // The id is one of the table's: callers pass them together, and TypeScript cannot follow that through the union.
    return step ? (step.after ?? undefined) : start[table].get(id as never)
  }
  const write = (table: TableName, id: unknown, after: unknown): void => {
    const now = read(table, id) ?? null
    if (now === after) return
    const steps = touched.get(table) ?? new Map<unknown, RecordChange>()
    touched.set(table, steps)
    const before = start[table].get(id as never) ?? null
    // Table, id and record agree by the signatures of `put` and `remove`.
    const step = { table, id, before, after } as unknown as RecordChange
    steps.set(id, step)
    unsettled.push(step)
  }

  return {
    get plan() {
      if (unsettled.length > 0) settled = applyChange(settled, unsettled)
      unsettled = []
      return settled
    },
    get<Table extends TableName>(table: Table, id: IdOf<Table>) {
      return read(table, id) as RecordOf<Table> | undefined
    },
    put: (table, record) => write(table, record.id, record),
    remove: (table, id) => write(table, id, null),
    change: () => [...touched.values()].flatMap(steps => [...steps.values()]).filter(step => step.before !== step.after),
  }
}
