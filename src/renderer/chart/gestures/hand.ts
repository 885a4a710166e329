/** Does what the gesture machine says: selects, folds, lifts cards, carries them, lets them go. */
import type { PositionId } from '@/domain/model/ids'
import type { Stage } from '../stage/stage'
import { boxBetween, type Point, toChart } from '../stage/viewport'
import { letGo, select, toggleFolded, toggleSelected, topmostOf } from './acts'
import { dropAt } from './drop'
import { type Act, type Gesture, idle, type PointerMoment, step } from './machine'
import type { Carried } from './pointerView'

export type Hand = {
  gesture(): Gesture
  advance(moment: PointerMoment): void
  /** Stops what is still moving. */
  rest(): void
}

/** Screen pixels from an edge within which a drag moves the view, and how far it moves in a frame at the very edge. */
const edge = { width: 36, fastest: 18 } as const

/** A move that is only tried makes nothing that needs an id. */
const throwaway = <Id extends string>(): Id => 'never-kept' as Id

/** What a hand cannot do by itself. */
export type HandAsks = { focusTree(): void; addBelow(positionId: PositionId): void }

export function createHand(stage: Stage, { focusTree, addBelow }: HandAsks): Hand {
  const { app } = stage
  let gesture: Gesture = idle
  let carried: Carried | null = null
  let panning = 0

  const onChart = (point: Point): Point => toChart(stage.viewport.getState(), point)

  const perform = (act: Act): void => {
    switch (act.kind) {
      case 'select':
        if (act.how === 'toggle') toggleSelected(app, act.id)
        else select(app, [act.id], act.id)
        focusTree()
        break
      case 'clear':
        select(app, [], null)
        focusTree()
        break
      case 'fold':
        toggleFolded(stage, act.id)
        break
      case 'add':
        addBelow(act.id)
        break
      case 'lift':
        lift(act.id)
        break
      case 'carry':
        carry()
        break
      case 'drop':
        drop()
        break
      case 'box':
        takeBox(act)
        break
      case 'abandon':
        lay()
        focusTree()
        break
    }
  }

  const lift = (id: PositionId): void => {
    const shown = stage.shown.getState()
    const open = app.open.getState()
    if (!shown || gesture.kind !== 'dragging') return
    if (open.planId !== null && open.saved.kind === 'read-only') {
      gesture = idle
      app.say(open.saved.why)
      return
    }
    const { selection } = app.view.getState()
    const movers = selection.has(id) ? topmostOf(shown.plan, [...selection]) : [id]
    // Of several the one that was taken leads, or the one above it that takes it along.
    const lead = movers.includes(id) ? id : (movers[0] ?? id)
    carried = { lead, movers, alone: gesture.keys.alt && movers.length === 1 }
    stage.carry(carried)
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
      const context = { ids: throwaway, today: app.today() }
      stage.pointer.setState({ carried, at: gesture.at, drop: dropAt(shown, onChart(gesture.at), carried, context), hovered: null })
    }
    if (panning === 0) panning = requestAnimationFrame(panAtEdge)
  }

  const drop = (): void => {
    const held = carried
    const where = stage.pointer.getState().drop
    lay()
    if (held && where) letGo(stage, held, where)
    focusTree()
  }

  const takeBox = ({ from, to, adds }: Extract<Act, { readonly kind: 'box' }>): void => {
    const found = stage.shown.getState()?.index.within(boxBetween(onChart(from), onChart(to))) ?? []
    const kept = adds ? app.view.getState().selection : []
    lay()
    select(app, [...kept, ...found.map(card => card.id)], found[0]?.id ?? null)
    focusTree()
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
    const [dx, dy] = [pushFrom(gesture.at.x, width), pushFrom(gesture.at.y, height)]
    if (dx === 0 && dy === 0) return
    const { x, y, zoom } = stage.viewport.getState()
    stage.camera.current?.move({ x: x + dx, y: y + dy, zoom }, false)
    // A box stays on the part of the chart where it was begun.
    if (gesture.kind === 'boxing') gesture = { ...gesture, from: { x: gesture.from.x + dx, y: gesture.from.y + dy } }
    carry()
  }

  return {
    gesture: () => gesture,
    advance: moment => {
      const next = step(gesture, moment)
      gesture = next.gesture
      if (next.act) perform(next.act)
    },
    rest: () => cancelAnimationFrame(panning),
  }
}

/** How far the view moves in a frame, for a pointer at `at` of `room` pixels: the nearer to an edge, the farther. */
function pushFrom(at: number, room: number): number {
  const into = at < edge.width ? edge.width - at : at > room - edge.width ? room - edge.width - at : 0
  return Math.max(-1, Math.min(1, into / edge.width)) * edge.fastest
}
