import { describe, expect, it } from 'vitest'
import { type Act, type Gesture, idle, type Keys, type PointerMoment, step, type Target } from '@/renderer/chart/gestures/machine'
import { at } from '../../../support/plans'

const none: Keys = { shift: false, mod: false, alt: false }
const ben: Target = { id: at('Ben'), part: 'card' }

const down = (on: Target, keys: Keys = none): PointerMoment => ({ kind: 'down', at: { x: 100, y: 100 }, on, keys })
const move = (x: number, keys: Keys = none): PointerMoment => ({ kind: 'move', at: { x, y: 100 }, keys })
const up = (x = 100): PointerMoment => ({ kind: 'up', at: { x, y: 100 }, keys: none })

function acts(...moments: readonly PointerMoment[]): readonly Act[] {
  let gesture: Gesture = idle
  return moments.flatMap(moment => {
    const next = step(gesture, moment)
    gesture = next.gesture
    return next.act ?? []
  })
}

describe('a click', () => {
  it('selects a card, and only it', () => {
    expect(acts(down(ben), move(102), up(102))).toEqual([{ kind: 'select', id: at('Ben'), how: 'only' }])
  })

  it('adds or takes away with Ctrl or Shift', () => {
    const toggled = [{ kind: 'select', id: at('Ben'), how: 'toggle' }]
    expect(acts(down(ben, { ...none, mod: true }), up())).toEqual(toggled)
    expect(acts(down(ben, { ...none, shift: true }), up())).toEqual(toggled)
  })

  it('on the ground clears the selection, but not while one is being added to', () => {
    expect(acts(down(null), up())).toEqual([{ kind: 'clear' }])
    expect(acts(down(null, { ...none, shift: true }), up())).toEqual([])
  })

  it('on the plus at a foot adds below', () => {
    expect(acts(down({ id: at('Ben'), part: 'add' }), up())).toEqual([{ kind: 'add', id: at('Ben') }])
  })

  it('on a fold folds', () => {
    expect(acts(down({ id: at('Ben'), part: 'fold' }), up())).toEqual([{ kind: 'fold', id: at('Ben') }])
  })
})

describe('a drag', () => {
  it('lifts a card once the pointer has gone far enough, and drops it', () => {
    expect(acts(down(ben), move(103), move(110), move(140), up(140)).map(act => act.kind)).toEqual(['lift', 'carry', 'drop'])
  })

  it('is abandoned by Escape, and the release after it does nothing', () => {
    expect(acts(down(ben), move(110), { kind: 'cancel' }, up(110)).map(act => act.kind)).toEqual(['lift', 'abandon'])
  })

  it('follows Alt while it lasts', () => {
    expect(acts(down(ben), move(110), { kind: 'keys', keys: { ...none, alt: true } }).map(act => act.kind)).toEqual(['lift', 'carry'])
  })

  it('on the ground is left to the viewport', () => {
    expect(acts(down(null), move(140), up(140))).toEqual([])
  })

  it('on the ground with Shift draws a box', () => {
    const shift = { ...none, shift: true }
    expect(acts(down(null, shift), move(140, shift), up(140)).at(-1)).toEqual({
      kind: 'box',
      from: { x: 100, y: 100 },
      to: { x: 140, y: 100 },
      adds: false,
    })
  })
})
