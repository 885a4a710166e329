/** Keeps the two canvases painted: at most once a frame, and only when something they show has changed. */
import { type RefObject, useEffect } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { palette } from '@/domain/scene/palette'
import { fontFamily } from '@/domain/text/measure'
import { isDimmed } from '../stage/look'
import { progressOf } from '../stage/motion'
import { mountArea, nextMounted } from '../stage/mounting'
import type { Stage } from '../stage/stage'
import { paintFrame } from './paintFrame'
import { paintOver } from './paintOver'

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
    const asked = { below: false, above: false }
    let handle = 0

    const ask = (...layers: readonly (keyof typeof asked)[]): void => {
      for (const layer of layers) asked[layer] = true
      if (handle === 0) handle = requestAnimationFrame(draw)
    }
    const both = (): void => ask('below', 'above')
    const photos = stage.photos.pixelsOf

    const draw = (): void => {
      handle = 0
      const shown = stage.shown.getState()
      const size = stage.size.getState()
      if (!shown || size.width === 0) return
      const ratio = window.devicePixelRatio
      const looks = stage.looks.getState()
      const viewport = stage.viewport.getState()
      if (asked.below) {
        const now = performance.now()
        let glide = stage.glide()
        if (glide && progressOf(glide, now) >= 1) {
          stage.endGlide()
          glide = null
        }
        // While cards glide the painted ones alone are on show: React Flow's stand at the new places already.
        element.toggleAttribute('data-gliding', glide !== null)
        asked.below = false
        // First, so that what is about to leave the page is painted in the very frame in which it leaves.
        const isComplete = mountMore(stage)
        const { ids } = stage.mounted.getState()
        const isCovered = (id: PositionId): boolean => glide === null && ids.has(id) && stage.standing.has(id)
        paintFrame(under, { shown, looks, viewport, size, ratio, palette: colours, photos, glide, isCovered, now })
        if (glide || !isComplete) ask('below')
      }
      if (asked.above) {
        asked.above = false
        const [pointer, ring] = [stage.pointer.getState(), stage.ring.getState().on]
        // An empty canvas of the window's size would still be blended into every frame.
        const isNeeded = ring !== null || pointer.hovered !== null || pointer.carried !== null || pointer.box !== null
        cover.style.visibility = isNeeded ? '' : 'hidden'
        if (isNeeded) paintOver(over, { shown, looks, pointer, ring, viewport, size, ratio, palette: colours, photos })
      }
    }

    const resize = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect()
      const ratio = window.devicePixelRatio
      for (const canvas of [ground, cover]) {
        canvas.width = Math.round(width * ratio)
        canvas.height = Math.round(height * ratio)
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
      stage.viewport.subscribe(both),
      stage.pointer.subscribe(() => ask('above')),
      stage.ring.subscribe(() => ask('above')),
      stage.photos.subscribe(both),
    ]
    // The canvas does not wait for fonts as the page does: paint again with the real one.
    document.fonts.addEventListener('loadingdone', both)
    for (const weight of [400, 500, 600]) document.fonts.load(`${weight} 13px ${fontFamily}`).catch(() => undefined)
    both()
    return () => {
      cancelAnimationFrame(handle)
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
  const area = shown && !stage.glide() ? mountArea(viewport, stage.size.getState()) : null
  if (!shown || !area) {
    if (ids.size > 0 && !stage.glide()) stage.mounted.setState({ ids: new Set() })
    return true
  }
  const looks = stage.looks.getState()
  // What is filtered out is see-through: two of it, painted and mounted, would be too strong.
  const present = (bounds: typeof area.wanted) => shown.index.within(bounds).flatMap(card => (isDimmed(looks, card.id) ? [] : [card.id]))
  const { mounted, isComplete } = nextMounted(ids, present(area.wanted), new Set(present(area.kept)))
  if (mounted !== ids) stage.mounted.setState({ ids: mounted })
  return isComplete
}
