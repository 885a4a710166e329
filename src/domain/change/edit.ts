/** Builds a change step by step against a plan, so that a verb of several steps reads its own writes. */
import type { IdOf, Plan, RecordOf, TableName } from '../model/plan'
import { applyChange, type Change, type RecordChange, squashChanges } from './change'

export type Editing = {
  /** The plan with everything so far. */
  readonly plan: Plan
  put<Table extends TableName>(table: Table, record: RecordOf<Table> & { readonly id: IdOf<Table> }): void
  remove<Table extends TableName>(table: Table, id: IdOf<Table>): void
  /** Everything so far, as one change. */
  change(): Change
}

export function editing(start: Plan): Editing {
  let plan = start
  const steps: Change[] = []
  const step = (change: RecordChange): void => {
    steps.push([change])
    plan = applyChange(plan, [change])
  }
  return {
    get plan() {
      return plan
    },
    put(table, record) {
      const before = plan[table].get(record.id as never) ?? null
      // Table, id and record agree by the signature; TypeScript cannot follow that through the union.
      step({ table, id: record.id, before, after: record } as unknown as RecordChange)
    },
    remove(table, id) {
      const before = plan[table].get(id as never) ?? null
      if (before !== null) step({ table, id, before, after: null } as unknown as RecordChange)
    },
    change: () => squashChanges(steps),
  }
}
