/** A count with its word: `1 row`, `3 rows`, `2 people`. Figures are plain; screens have their own for the locale of the user. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
