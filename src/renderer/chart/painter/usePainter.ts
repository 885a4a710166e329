/** Keeps the two canvases painted: at most once a frame, and only when something they show has changed. */
import { type RefObject, useEffect } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { palette } from '@/domain/scene/palette'
import { fontFamily } from '@/domain/text/measure'
import { isReadOnly } from '../gestures/hit'
import { isDimmed } from '../stage/look'
import { progressOf } from '../stage/motion'
import { mountArea, nextMounted } from '../stage/mounting'
import { inPlace, type Placing, pictureMargin, pictureView, placedIn } from '../stage/picture'
import { createRest } from '../stage/rest'
import type { Stage } from '../stage/stage'
import type { Viewport } from '../stage/viewport'
import { paintFrame } from './paintFrame'
import { paintOver, paintRing } from './paintOver'

type Canvases = {
  readonly area: RefObject<HTMLElement | null>
  readonly below: RefObject<HTMLCanvasElement | null>
  readonly above: RefObject<HTMLCanvasElement | null>
}

export function usePainter(stage: Stage, { area, below, above }: Canvases, theme: 'light' | 'dark'): void {
  useEffect(() => {
    const [element, ground, cover] = [area.current, below.current, above.current]
    // Opaque, so that the compositor has nothing to blend.
    const under = ground?.getContext('2d', { alpha: false })
    const over = cover?.getContext('2d')
    if (!element || !ground || !cover || !under || !over) return
    const colours = palette(theme)
    const asked = { below: false, above: false, moved: false }
    let handle = 0

    const ask = (...layers: readonly (keyof typeof asked)[]): void => {
      for (const layer of layers) asked[layer] = true
      if (handle === 0) handle = requestAnimationFrame(draw)
    }
    const both = (): void => ask('below', 'above')
    // While the view moves the painted cards alone are on show: to mount, hide and lay out real ones at each step costs more than a frame has.
    const rest = createRest(both)
    /** Where the view was when the picture was painted whole, with nothing left to the cards in the page; null while it is not. */
    let painted: Viewport | null = null
    const moved = (): void => {
      rest.moved()
      ask('moved', 'above')
    }
    const put = ({ x, y, scale }: Placing): void => {
      // Whole device pixels while it is only moved, so that it stays sharp.
      const whole = (length: number) => (scale === 1 ? Math.round(length * devicePixelRatio) / devicePixelRatio : length)
      ground.style.transform = scale === 1 && x === 0 && y === 0 ? '' : `translate(${whole(x)}px, ${whole(y)}px) scale(${scale})`
    }
    const photos = stage.photos.pixelsOf

    const draw = (): void => {
      handle = 0
      const shown = stage.shown.getState()
      const size = stage.size.getState()
      if (!shown || size.width === 0) return
      const ratio = window.devicePixelRatio
      const looks = stage.looks.getState()
      const viewport = stage.viewport.getState()
      const { on: ring } = stage.ring.getState()
      if (asked.moved) {
        asked.moved = false
        const placing = painted && placedIn(painted, viewport, size, shown.scene.bounds)
        if (placing) put(placing)
        else asked.below = true
      }
      if (asked.below) {
        const now = performance.now()
        let glide = stage.glide()
        if (glide && progressOf(glide, now) >= 1) {
          stage.endGlide()
          glide = null
        }
        // While cards glide, too: React Flow's stand at the new places already.
        const isMoving = glide !== null || !rest.isAtRest()
        element.toggleAttribute('data-moving', isMoving)
        asked.below = false
        // First, so that what is about to leave the page is painted in the very frame in which it leaves.
        const isComplete = isMoving || mountMore(stage)
        const { ids } = stage.mounted.getState()
        const isCovered = (id: PositionId): boolean => !isMoving && ids.has(id) && stage.standing.has(id)
        const view = pictureView(viewport, size)
        paintFrame(under, { shown, looks, ...view, ratio, palette: colours, photos, glide, isCovered, now })
        const ringed = ring === null ? undefined : shown.cards.get(ring)
        if (ringed) paintRing(under, { looks, viewport: view.viewport, palette: colours }, ringed)
        painted = isMoving && !glide ? viewport : null
        put(inPlace)
        if (glide || !isComplete) ask('below')
      }
      if (asked.above) {
        asked.above = false
        const pointer = stage.pointer.getState()
        // An empty canvas of the window's size would still be blended into every frame. What is under the pointer changes while the view moves.
        const isNeeded = (rest.isAtRest() && pointer.hovered !== null) || pointer.carried !== null || pointer.box !== null
        cover.style.visibility = isNeeded ? '' : 'hidden'
        if (isNeeded)
          paintOver(over, { shown, looks, pointer, viewport, size, ratio, palette: colours, photos, isReadOnly: isReadOnly(stage) })
      }
    }

    const resize = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect()
      const ratio = window.devicePixelRatio
      for (const [canvas, margin] of [[ground, pictureMargin] as const, [cover, 0] as const]) {
        canvas.width = Math.round((width + 2 * margin) * ratio)
        canvas.height = Math.round((height + 2 * margin) * ratio)
      }
      stage.size.setState({ width, height })
      asked.below = asked.above = true
      // A canvas that was resized is empty until painted: waiting for the next frame would flash.
      cancelAnimationFrame(handle)
      draw()
    })
    resize.observe(element)
    const stops = [
      stage.shown.subscribe(both),
      stage.looks.subscribe(both),
      stage.viewport.subscribe(moved),
      stage.pointer.subscribe(() => ask('above')),
      stage.ring.subscribe(() => ask('below')),
      stage.photos.subscribe(both),
    ]
    // The canvas does not wait for fonts as the page does: paint again with the real one.
    document.fonts.addEventListener('loadingdone', both)
    for (const weight of [400, 500, 600]) document.fonts.load(`${weight} 13px ${fontFamily}`).catch(() => undefined)
    both()
    return () => {
      cancelAnimationFrame(handle)
      rest.stop()
      resize.disconnect()
      for (const stop of stops) stop()
      document.fonts.removeEventListener('loadingdone', both)
    }
  }, [stage, area, below, above, theme])
}

/** Lets React Flow have the next few cards; false while more are to come. */
function mountMore(stage: Stage): boolean {
  const shown = stage.shown.getState()
  const viewport = stage.viewport.getState()
  const { ids } = stage.mounted.getState()
  const area = shown ? mountArea(viewport, stage.size.getState()) : null
  if (!shown || !area) {
    if (ids.size > 0) stage.mounted.setState({ ids: new Set() })
    return true
  }
  const looks = stage.looks.getState()
  // What is filtered out is see-through: two of it, painted and mounted, would be too strong.
  const present = (bounds: typeof area.wanted) => shown.index.within(bounds).flatMap(card => (isDimmed(looks, card.id) ? [] : [card.id]))
  const { mounted, isComplete } = nextMounted(ids, present(area.wanted), new Set(present(area.kept)))
  if (mounted !== ids) stage.mounted.setState({ ids: mounted })
  return isComplete
}
