/** Walking the chart by arrow keys, as it is drawn: a stack is walked down, a row across. */
import type { Direction } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import type { SceneCard } from '@/domain/scene/types'

export type TreeNode = {
  readonly card: SceneCard
  readonly manager: PositionId | null
  readonly reports: readonly PositionId[]
  /** Place among its siblings, from 0, and how many there are. */
  readonly place: number
  readonly siblings: readonly PositionId[]
}

/** The cards on show, as a tree. What is folded away is not in it. */
export type ShownTree = { readonly nodes: ReadonlyMap<PositionId, TreeNode>; readonly roots: readonly PositionId[] }

/** Cards come manager before report, siblings in order; a card whose manager is not on show is a root. */
export function shownTree(cards: readonly SceneCard[], managerOf: (id: PositionId) => PositionId | null): ShownTree {
  const shown = new Set(cards.map(card => card.id))
  const reports = new Map<PositionId, PositionId[]>(cards.map(card => [card.id, []]))
  const roots: PositionId[] = []
  const managers = new Map<PositionId, PositionId | null>()
  for (const { id } of cards) {
    const manager = managerOf(id)
    const known = manager !== null && shown.has(manager) ? manager : null
    managers.set(id, known)
    if (known === null) roots.push(id)
    else reports.get(known)?.push(id)
  }
  const places = new Map<PositionId, number>()
  for (const group of [roots, ...reports.values()]) for (const [place, id] of group.entries()) places.set(id, place)
  const nodes = new Map<PositionId, TreeNode>()
  for (const card of cards) {
    const manager = managers.get(card.id) ?? null
    const siblings = manager === null ? roots : (reports.get(manager) ?? roots)
    nodes.set(card.id, { card, manager, reports: reports.get(card.id) ?? [], place: places.get(card.id) ?? 0, siblings })
  }
  return { nodes, roots }
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export const isArrow = (key: string): key is Arrow =>
  key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'

/** Where an arrow leads from a card; the card itself where there is nothing that way. */
export function walk(tree: ShownTree, from: PositionId, arrow: Arrow, direction: Direction): PositionId {
  const node = tree.nodes.get(from)
  if (!node) return tree.roots[0] ?? from
  const [out, into] = direction === 'top-down' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
  const [back, on] = direction === 'top-down' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  if (direction === 'top-down' && isStack(tree, node)) {
    if (arrow === 'ArrowUp') return node.siblings[node.place - 1] ?? node.manager ?? from
    if (arrow === 'ArrowDown') return node.siblings[node.place + 1] ?? from
    return cousin(tree, node, arrow === 'ArrowRight' ? 1 : -1, true) ?? from
  }
  if (arrow === out) return node.manager ?? from
  if (arrow === into) return node.reports[0] ?? from
  if (arrow === back) return node.siblings[node.place - 1] ?? cousin(tree, node, -1, false) ?? from
  if (arrow === on) return node.siblings[node.place + 1] ?? cousin(tree, node, 1, false) ?? from
  return from
}

/** Leaves that stand below one another; cards of a broken row may, and are walked as a row. */
function isStack(tree: ShownTree, { card, siblings, place }: TreeNode): boolean {
  if (card.kind === 'card') return false
  const neighbour = tree.nodes.get(siblings[place + 1] ?? siblings[place - 1] ?? card.id)?.card
  if (!neighbour || neighbour.id === card.id) return card.kind === 'leaf'
  return Math.abs(neighbour.x - card.x) < card.width / 2
}

/**
 * The card in the next family to a side: where a row or a stack ends, the walk goes on there. Beside a stack the same height is kept,
 * as far as the other reaches; otherwise it is the nearest end of the next row.
 */
function cousin(tree: ShownTree, node: TreeNode, side: 1 | -1, keepsHeight: boolean): PositionId | null {
  const manager = node.manager === null ? undefined : tree.nodes.get(node.manager)
  if (!manager) return null
  const among = (reports: readonly PositionId[]): PositionId | undefined => {
    if (keepsHeight) return reports[Math.min(node.place, reports.length - 1)]
    return side === 1 ? reports[0] : reports.at(-1)
  }
  for (let place = manager.place + side; ; place += side) {
    const aunt = manager.siblings[place]
    if (aunt === undefined) break
    const found = among(tree.nodes.get(aunt)?.reports ?? [])
    if (found !== undefined) return found
    if (keepsHeight) return aunt
  }
  const aunt = cousin(tree, manager, side, false)
  return aunt === null ? null : (among(tree.nodes.get(aunt)?.reports ?? []) ?? aunt)
}

/** Deepest last card of the tree, in the order it is read. */
export function lastOf(tree: ShownTree): PositionId | null {
  let id = tree.roots.at(-1) ?? null
  while (id !== null) {
    const next: PositionId | undefined = tree.nodes.get(id)?.reports.at(-1)
    if (next === undefined) break
    id = next
  }
  return id
}
