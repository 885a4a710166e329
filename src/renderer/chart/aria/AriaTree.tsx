/** The chart as assistive technology reads it: one tree, windowed round the position in focus. The keyboard's place is here. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import { select, toggleFolded, toggleSelected } from '../gestures/acts'
import type { Stage } from '../stage/stage'
import type { Point } from '../stage/viewport'
import { toScreen } from '../stage/viewport'
import { isArrow, lastOf, type ShownTree, walk } from './walk'
import { rowsRound } from './windowed'

export type TreeAsks = { onContextMenu(positionId: PositionId | null, at: Point): void }

export const treeId = 'chart-tree'
/** Of the element that takes the keyboard for a position. */
export const treeItemId = (id: PositionId): string => `seat-${id}`

export function AriaTree({ stage, asks }: { readonly stage: Stage; readonly asks: TreeAsks }) {
  const shown = useStore(stage.shown)
  const focused = useStore(stage.app.view, view => view.focused)
  const selection = useStore(stage.app.view, view => view.selection)
  const tree = useRef<HTMLDivElement>(null)
  const hasKeyboard = useRef(false)
  const byKey = useRef(false)
  const rows = shown ? rowsRound(shown.tree(), focused) : []
  const current = rows.some(row => row.id === focused) ? focused : (rows[0]?.id ?? null)

  // A pointer that puts the keyboard here needs no ring.
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    const note = (event: Event): void => {
      byKey.current = event.type === 'keydown'
    }
    window.addEventListener('keydown', note, options)
    window.addEventListener('pointerdown', note, options)
    return () => listening.abort()
  }, [])

  // The rows change with the focus, and a row that moves loses the keyboard; it goes along, if it was in the tree.
  useEffect(() => {
    if (!hasKeyboard.current || focused === null || !rows.some(({ id }) => id === focused)) return
    const { activeElement } = document
    if (activeElement !== document.body && !tree.current?.contains(activeElement)) return
    const item = document.getElementById(treeItemId(focused))
    if (item && item !== activeElement) item.focus({ preventScroll: true })
  }, [focused, rows])

  if (!shown || rows.length === 0) return null

  const go = (id: PositionId, isExtending: boolean): void => {
    const { selection } = stage.app.view.getState()
    if (isExtending) select(stage.app, [...selection, ...(current === null ? [] : [current]), id], id)
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
  // A row that leaves the window while it is in focus blurs nothing: React is mute while it changes the page.
  const onBlur = (event: FocusEvent): void => {
    hasKeyboard.current = event.currentTarget.contains(event.relatedTarget)
    stage.ring.setState({ on: null })
  }
  const onFocus = (id: PositionId): void => {
    if (stage.app.view.getState().focused !== id) stage.app.view.setState({ focused: id })
    stage.ring.setState({ on: byKey.current ? id : null })
  }
  return (
    <div
      ref={tree}
      id={treeId}
      className="visually-hidden"
      role="tree"
      tabIndex={-1}
      aria-label="Reporting lines"
      aria-multiselectable="true"
      onFocus={() => {
        hasKeyboard.current = true
      }}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
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
          onFocus={() => onFocus(row.id)}
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
