/** JSON with one spelling per value: keys of objects in order of their code units, no spaces. */

/** Text of plain data. Fields without a value are left out, as JSON does. Recursive: nesting is bounded when a file is opened. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return objectText(value, Object.keys(value).sort(byCodeUnit))
  return JSON.stringify(value) ?? 'null'
}

/** Text of an object with its keys in a given order. */
export function objectText(value: object, keys: readonly string[]): string {
  // Plain data: fields by name.
  const fields = value as Readonly<Record<string, unknown>>
  const present = keys.filter(key => fields[key] !== undefined)
  return `{${present.map(key => `${JSON.stringify(key)}:${stableJson(fields[key])}`).join(',')}}`
}

export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
