/** The chart as assistive technology reads it: one tree, windowed round the position in focus. The keyboard's place is here. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import { select, toggleFolded, toggleSelected } from '../gestures/acts'
import type { Stage } from '../stage/stage'
import type { Point } from '../stage/viewport'
import { toScreen } from '../stage/viewport'
import { isArrow, lastOf, type ShownTree, walk } from './walk'
import { rowsRound } from './windowed'

export type TreeAsks = { onContextMenu(positionId: PositionId | null, at: Point): void }

/** Of the element that takes the keyboard: the position in focus, or the tree when there is none. */
export const treeItemId = (id: PositionId): string => `seat-${id}`

export function AriaTree({ stage, asks }: { readonly stage: Stage; readonly asks: TreeAsks }) {
  const shown = useStore(stage.shown)
  const focused = useStore(stage.app.view, view => view.focused)
  const selection = useStore(stage.app.view, view => view.selection)
  const tree = useRef<HTMLDivElement>(null)
  const rows = shown ? rowsRound(shown.tree(), focused) : []
  const current = rows.some(row => row.id === focused) ? focused : (rows[0]?.id ?? null)

  // The rows change with the focus; the keyboard goes along, if it was in the tree.
  useEffect(() => {
    const element = tree.current
    if (!element?.contains(document.activeElement) || current === null) return
    const item = document.getElementById(treeItemId(current))
    if (item && item !== document.activeElement) item.focus({ preventScroll: true })
  }, [current])

  if (!shown || rows.length === 0) return null

  const go = (id: PositionId, extends_: boolean): void => {
    const { selection } = stage.app.view.getState()
    if (extends_) select(stage.app, [...selection, ...(current === null ? [] : [current]), id], id)
    else select(stage.app, [id], id)
    stage.app.chart.current?.reveal([id])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keyActOf(event, stage, shown.tree(), current)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'go') go(act.id, event.shiftKey)
    else if (act.kind === 'toggle') toggleSelected(stage.app, current)
    else if (act.kind === 'edit') stage.app.chart.current?.edit(current, 'name')
    else if (act.kind === 'fold') toggleFolded(stage, current)
    else if (act.kind === 'zoom') stage.app.chart.current?.zoomBy(act.by)
    else asks.onContextMenu(current, menuPlace(stage, tree.current, current))
  }
  const onFocus = (id: PositionId, element: HTMLElement): void => {
    if (stage.app.view.getState().focused !== id) stage.app.view.setState({ focused: id })
    // A pointer that put the keyboard here needs no ring; `:focus-visible` knows.
    stage.ring.setState({ on: element.matches(':focus-visible') ? id : null })
  }
  return (
    <div
      ref={tree}
      className="visually-hidden"
      role="tree"
      aria-label="Reporting lines"
      aria-multiselectable="true"
      onBlur={() => stage.ring.setState({ on: null })}
    >
      {rows.map(row => (
        <div
          key={row.id}
          id={treeItemId(row.id)}
          role="treeitem"
          tabIndex={row.id === current ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.setSize}
          aria-expanded={row.expanded ?? undefined}
          aria-selected={selection.has(row.id)}
          onFocus={event => onFocus(row.id, event.currentTarget)}
          onKeyDown={onKeyDown}
        >
          {row.name}
        </div>
      ))}
    </div>
  )
}

type KeyAct =
  | { readonly kind: 'go'; readonly id: PositionId }
  | { readonly kind: 'toggle' | 'edit' | 'fold' | 'menu' }
  | { readonly kind: 'zoom'; readonly by: number }

/** What a key does on the chart; null for keys that are not the chart's. */
function keyActOf(event: KeyboardEvent, stage: Stage, tree: ShownTree, current: PositionId): KeyAct | null {
  const { key } = event
  const direction = stage.app.view.getState().direction
  if (isArrow(key)) {
    // The arrow that leads to the reports shows them first, as in any tree.
    const node = tree.nodes.get(current)
    const into = direction === 'top-down' ? 'ArrowDown' : 'ArrowRight'
    if (key === into && node?.card.folded != null) return { kind: 'fold' }
    return { kind: 'go', id: walk(tree, current, key, direction) }
  }
  if (key === 'Home') return { kind: 'go', id: tree.roots[0] ?? current }
  if (key === 'End') return { kind: 'go', id: lastOf(tree) ?? current }
  if (key === ' ') return { kind: 'toggle' }
  if (key === 'Enter' && !event.shiftKey) return { kind: 'edit' }
  if (key === '+') return { kind: 'zoom', by: 1.25 }
  if (key === '-') return { kind: 'zoom', by: 0.8 }
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return { kind: 'menu' }
  return null
}

/** Below the card, where the eye is. */
function menuPlace(stage: Stage, tree: HTMLElement | null, id: PositionId): Point {
  const card = stage.shown.getState()?.cards.get(id)
  const canvas = tree?.parentElement?.getBoundingClientRect()
  if (!card || !canvas) return { x: 0, y: 0 }
  const at = toScreen(stage.viewport.getState(), { x: card.x, y: card.y + card.height })
  return { x: canvas.left + at.x, y: canvas.top + at.y }
}
