/** Joins the pointer to the gesture machine: what was hit is asked of the index, never of React Flow. */
import { type RefObject, useEffect } from 'react'
import type { IsoDate } from '@/domain/model/dates'
import type { PositionId } from '@/domain/model/ids'
import { foldBox } from '../painter/paintFold'
import { detailAt } from '../stage/detail'
import type { Stage } from '../stage/stage'
import { boxBetween, isInside, type Point, toChart } from '../stage/viewport'
import { letGo, select, toggleFolded, toggleSelected, topmostOf } from './acts'
import { dropAt } from './drop'
import { type Act, type Gesture, idle, type Keys, type PointerMoment, step, type Target } from './machine'
import type { Carried } from './pointerView'

export type GestureAsks = {
  /** The user asked for a menu: of a position, or of the chart; screen pixels of the page. */
  onContextMenu(positionId: PositionId | null, at: Point): void
  edit(positionId: PositionId, field: 'name' | 'title'): void
  /** Puts the keyboard where the pointer was. */
  focusTree(): void
}

/** Screen pixels from an edge within which a drag moves the view, and how far it moves in a frame at the very edge. */
const edge = { width: 36, fastest: 18 } as const

export function useGestures(stage: Stage, area: RefObject<HTMLElement | null>, asks: GestureAsks): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    let gesture: Gesture = idle
    let carried: (Carried & { readonly grip: Point }) | null = null
    let panning = 0

    const pointAt = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const keysOf = (event: MouseEvent | KeyboardEvent): Keys => ({
      shift: event.shiftKey,
      mod: event.metaKey || event.ctrlKey,
      alt: event.altKey,
    })

    const advance = (moment: PointerMoment): void => {
      const next = step(gesture, moment)
      gesture = next.gesture
      if (next.act) perform(next.act)
    }

    const perform = (act: Act): void => {
      switch (act.kind) {
        case 'select':
          if (act.how === 'toggle') toggleSelected(stage.app, act.id)
          else select(stage.app, [act.id], act.id)
          return asks.focusTree()
        case 'clear':
          select(stage.app, [], null)
          return asks.focusTree()
        case 'fold':
          return toggleFolded(stage, act.id)
        case 'lift':
          return lift(act.id)
        case 'carry':
          return carry()
        case 'drop': {
          const { drop } = stage.pointer.getState()
          const held = carried
          lay()
          if (held && drop) letGo(stage, held, drop)
          return
        }
        case 'box': {
          const found = stage.shown.getState()?.index.within(boxBetween(onChart(act.from), onChart(act.to))) ?? []
          const { selection } = stage.app.view.getState()
          select(stage.app, [...(act.adds ? selection : []), ...found.map(card => card.id)], found[0]?.id ?? null)
          lay()
          return asks.focusTree()
        }
        case 'abandon':
          return lay()
      }
    }

    const onChart = (point: Point): Point => toChart(stage.viewport.getState(), point)

    const lift = (id: PositionId): void => {
      const shown = stage.shown.getState()
      const card = shown?.cards.get(id)
      const open = stage.app.open.getState()
      if (!shown || !card || gesture.kind !== 'dragging') return
      if (open.planId !== null && open.saved.kind === 'read-only') {
        gesture = idle
        stage.app.say(open.saved.why)
        return
      }
      const { selection } = stage.app.view.getState()
      const movers = selection.has(id) ? topmostOf(shown.plan, [...selection]) : [id]
      const from = onChart(gesture.from)
      const lead = movers.includes(id) ? id : (movers[0] ?? id)
      carried = { lead, movers, alone: gesture.keys.alt && movers.length === 1, grip: { x: from.x - card.x, y: from.y - card.y } }
      stage.carry(carried)
      element.setPointerCapture(pointerId)
      carry()
    }

    /** The cards in the hand are somewhere else, or would go along differently. */
    const carry = (): void => {
      const shown = stage.shown.getState()
      if (gesture.kind === 'boxing') {
        stage.pointer.setState({ box: boxBetween(onChart(gesture.from), onChart(gesture.at)), at: gesture.at, hovered: null })
      } else if (gesture.kind === 'dragging' && carried && shown) {
        const alone = gesture.keys.alt && carried.movers.length === 1
        if (alone !== carried.alone) {
          carried = { ...carried, alone }
          stage.carry(carried)
        }
        // The app's today is the date of every command.
        const context = { ids: throwaway, today: stage.app.today() as IsoDate }
        const drop = dropAt(shown, onChart(gesture.at), carried, context)
        stage.pointer.setState({ carried, at: gesture.at, drop, hovered: null })
      }
      if (panning === 0) panning = requestAnimationFrame(panAtEdge)
    }

    /** Puts everything down where it was. */
    const lay = (): void => {
      carried = null
      stage.carry(null)
      stage.pointer.setState({ carried: null, drop: null, box: null })
    }

    const panAtEdge = (): void => {
      panning = 0
      if (gesture.kind !== 'dragging' && gesture.kind !== 'boxing') return
      const { width, height } = stage.size.getState()
      const push = (at: number, room: number) => {
        const into = at < edge.width ? edge.width - at : at > room - edge.width ? room - edge.width - at : 0
        return Math.max(-1, Math.min(1, into / edge.width)) * edge.fastest
      }
      const [dx, dy] = [push(gesture.at.x, width), push(gesture.at.y, height)]
      if (dx === 0 && dy === 0) return
      const { x, y, zoom } = stage.viewport.getState()
      stage.camera.current?.move({ x: x + dx, y: y + dy, zoom }, false)
      // The box stays on the part of the chart where it was begun.
      if (gesture.kind === 'boxing') gesture = { ...gesture, from: { x: gesture.from.x + dx, y: gesture.from.y + dy } }
      carry()
    }

    let pointerId = 0
    let owned = false

    const onPointerDown = (event: PointerEvent): void => {
      owned = false
      if (event.button !== 0 || !event.isPrimary) return
      pointerId = event.pointerId
      const at = pointAt(event)
      const on = hitAt(stage, at)
      const keys = keysOf(event)
      // A finger on a card that is not selected pans, as it does on the ground.
      const isFinger = event.pointerType === 'touch' && on !== null && !stage.app.view.getState().selection.has(on.id)
      owned = (on !== null && !isFinger) || (on === null && keys.shift)
      advance({ kind: 'down', at, on, keys })
    }
    /** What is ours never reaches React Flow, which would pan. */
    const onMouseDown = (event: MouseEvent | TouchEvent): void => {
      if (!owned) return
      event.stopPropagation()
      event.preventDefault()
    }
    const onPointerMove = (event: PointerEvent): void => {
      const at = pointAt(event)
      if (gesture.kind !== 'idle') advance({ kind: 'move', at, keys: keysOf(event) })
      else if (event.buttons === 0) hover(at)
    }
    const onPointerUp = (event: PointerEvent): void => {
      if (gesture.kind !== 'idle') advance({ kind: 'up', at: pointAt(event), keys: keysOf(event) })
    }
    const onCancel = (): void => advance({ kind: 'cancel' })

    const hover = (at: Point): void => {
      const hit = hitAt(stage, at)
      const { hovered } = stage.pointer.getState()
      const next = hit && { id: hit.id, onFold: hit.part === 'fold' }
      if (next?.id === hovered?.id && next?.onFold === hovered?.onFold) return
      element.toggleAttribute('data-over-card', hit !== null)
      stage.pointer.setState({ hovered: next, at })
    }
    const onLeave = (): void => stage.pointer.setState({ hovered: null })

    const onDoubleClick = (event: MouseEvent): void => {
      const at = pointAt(event)
      const hit = hitAt(stage, at)
      const card = hit?.part === 'card' ? stage.shown.getState()?.cards.get(hit.id) : undefined
      if (!card) return
      event.preventDefault()
      const isLower = onChart(at).y - card.y > card.height * 0.4
      asks.edit(card.id, isLower ? 'title' : 'name')
    }
    const onMenu = (event: MouseEvent): void => {
      event.preventDefault()
      const id = hitAt(stage, pointAt(event))?.id ?? null
      if (id !== null && !stage.app.view.getState().selection.has(id)) select(stage.app, [id], id)
      asks.onContextMenu(id, { x: event.clientX, y: event.clientY })
    }
    const onKey = (event: KeyboardEvent): void => {
      if (gesture.kind !== 'dragging' && gesture.kind !== 'boxing') return
      if (event.key === 'Escape' && event.type === 'keydown') {
        advance({ kind: 'cancel' })
        event.stopPropagation()
      } else if (event.key === 'Alt') {
        event.preventDefault()
        advance({ kind: 'keys', keys: keysOf(event) })
      }
    }

    const capture = { capture: true }
    element.addEventListener('pointerdown', onPointerDown, capture)
    element.addEventListener('mousedown', onMouseDown, capture)
    element.addEventListener('touchstart', onMouseDown, { capture: true, passive: false })
    element.addEventListener('pointermove', onPointerMove)
    element.addEventListener('pointerleave', onLeave)
    element.addEventListener('dblclick', onDoubleClick)
    element.addEventListener('contextmenu', onMenu)
    window.addEventListener('pointerup', onPointerUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('blur', onCancel)
    window.addEventListener('keydown', onKey, capture)
    window.addEventListener('keyup', onKey, capture)
    return () => {
      cancelAnimationFrame(panning)
      element.removeEventListener('pointerdown', onPointerDown, capture)
      element.removeEventListener('mousedown', onMouseDown, capture)
      element.removeEventListener('touchstart', onMouseDown, capture)
      element.removeEventListener('pointermove', onPointerMove)
      element.removeEventListener('pointerleave', onLeave)
      element.removeEventListener('dblclick', onDoubleClick)
      element.removeEventListener('contextmenu', onMenu)
      window.removeEventListener('pointerup', onPointerUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('blur', onCancel)
      window.removeEventListener('keydown', onKey, capture)
      window.removeEventListener('keyup', onKey, capture)
    }
  }, [stage, area, asks])
}

/** A move that is only tried makes nothing that needs an id. */
const throwaway = <Id extends string>(): Id => 'never-kept' as Id

/** What is under a point of the canvas. The fold of a card hangs over its edge. */
export function hitAt(stage: Stage, at: Point): Target {
  const shown = stage.shown.getState()
  if (!shown) return null
  const viewport = stage.viewport.getState()
  const point = toChart(viewport, at)
  if (detailAt(viewport.zoom).far < 1) {
    const hovered = stage.pointer.getState().hovered?.id
    for (const card of shown.index.within({ x: point.x - 40, y: point.y - 12, width: 50, height: 24 })) {
      const isShown = card.folded !== null || (card.reports > 0 && card.id === hovered)
      if (isShown && isInside(point, foldBox(card, shown.direction))) return { id: card.id, part: 'fold' }
    }
  }
  const id = shown.index.at(point.x, point.y)
  return id === null ? null : { id, part: 'card' }
}
