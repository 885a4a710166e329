/** Whether two values of plain data are the same by content: fields of records, values of edits. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length || Array.isArray(left) !== Array.isArray(right)) return false
  // Both are plain data: fields by name.
  const [ours, theirs] = [left as Record<string, unknown>, right as Record<string, unknown>]
  return keys.every(key => Object.hasOwn(theirs, key) && isSame(ours[key], theirs[key]))
}
