/** What the pointer is doing, as a value: a press becomes a click, a drag of cards, or a box round some. Knows no DOM and no plan. */
import type { PositionId } from '@/domain/model/ids'
import type { Point } from '../stage/viewport'

export type Keys = {
  readonly shift: boolean
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod: boolean
  readonly alt: boolean
}

/** What was under the pointer, as the hit index says. */
export type Target = { readonly id: PositionId; readonly part: 'card' | 'fold' | 'add' } | null

export type Gesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly at: Point; readonly on: Target; readonly keys: Keys }
  | { readonly kind: 'dragging'; readonly lead: PositionId; readonly from: Point; readonly at: Point; readonly keys: Keys }
  | { readonly kind: 'boxing'; readonly from: Point; readonly at: Point; readonly adds: boolean }

export type PointerMoment =
  | { readonly kind: 'down'; readonly at: Point; readonly on: Target; readonly keys: Keys }
  | { readonly kind: 'move' | 'up'; readonly at: Point; readonly keys: Keys }
  | { readonly kind: 'keys'; readonly keys: Keys }
  | { readonly kind: 'cancel' }

/** What the rest of the chart has to do about it. */
export type Act =
  | { readonly kind: 'select'; readonly id: PositionId; readonly how: 'only' | 'toggle' }
  | { readonly kind: 'fold' | 'add'; readonly id: PositionId }
  | { readonly kind: 'clear' }
  | { readonly kind: 'lift'; readonly id: PositionId }
  | { readonly kind: 'carry' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'box'; readonly from: Point; readonly to: Point; readonly adds: boolean }
  | { readonly kind: 'abandon' }

export const idle: Gesture = { kind: 'idle' }
/** Screen pixels a pointer may stray in a click. */
const slack = 4

const far = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) > slack

/** The gesture after a moment, and what has to be done; null for nothing. */
export function step(gesture: Gesture, moment: PointerMoment): { readonly gesture: Gesture; readonly act: Act | null } {
  const stay = { gesture, act: null }
  switch (moment.kind) {
    case 'down':
      return { gesture: { kind: 'pressed', at: moment.at, on: moment.on, keys: moment.keys }, act: null }
    case 'cancel':
      return { gesture: idle, act: gesture.kind === 'dragging' || gesture.kind === 'boxing' ? { kind: 'abandon' } : null }
    case 'keys':
      return gesture.kind === 'dragging' ? { gesture: { ...gesture, keys: moment.keys }, act: { kind: 'carry' } } : stay
    case 'move':
      return moved(gesture, moment.at, moment.keys)
    case 'up':
      return released(gesture)
  }
}

function moved(gesture: Gesture, at: Point, keys: Keys): { readonly gesture: Gesture; readonly act: Act | null } {
  if (gesture.kind === 'dragging') return { gesture: { ...gesture, at, keys }, act: { kind: 'carry' } }
  if (gesture.kind === 'boxing') return { gesture: { ...gesture, at }, act: { kind: 'carry' } }
  if (gesture.kind !== 'pressed' || !far(gesture.at, at)) return { gesture, act: null }
  if (gesture.on?.part === 'card') {
    return { gesture: { kind: 'dragging', lead: gesture.on.id, from: gesture.at, at, keys }, act: { kind: 'lift', id: gesture.on.id } }
  }
  if (gesture.on === null && gesture.keys.shift) {
    return { gesture: { kind: 'boxing', from: gesture.at, at, adds: gesture.keys.mod }, act: { kind: 'carry' } }
  }
  // A drag on the ground is the viewport's: it pans.
  return { gesture: idle, act: null }
}

function released(gesture: Gesture): { readonly gesture: Gesture; readonly act: Act | null } {
  const end = (act: Act | null) => ({ gesture: idle, act })
  if (gesture.kind === 'dragging') return end({ kind: 'drop' })
  if (gesture.kind === 'boxing') return end({ kind: 'box', from: gesture.from, to: gesture.at, adds: gesture.adds })
  if (gesture.kind !== 'pressed') return end(null)
  if (gesture.on === null) return end(gesture.keys.shift || gesture.keys.mod ? null : { kind: 'clear' })
  if (gesture.on.part !== 'card') return end({ kind: gesture.on.part, id: gesture.on.id })
  return end({ kind: 'select', id: gesture.on.id, how: gesture.keys.shift || gesture.keys.mod ? 'toggle' : 'only' })
}
