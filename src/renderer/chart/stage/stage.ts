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
import { nearFrom } from './detail'
import { carriedWith, hitsOf, keptBy, type Looks, noLooks } from './look'
import { type Glide, glideBetween } from './motion'
import type { Mounted } from './mounting'
import { isSameShowing, type Showing, type Shown, show } from './shown'
import { fitted, inView, isInside, type Padding, type Point, type Size, toChart, toScreen, type Viewport } from './viewport'

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

const fitPadding: Padding = { top: 24, right: 32, bottom: 32, left: 32 }
/** Screen pixels that the legend and the map take at the bottom. */
const floating = 126
/** Screen pixels that the title takes at the top left. */
const titleBlock = { x: 8, y: 8, width: 380, height: 56 } as const

/** All of the chart in view, clear of what floats over the canvas. */
export function fittedView({ scene, index }: Shown, size: Size, hasLegend: boolean): Viewport {
  const padding = { ...fitPadding, bottom: hasLegend ? floating : fitPadding.bottom }
  const first = fitted(scene.bounds, size, padding)
  const under = { ...toChart(first, titleBlock), width: titleBlock.width / first.zoom, height: titleBlock.height / first.zoom }
  // Names from afar stand above the first row, and the title must not hide cards.
  const needsRoom = first.zoom < nearFrom / 2 || index.within(under).length > 0
  return needsRoom ? fitted(scene.bounds, size, { ...padding, top: titleBlock.y + titleBlock.height + 16 }) : first
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
      const stops = [app.open.subscribe(both), app.view.subscribe(both), legendKeys.subscribe(relook)]
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

/** The card itself, or, when it went under another manager, that manager: the chart stays and the card moves. */
function steady(before: Shown, after: Shown, id: PositionId | null): PositionId | null {
  if (id === null) return null
  const manager = after.plan.positions.get(id)?.reportsTo ?? null
  return before.plan.positions.get(id)?.reportsTo === manager ? id : manager
}

/** The card to hold still: the one that was acted on while it is in view, or else the one nearest to the middle of the view. */
function anchorOf(before: Shown, after: Shown, acted: PositionId | null, viewport: Viewport, size: Size): PositionId | null {
  const inBoth = (id: PositionId) => before.cards.has(id) && after.cards.has(id)
  const onScreen = { x: 0, y: 0, ...size }
  const card = acted === null ? undefined : before.cards.get(acted)
  if (card && inBoth(card.id) && isInside(toScreen(viewport, card), onScreen)) return card.id
  const middle: Point = { x: size.width / 2, y: size.height / 2 }
  let nearest: { readonly id: PositionId; readonly distance: number } | null = null
  for (const candidate of before.index.within(inView(viewport, size))) {
    if (!inBoth(candidate.id)) continue
    const at = toScreen(viewport, { x: candidate.x + candidate.width / 2, y: candidate.y + candidate.height / 2 })
    const distance = Math.hypot(at.x - middle.x, at.y - middle.y)
    if (!nearest || distance < nearest.distance) nearest = { id: candidate.id, distance }
  }
  return nearest?.id ?? null
}

/** Whether the user asked for no motion. */
export function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
