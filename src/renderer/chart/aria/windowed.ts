/** The part of the tree that assistive technology is given: whoever is in focus, those above, and those beside and below as far as is useful. */
import type { PositionId } from '@/domain/model/ids'
import type { ShownTree, TreeNode } from './walk'

export type TreeRow = {
  readonly id: PositionId
  /** As `aria-level`, from 1. */
  readonly level: number
  readonly place: number
  readonly setSize: number
  /** Null for somebody without reports. */
  readonly expanded: boolean | null
  readonly name: string
}

/** So many siblings on either side of each person on the path, and so many reports of the one in focus. */
const beside = 12
const below = 24

/** Rows in reading order. Without a focus the path is that of the first root. */
export function rowsRound(tree: ShownTree, focused: PositionId | null): readonly TreeRow[] {
  const centre = focused !== null && tree.nodes.has(focused) ? focused : tree.roots[0]
  if (centre === undefined) return []
  const path: TreeNode[] = []
  for (let node = tree.nodes.get(centre); node; node = node.manager === null ? undefined : tree.nodes.get(node.manager)) path.unshift(node)
  return rowsAlong(tree, path, 1)
}

function rowsAlong(tree: ShownTree, path: readonly TreeNode[], level: number): readonly TreeRow[] {
  const [node, ...rest] = path
  if (!node) return []
  const around = node.siblings.slice(Math.max(0, node.place - beside), node.place + beside + 1)
  return around.flatMap(id => {
    const row = rowOf(tree, id, level)
    if (!row) return []
    if (id !== node.card.id) return [row]
    if (rest.length > 0) return [row, ...rowsAlong(tree, rest, level + 1)]
    return [row, ...node.reports.slice(0, below).flatMap(report => rowOf(tree, report, level + 1) ?? [])]
  })
}

function rowOf(tree: ShownTree, id: PositionId, level: number): TreeRow | null {
  const node = tree.nodes.get(id)
  if (!node) return null
  return { id, level, place: node.place + 1, setSize: node.siblings.length, expanded: expandedOf(node), name: spokenName(node) }
}

function expandedOf({ card }: TreeNode): boolean | null {
  return card.reports === 0 ? null : card.folded === null
}

/** As read out: "Ines Carvalho, Manager, Checkout, level M1, 9 reports". */
function spokenName({ card }: Pick<TreeNode, 'card'>): string {
  const hasLevel = /[\p{L}\p{N}]/u.test(card.plate.code)
  return [
    card.name.full,
    card.title.full,
    card.state === 'on-leave' ? 'on leave' : '',
    hasLevel ? `level ${card.plate.code.replace('?', '')}${card.plate.guessed ? ' (guessed)' : ''}` : '',
    card.reports > 0 ? `${card.reports} ${card.reports === 1 ? 'report' : 'reports'}` : '',
    card.folded === null ? '' : `${card.folded} folded away`,
  ]
    .filter(part => part !== '')
    .join(', ')
}
