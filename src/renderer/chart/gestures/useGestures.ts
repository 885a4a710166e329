/** Joins the pointer to the gesture machine. */
import { type RefObject, useEffect } from 'react'
import type { PositionId } from '@/domain/model/ids'
import type { Stage } from '../stage/stage'
import { type Point, toChart } from '../stage/viewport'
import { select } from './acts'
import { createHand } from './hand'
import { hitAt } from './hit'
import type { Keys } from './machine'

export type GestureAsks = {
  /** The user asked for a menu: of a position, or of the chart; screen pixels of the page. */
  onContextMenu(positionId: PositionId | null, at: Point): void
  edit(positionId: PositionId, field: 'name' | 'title'): void
  addBelow(positionId: PositionId): void
  /** Puts the keyboard where the pointer was. */
  focusTree(): void
}

export function useGestures(stage: Stage, area: RefObject<HTMLElement | null>, asks: GestureAsks): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    const hand = createHand(stage, asks)
    const listening = new AbortController()
    let isOurs = false

    const pointAt = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const hover = (at: Point): void => {
      const hit = hitAt(stage, at)
      const { hovered } = stage.pointer.getState()
      const next = hit
      if (next?.id === hovered?.id && next?.part === hovered?.part) return
      element.toggleAttribute('data-over-card', hit !== null)
      stage.pointer.setState({ hovered: next, at })
    }

    const onPointerDown = (event: PointerEvent): void => {
      isOurs = false
      if (event.button !== 0 || !event.isPrimary) return
      const at = pointAt(event)
      const on = hitAt(stage, at)
      const keys = keysOf(event)
      // A finger on a card that is not selected pans, as it does on the ground.
      const pans = event.pointerType === 'touch' && on !== null && !stage.app.view.getState().selection.has(on.id)
      isOurs = on === null ? keys.shift : !pans
      if (isOurs) element.setPointerCapture(event.pointerId)
      stage.ring.setState({ on: null })
      hand.advance({ kind: 'down', at, on, keys })
    }
    /** What is ours never reaches React Flow, which would pan. */
    const onPress = (event: Event): void => {
      if (!isOurs) return
      event.stopPropagation()
      event.preventDefault()
      // What was being typed elsewhere is kept now, while it is still about what it was typed for.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    const onPointerMove = (event: PointerEvent): void => {
      const at = pointAt(event)
      if (hand.gesture().kind !== 'idle') hand.advance({ kind: 'move', at, keys: keysOf(event) })
      else if (event.buttons === 0) hover(at)
    }
    const onPointerUp = (event: PointerEvent): void => {
      if (hand.gesture().kind !== 'idle') hand.advance({ kind: 'up', at: pointAt(event), keys: keysOf(event) })
    }
    const onCancel = (): void => hand.advance({ kind: 'cancel' })
    const onLeave = (): void => stage.pointer.setState({ hovered: null })
    const onDoubleClick = (event: MouseEvent): void => {
      const at = pointAt(event)
      const hit = hitAt(stage, at)
      const card = hit?.part === 'card' ? stage.shown.getState()?.cards.get(hit.id) : undefined
      if (!card) return
      event.preventDefault()
      // The name stands in the upper part of a card, the title below it.
      const isLower = toChart(stage.viewport.getState(), at).y - card.y > card.height * 0.4
      asks.edit(card.id, isLower ? 'title' : 'name')
    }
    const onMenu = (event: MouseEvent): void => {
      event.preventDefault()
      const id = hitAt(stage, pointAt(event))?.id ?? null
      stage.pointer.setState({ hovered: null })
      if (id !== null && !stage.app.view.getState().selection.has(id)) select(stage.app, [id], id)
      asks.onContextMenu(id, { x: event.clientX, y: event.clientY })
    }
    const onKey = (event: KeyboardEvent): void => {
      const { kind } = hand.gesture()
      if (kind !== 'dragging' && kind !== 'boxing') return
      if (event.key === 'Escape' && event.type === 'keydown') {
        hand.advance({ kind: 'cancel' })
        event.stopPropagation()
      } else if (event.key === 'Alt') {
        event.preventDefault()
        hand.advance({ kind: 'keys', keys: keysOf(event) })
      }
    }

    const stopShowing = stage.pointer.subscribe(({ carried }) => element.toggleAttribute('data-carrying', carried !== null))
    const { signal } = listening
    const first = { signal, capture: true }
    element.addEventListener('pointerdown', onPointerDown, first)
    element.addEventListener('mousedown', onPress, first)
    element.addEventListener('touchstart', onPress, { ...first, passive: false })
    element.addEventListener('pointermove', onPointerMove, { signal })
    element.addEventListener('pointerleave', onLeave, { signal })
    element.addEventListener('dblclick', onDoubleClick, { signal })
    element.addEventListener('contextmenu', onMenu, { signal })
    window.addEventListener('pointerup', onPointerUp, { signal })
    window.addEventListener('pointercancel', onCancel, { signal })
    window.addEventListener('blur', onCancel, { signal })
    window.addEventListener('keydown', onKey, first)
    window.addEventListener('keyup', onKey, first)
    return () => {
      hand.rest()
      stopShowing()
      listening.abort()
    }
  }, [stage, area, asks])
}

function keysOf(event: MouseEvent | KeyboardEvent): Keys {
  return { shift: event.shiftKey, mod: event.metaKey || event.ctrlKey, alt: event.altKey }
}
