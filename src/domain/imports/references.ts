/** Finding the row a cell refers to: by id, e-mail, distinguished name, path, or name in either order. */
import { commonNameOf, nameKey } from './names'

/** Case and blanks around a reference do not matter. */
export function foldReference(cell: string): string {
  return cell.trim().toLowerCase()
}

/** `00417` as `417`; other text as it is. Spreadsheets drop the zeros. */
export function withoutZeros(reference: string): string {
  return /^0+\d/.test(reference) ? reference.replace(/^0+/, '') : reference
}

/** The path one step up: `/1/4/` is below `/1/`, `Ada > Ben` below `Ada`. Null for a single step. */
export function parentPath(path: string): string | null {
  const text = path.trim()
  const ended = /[/\\.]$/.exec(text)?.[0] ?? ''
  const body = ended ? text.slice(0, -1) : text
  const at = Math.max(
    body.lastIndexOf('/'),
    body.lastIndexOf('\\'),
    body.lastIndexOf('>'),
    body.lastIndexOf('|'),
    /^[\d.]+$/.test(body) ? body.lastIndexOf('.') : -1,
  )
  if (at < 0) return null
  const parent = body.slice(0, at).trimEnd() + ended
  return parent === '' ? null : parent
}

/** What a row can be referred to by; empty text where it has none. */
export type Referable = {
  readonly id: string
  readonly positionId: string
  readonly email: string
  readonly path: string
  /** Cell of the column that managers refer to, when it is none of the others. */
  readonly other: string
  /** Every way the person is called. */
  readonly names: readonly string[]
}

export type Found =
  | { readonly kind: 'row'; readonly row: number; readonly zerosLost: boolean }
  | { readonly kind: 'several'; readonly rows: readonly number[] }
  | { readonly kind: 'none' }

export type ReferenceIndex = { find(reference: string): Found; findPath(path: string): Found }

/** An index of the rows that `isHere`. The first row of a key wins; names that two people share are found as several. */
export function referenceIndex(rows: readonly Referable[], isHere: (row: number) => boolean): ReferenceIndex {
  const exact = new Map<string, number>()
  const bare = new Map<string, number[]>()
  const names = new Map<string, number[]>()
  const paths = new Map<string, number>()
  // Ids before positions before e-mails: where one text is all of them, the id is meant.
  for (const field of ['other', 'id', 'positionId', 'email'] as const) {
    for (const [at, row] of rows.entries()) {
      const key = foldReference(row[field])
      if (key === '' || !isHere(at)) continue
      if (!exact.has(key)) exact.set(key, at)
      const short = withoutZeros(key)
      if (!/^\d+$/.test(short)) continue
      const known = bare.get(short)
      if (!known) bare.set(short, [at])
      else if (!known.includes(at) && known.every(other => foldReference(rows[other]?.[field] ?? '') !== key)) known.push(at)
    }
  }
  for (const [at, row] of rows.entries()) {
    if (!isHere(at)) continue
    if (row.path !== '' && !paths.has(foldReference(row.path))) paths.set(foldReference(row.path), at)
    for (const key of new Set(row.names.map(nameKey))) {
      if (key === '') continue
      const known = names.get(key)
      if (known) known.push(at)
      else names.set(key, [at])
    }
  }

  const byName = (text: string): Found => {
    const found = names.get(nameKey(text)) ?? []
    return found.length === 0
      ? none
      : found.length === 1
        ? { kind: 'row', row: found[0] ?? 0, zerosLost: false }
        : { kind: 'several', rows: found }
  }
  return {
    find(reference) {
      const key = foldReference(reference)
      const row = exact.get(key)
      if (row !== undefined) return { kind: 'row', row, zerosLost: false }
      const short = bare.get(withoutZeros(key))
      if (short?.length === 1) return { kind: 'row', row: short[0] ?? 0, zerosLost: true }
      if (short) return { kind: 'several', rows: short }
      // `Ada Lovelace (12345)`, as Workday writes workers.
      const inBrackets = /\(([^()]+)\)\s*$/.exec(reference)?.[1]
      const bracketed = inBrackets === undefined ? undefined : exact.get(foldReference(inBrackets))
      if (bracketed !== undefined) return { kind: 'row', row: bracketed, zerosLost: false }
      return byName(commonNameOf(reference))
    },
    findPath(path) {
      const row = paths.get(foldReference(path))
      return row === undefined ? none : { kind: 'row', row, zerosLost: false }
    },
  }
}

const none: Found = { kind: 'none' }
