/** The whole chart in a corner, and where the view is on it. Dragging it moves the view. */
import { type PointerEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { palette } from '@/domain/scene/palette'
import type { Scene } from '@/domain/scene/types'
import type { Stage } from '../stage/stage'
import { inView, type Point } from '../stage/viewport'
import styles from './Minimap.module.css'

const size = { width: 160, height: 112, inset: 6 } as const

/** How the chart is fitted into the map. */
function scaleOf({ bounds }: Pick<Scene, 'bounds'>): { readonly scale: number; readonly x: number; readonly y: number } {
  const across = size.width - 2 * size.inset
  const down = size.height - 2 * size.inset
  const scale = Math.min(across / Math.max(1, bounds.width), down / Math.max(1, bounds.height), 0.2)
  return {
    scale,
    x: (size.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (size.height - bounds.height * scale) / 2 - bounds.y * scale,
  }
}

export function Minimap({ stage, theme }: { readonly stage: Stage; readonly theme: 'light' | 'dark' }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const scene = useStore(stage.shown, shown => shown?.scene)

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context && scene) paintMap(context, scene, theme)
  }, [scene, theme])

  useEffect(() => {
    const follow = (): void => {
      const element = frame.current
      const shown = stage.shown.getState()
      if (!element || !shown) return
      const map = scaleOf(shown.scene)
      const view = inView(stage.viewport.getState(), stage.size.getState())
      const left = Math.max(0, view.x * map.scale + map.x)
      const top = Math.max(0, view.y * map.scale + map.y)
      const right = Math.min(size.width, (view.x + view.width) * map.scale + map.x)
      const bottom = Math.min(size.height, (view.y + view.height) * map.scale + map.y)
      element.style.transform = `translate(${left}px, ${top}px)`
      element.style.width = `${Math.max(4, right - left)}px`
      element.style.height = `${Math.max(4, bottom - top)}px`
    }
    follow()
    const stops = [stage.viewport.subscribe(follow), stage.size.subscribe(follow), stage.shown.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [stage])

  const go = (at: Point): void => {
    if (!scene) return
    const map = scaleOf(scene)
    const { zoom } = stage.viewport.getState()
    const { width, height } = stage.size.getState()
    const point = { x: (at.x - map.x) / map.scale, y: (at.y - map.y) / map.scale }
    stage.camera.current?.move({ x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom, zoom }, false)
  }
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (event.buttons !== 1) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    go({ x: event.clientX - left - 1, y: event.clientY - top - 1 })
  }
  if (!scene || scene.cards.length === 0) return null
  return (
    <div className={styles.map} aria-hidden onPointerDown={onPointer} onPointerMove={onPointer}>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={frame} className={styles.frame} />
    </div>
  )
}

function paintMap(canvas: CanvasRenderingContext2D, scene: Scene, theme: 'light' | 'dark'): void {
  const ratio = window.devicePixelRatio
  canvas.canvas.width = size.width * ratio
  canvas.canvas.height = size.height * ratio
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  const colours = palette(theme)
  const { scale, x, y } = scaleOf(scene)
  const byFill = new Map<string, Path2D>()
  for (const card of scene.cards) {
    const isOpen = card.state === 'vacant' || card.state === 'planned'
    const fill = isOpen ? card.state : card.plate.fill
    const path = byFill.get(fill) ?? new Path2D()
    byFill.set(fill, path)
    // At least half a pixel, so that nobody is missing from a very large chart.
    path.rect(card.x * scale + x, card.y * scale + y, Math.max(0.5, card.width * scale), Math.max(0.5, card.height * scale))
  }
  for (const [fill, path] of byFill) {
    const isOpen = fill === 'vacant' || fill === 'planned'
    canvas.fillStyle = isOpen ? colours.colour(`${fill}-tint`) : colours.plate(fill).fill
    canvas.fill(path)
    if (!isOpen || scale < 0.02) continue
    canvas.strokeStyle = colours.colour(fill)
    canvas.lineWidth = 0.75
    canvas.stroke(path)
  }
}
