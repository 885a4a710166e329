/** How near the chart is, and the ways to change it by hand. */
import { Maximize, Minus, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import type { Stage } from '../stage/stage'
import styles from './ZoomControl.module.css'

const sayPercent = (zoom: number): string => {
  const percent = zoom * 100
  return `${percent >= 10 ? Math.round(percent) : percent.toFixed(1)} %`
}

export function ZoomControl({ stage }: { readonly stage: Stage }) {
  const words = useStore(stage.viewport, viewport => sayPercent(viewport.zoom))
  const { chart } = stage.app
  return (
    <fieldset className={styles.zoom} aria-label="Zoom">
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => chart.current?.zoomBy(0.8)}>
        <Minus size={14} strokeWidth={1.6} aria-hidden />
      </button>
      <button type="button" className={styles.percent} title="Zoom to 100 % (Shift+0)" onClick={() => chart.current?.zoomTo(1)}>
        {words}
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => chart.current?.zoomBy(1.25)}>
        <Plus size={14} strokeWidth={1.6} aria-hidden />
      </button>
      <button type="button" aria-label="Fit the whole chart" title="Fit the whole chart (Shift+1)" onClick={() => chart.current?.fit()}>
        <Maximize size={14} strokeWidth={1.6} aria-hidden />
      </button>
    </fieldset>
  )
}
