/** Trees that are none: parents that are not there, circles, and siblings without an order. */
import { loopsIn } from '../model/invariants'
import { isOrderKey, orderAfterAll } from '../model/order'
import { type Draft, inIdOrder } from './draft'
import type { FileSection } from './file'
import type { FindingKind, Report } from './findings'
import { byCodeUnit } from './stableJson'

export type Parented = { readonly id: string }

/** A table whose records name a parent in the same table, and how to say what was cut. */
export type Tree<Row extends Parented> = {
  readonly section: FileSection
  readonly rows: Map<string, Row>
  readonly parentOf: (row: Row) => string | null
  readonly withoutParent: (row: Row) => Row
  readonly name: (row: Row) => string
  /** Completes a sentence that begins with the record's name. */
  readonly sayMissing: (parentId: string) => string
  readonly sayLoop: string
}

/** Cuts links to parents that are not there, then one link of every circle: that of its highest id, as the latest made. */
export function repairTree<Row extends Parented>(tree: Tree<Row>, report: Report): void {
  const cut = (row: Row, kind: FindingKind, words: string): void => {
    tree.rows.set(row.id, tree.withoutParent(row))
    report({ kind, section: tree.section, id: row.id, words: `${tree.name(row)} ${words}` })
  }
  for (const row of inIdOrder(tree.rows)) {
    const parentId = tree.parentOf(row)
    if (parentId !== null && !tree.rows.has(parentId)) cut(row, 'dangling', tree.sayMissing(parentId))
  }
  const parents = new Map([...tree.rows.values()].map(row => [row.id, tree.parentOf(row)]))
  for (const loop of loopsIn(parents)) {
    const latest = tree.rows.get(loop.toSorted(byCodeUnit).at(-1) ?? '')
    if (latest) cut(latest, 'loop', tree.sayLoop)
  }
}

type OrderedTable = 'positions' | 'teams' | 'tracks' | 'levels' | 'customFields'

/** Gives every record without a usable order one after all others of its table, in order of ids. */
export function repairOrders(draft: Draft, table: OrderedTable, name: (id: string) => string, report: Report): void {
  // One shape for all five: a record with an id and an order.
  const rows = draft[table] as unknown as Map<string, Parented & { readonly order: string }>
  let last: string | null = null
  for (const row of inIdOrder(rows)) {
    if (isOrderKey(row.order)) continue
    last = orderAfterAll(last === null ? Array.from(rows.values(), other => other.order) : [last])
    rows.set(row.id, { ...row, order: last })
    report({
      kind: 'bad-order',
      section: table,
      id: row.id,
      words: `${name(row.id)} had no usable place among its siblings. It now stands last.`,
    })
  }
}

/** Longest chain of parents in a table without circles, in records; 0 for an empty one. Cost: linear. */
export function layersOf(parents: ReadonlyMap<string, string | null>): number {
  const depths = new Map<string, number>()
  let deepest = 0
  for (const start of parents.keys()) {
    const path: string[] = []
    let id: string | null = start
    while (id !== null && !depths.has(id)) {
      path.push(id)
      id = parents.get(id) ?? null
    }
    let depth = id === null ? 0 : (depths.get(id) ?? 0)
    for (const met of path.reverse()) depths.set(met, ++depth)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
