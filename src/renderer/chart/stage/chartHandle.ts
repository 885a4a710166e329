/** What the rest of the app may ask of the chart. */
import type { PositionId } from '@/domain/model/ids'
import type { ChartHandle } from '../../session/app'
import { zoomedAbout } from './anchor'
import { nearFrom } from './detail'
import type { Stage } from './stage'
import { boundsOf, centred, fittingZoom, greatestZoom, leastZoomFor, revealing } from './viewport'

/** Screen pixels kept between a revealed card and the edge of the view. */
const margin = 48

export function chartHandleOf(stage: Stage): ChartHandle {
  const clamp = (zoom: number): number => {
    const bounds = stage.shown.getState()?.scene.bounds
    return Math.min(greatestZoom, Math.max(leastZoomFor(bounds, stage.size.getState()), zoom))
  }
  const zoomTo = (zoom: number): void => {
    const shown = stage.shown.getState()
    if (!shown) return
    const { focused, selection } = stage.app.view.getState()
    const [first = focused] = selection
    const acted = focused !== null && selection.has(focused) ? focused : first
    stage.camera.current?.move(zoomedAbout(shown, acted, stage.viewport.getState(), stage.size.getState(), clamp(zoom)), true)
  }
  const reveal: ChartHandle['reveal'] = (positionIds, options = {}) => {
    const shown = stage.shown.getState()
    const bounds = shown && boundsOf(positionIds.flatMap(id => shown.cards.get(id) ?? []))
    if (!bounds) return
    const size = stage.size.getState()
    const now = stage.viewport.getState()
    const whole = fittingZoom(bounds, size, { top: margin, right: margin, bottom: margin * 2, left: margin })
    // Several that do not fit at the zoom asked for are shown as large as they do fit.
    const zoom = clamp(options.zoom === undefined ? now.zoom : Math.min(options.zoom, whole))
    const jumps = options.centre === true || zoom !== now.zoom
    const next = jumps ? centred(bounds, size, zoom) : revealing(now, bounds, size, margin)
    if (next !== now) stage.camera.current?.move(next, true)
  }
  return {
    fit: () => stage.fit(true),
    zoomTo,
    zoomBy: factor => zoomTo(stage.viewport.getState().zoom * factor),
    reveal,
    edit: (positionId: PositionId, field) => {
      const card = stage.shown.getState()?.cards.get(positionId)
      if (!card) return
      const now = stage.viewport.getState()
      const size = stage.size.getState()
      // What is typed must be readable: from afar the chart comes near first, at once.
      const near = now.zoom < nearFrom ? centred(card, size, 1) : revealing(now, card, size, margin)
      if (near !== now) stage.camera.current?.move(near, false)
      stage.editing.setState({ on: { id: positionId, field } })
    },
    zoom: () => stage.viewport.getState().zoom,
  }
}
