/** Where the chart is when a plan opens: where it was left, or else all of it as far as that can be read. */
import { useEffect } from 'react'
import type { Stage } from './stage'
import { fitted, type Viewport } from './viewport'

/** A chart too large to be seen whole opens at its top, at this zoom. */
const leastOpening = 0.12
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
  stage.fit(false)
  const bounds = stage.shown.getState()?.scene.bounds
  const size = stage.size.getState()
  if (!bounds) return
  const whole = fitted(bounds, size, { top: 24, right: 32, bottom: 116, left: 32 })
  if (whole.zoom >= leastOpening) return
  const root = stage.shown.getState()?.scene.cards[0]
  const middle = root ? root.x + root.width / 2 : bounds.x + bounds.width / 2
  stage.camera.current?.move({ zoom: 0.3, x: size.width / 2 - middle * 0.3, y: 72 - bounds.y * 0.3 }, false)
}
