/** A record with some fields replaced; the same object when that changes nothing, so that an edit to the same value is no change. */
export function patched<Row extends object>(row: Row, patch: Partial<NoInfer<Row>>): Row {
  // Keys of a patch are keys of its row.
  const fields = Object.keys(patch) as (keyof Row)[]
  return fields.some(field => !isSame(row[field], patch[field])) ? { ...row, ...patch } : row
}

/** Whether two field values are the same by content. Fields hold plain data. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const leftEntries = Object.entries(left)
  // Both are plain objects, so their fields can be read by name.
  const others = right as Readonly<Record<string, unknown>>
  return (
    leftEntries.length === Object.keys(right).length && leftEntries.every(([key, value]) => key in others && isSame(value, others[key]))
  )
}
