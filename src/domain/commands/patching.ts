import { isSame } from '../model/same'

/** A record with some fields replaced; the same object when that changes nothing, so that an edit to the same value is no change. */
export function patched<Row extends object>(row: Row, patch: Partial<NoInfer<Row>>): Row {
  // Keys of a patch are keys of its row.
  const fields = Object.keys(patch) as (keyof Row)[]
  return fields.some(field => !isSame(row[field], patch[field])) ? { ...row, ...patch } : row
}
