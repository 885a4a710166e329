/**
 * The chart while it is open: what is on show, where the window onto it is, and how cards stand out. Everything that draws reads
 * this; nothing that draws is asked what exists.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PositionId } from '@/domain/model/ids'
import type { LegendKey } from '@/domain/scene/types'
import type { PhotoCache } from '../../photos/photoCache'
import type { App } from '../../session/app'
import { type Carried, noPointer, type PointerView } from '../gestures/pointerView'
import { anchorOf, steady } from './anchor'
import { fittedView } from './fittedView'
import { carriedWith, hitsOf, keptBy, type Looks, noLooks } from './look'
import { type Glide, glideBetween } from './motion'
import type { Mounted } from './mounting'
import { isSameShowing, type Showing, type Shown, show } from './shown'
import { isInside, revealing, type Size, toScreen, type Viewport } from './viewport'

/** Moves the window onto the chart: React Flow owns it, and says where it is. */
export type Camera = { move(viewport: Viewport, glides: boolean): void }

export type Stage = {
  readonly app: App
  /** Null while no plan is open. */
  readonly shown: StoreApi<Shown | null>
  readonly looks: StoreApi<Looks>
  readonly viewport: StoreApi<Viewport>
  readonly size: StoreApi<Size>
  readonly pointer: StoreApi<PointerView>
  readonly mounted: StoreApi<{ readonly ids: Mounted }>
  readonly legendKeys: StoreApi<{ readonly labels: readonly string[] }>
  readonly editing: StoreApi<{ readonly on: { readonly id: PositionId; readonly field: 'name' | 'title' } | null }>
  /** The card that the keyboard's ring is drawn round; null while the keyboard is elsewhere. */
  readonly ring: StoreApi<{ readonly on: PositionId | null }>
  readonly photos: PhotoCache
  /** Cards that stand in the page: the painter need not draw what they hide. */
  readonly standing: Set<PositionId>
  readonly camera: { current: Camera | null }
  /** The cards on their way to new places; null when all stand still. */
  glide(): Glide | null
  endGlide(): void
  /** The next change of layout keeps this card where it is on screen. */
  holdStill(id: PositionId): void
  /** Everything in view, clear of what floats over the canvas. */
  fit(glides: boolean): void
  carry(carried: Carried | null): void
  /** Follows the plan and the view until the chart is closed; calls the answer to stop. */
  follow(): () => void
}

export function createStage(app: App, photos: PhotoCache): Stage {
  const shown = createStore<Shown | null>(() => null)
  const looks = createStore<Looks>(() => noLooks)
  const viewport = createStore<Viewport>(() => ({ x: 0, y: 0, zoom: 1 }))
  const size = createStore<Size>(() => ({ width: 0, height: 0 }))
  const pointer = createStore<PointerView>(() => noPointer)
  const mounted = createStore<{ readonly ids: Mounted }>(() => ({ ids: new Set() }))
  const legendKeys = createStore<{ readonly labels: readonly string[] }>(() => ({ labels: [] }))
  const editing = createStore<{ readonly on: { readonly id: PositionId; readonly field: 'name' | 'title' } | null }>(() => ({ on: null }))
  const ring = createStore<{ readonly on: PositionId | null }>(() => ({ on: null }))
  const camera: { current: Camera | null } = { current: null }
  let showing: Showing | null = null
  let still: PositionId | null = null
  let glide: Glide | null = null

  const refresh = (): void => {
    const open = app.open.getState()
    if (open.planId === null) {
      showing = null
      shown.setState(null, true)
      return
    }
    const { direction, collapsed, focusRoot, colourBy, cardFields } = app.view.getState()
    const { plan } = open
    const next = { plan, direction, collapsed, focusRoot, colourBy, cardFields, today: app.today(), locale: navigator.language }
    if (showing && isSameShowing(showing, next)) return
    const before = shown.getState()
    const after = show(next, before)
    showing = next
    if (before && before.scene.cards.length > 0) settle(before, after)
    shown.setState(after, true)
  }

  /** Keeps the card that was acted on in its place on screen, and lets the others glide to theirs. */
  const settle = (before: Shown, after: Shown): void => {
    const acted = still ?? steady(before, after, app.view.getState().focused)
    const anchor = anchorOf(before, after, acted, viewport.getState(), size.getState())
    still = null
    const [was, is] = anchor === null ? [] : [before.cards.get(anchor), after.cards.get(anchor)]
    const shift = was && is && before.direction === after.direction ? { x: is.x - was.x, y: is.y - was.y } : { x: 0, y: 0 }
    glide = before.direction === after.direction && !isStill() ? glideBetween(before.scene, after.scene, shift, performance.now()) : null
    if (shift.x === 0 && shift.y === 0) return
    const { x, y, zoom } = viewport.getState()
    camera.current?.move({ x: x - shift.x * zoom, y: y - shift.y * zoom, zoom }, false)
  }

  const relook = (): void => {
    const open = app.open.getState()
    if (open.planId === null) return
    const view = app.view.getState()
    const before = looks.getState()
    const keys = keysOf(shown.getState(), legendKeys.getState().labels)
    const selected = view.selection
    const wanted = `${view.search}\n${keys.map(key => key.label).join('\n')}`
    const isSame = wanted === lookedFor.words && open.plan === lookedFor.plan && view.colourBy === lookedFor.colourBy
    if (isSame && selected === before.selected) return
    const found = isSame ? before : { hits: hitsOf(open.plan, view.search), kept: keptBy(open.plan, view.colourBy, keys) }
    lookedFor = { words: wanted, plan: open.plan, colourBy: view.colourBy }
    looks.setState({ ...before, selected, hits: found.hits, kept: found.kept }, true)
  }
  let lookedFor: { readonly words: string; readonly plan: unknown; readonly colourBy: unknown } = { words: '', plan: null, colourBy: null }

  /** A panel that opens beside the chart must not cover the position it is about. */
  const keepInView = (now: Size, before: Size): void => {
    const { focused } = app.view.getState()
    const card = focused === null ? undefined : shown.getState()?.cards.get(focused)
    if (!card || before.width === 0) return
    const view = viewport.getState()
    const wasInView = isInside(toScreen(view, card), { x: 0, y: 0, ...before })
    const next = wasInView ? revealing(view, card, now, 24) : view
    if (next !== view) camera.current?.move(next, true)
  }

  const stage: Stage = {
    app,
    shown,
    looks,
    viewport,
    size,
    pointer,
    mounted,
    legendKeys,
    editing,
    ring,
    photos,
    standing: new Set(),
    camera,
    glide: () => glide,
    endGlide: () => {
      glide = null
    },
    holdStill: id => {
      still = id
    },
    fit: glides => {
      // The view may have changed in this very turn: what is fitted is what it asks for.
      refresh()
      const now = shown.getState()
      if (!now || size.getState().width === 0) return
      camera.current?.move(fittedView(now, size.getState(), app.view.getState().legendOpen), glides)
    },
    carry: carried => {
      const open = app.open.getState()
      const ids =
        carried && open.planId !== null ? carriedWith(open.plan, carried.alone ? [carried.lead] : carried.movers) : noLooks.carried
      looks.setState({ carried: ids })
    },
    follow: () => {
      const both = (): void => {
        refresh()
        relook()
      }
      both()
      const stops = [app.open.subscribe(both), app.view.subscribe(both), legendKeys.subscribe(relook), size.subscribe(keepInView)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  return stage
}

function keysOf(shown: Shown | null, labels: readonly string[]): readonly LegendKey[] {
  return shown?.scene.legend.keys.filter(key => labels.includes(key.label)) ?? []
}

/** Whether the user asked for no motion. */
export function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
