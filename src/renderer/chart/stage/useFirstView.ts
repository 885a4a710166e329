/** Where the chart is when a plan opens: where it was left, or else all of it as far as that can be read. */
import { useEffect } from 'react'
import { fittedView } from './fittedView'
import type { Stage } from './stage'
import type { Viewport } from './viewport'

/** A chart that would be smaller than this when whole opens at its top instead, near enough to tell teams apart. */
const leastOpening = 0.12
const openingZoom = 0.32
/** Milliseconds after the last movement when the place is remembered. */
const restTime = 400

export function useFirstView(stage: Stage): void {
  useEffect(() => {
    let openId: string | null = null
    const settle = (): void => {
      const open = stage.app.open.getState()
      const shown = stage.shown.getState()
      if (!shown || stage.size.getState().width === 0 || !stage.camera.current) return
      if (open.planId === null || open.planId === openId) return
      openId = open.planId
      const left = stage.app.view.getState().viewport
      if (left) stage.camera.current.move(left, false)
      else openAt(stage)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = (viewport: Viewport): void => {
      clearTimeout(timer)
      if (openId !== null) timer = setTimeout(() => stage.app.view.setState({ viewport }), restTime)
    }
    settle()
    const stops = [stage.shown.subscribe(settle), stage.size.subscribe(settle), stage.viewport.subscribe(remember)]
    // React Flow says where it is only once it is mounted.
    const handle = requestAnimationFrame(settle)
    return () => {
      cancelAnimationFrame(handle)
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [stage])
}

function openAt(stage: Stage): void {
  const shown = stage.shown.getState()
  const root = shown?.scene.cards[0]
  if (!shown || !root) return
  const size = stage.size.getState()
  const whole = fittedView(shown, size, stage.app.view.getState().legendOpen)
  const atRoot =
    shown.direction === 'top-down'
      ? { x: size.width / 2 - (root.x + root.width / 2) * openingZoom, y: 88 - root.y * openingZoom }
      : { x: 32 - root.x * openingZoom, y: size.height / 2 - (root.y + root.height / 2) * openingZoom }
  stage.camera.current?.move(whole.zoom >= leastOpening ? whole : { zoom: openingZoom, ...atRoot }, false)
}
