/** The chart of the open plan: painted for everyone, with real cards where they are near, and one tree for assistive technology. */
import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import { addReport } from '../actions/position'
import { perform } from '../actions/register'
import { photosOf } from '../photos/photoCache'
import type { App } from '../session/app'
import { themeStore } from '../theme/themeChoice'
import { AriaTree, treeId, treeItemId } from './aria/AriaTree'
import styles from './Chart.module.css'
import { CardLayer } from './cards/CardLayer'
import { select } from './gestures/acts'
import { type GestureAsks, useGestures } from './gestures/useGestures'
import { CardTooltip } from './overlays/CardTooltip'
import { EditInPlace } from './overlays/EditInPlace'
import { EmptyPlan } from './overlays/EmptyPlan'
import { Legend } from './overlays/Legend'
import { Minimap } from './overlays/Minimap'
import { TitleBlock } from './overlays/TitleBlock'
import { ZoomControl } from './overlays/ZoomControl'
import { usePainter } from './painter/usePainter'
import { chartHandleOf } from './stage/chartHandle'
import { createStage, type Stage } from './stage/stage'
import { useFirstView } from './stage/useFirstView'
import type { Point } from './stage/viewport'

export type ChartProps = {
  readonly app: App
  /** A menu was asked for: of a position, or of the chart; screen pixels of the page. */
  readonly onContextMenu?: (positionId: PositionId | null, at: Point) => void
}

export function Chart(props: ChartProps) {
  const { app } = props
  const stage = useStage(app)
  const theme = useStore(themeStore, state => state.theme)
  const area = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLCanvasElement>(null)
  const above = useRef<HTMLCanvasElement>(null)
  const isEmpty = useStore(stage.shown, shown => shown !== null && shown.scene.cards.length === 0)

  // Asked anew at each event: a handler that changes must not join the pointer to the canvas again.
  const menu = useRef(props.onContextMenu)
  menu.current = props.onContextMenu
  const asks = useMemo<GestureAsks>(
    () => ({
      onContextMenu: (positionId, at) => menu.current?.(positionId, at),
      edit: (positionId, field) => app.chart.current?.edit(positionId, field),
      addBelow: positionId => {
        select(app, [positionId], positionId)
        perform(app, addReport)
      },
      focusTree: () => focusTree(stage),
    }),
    [app, stage],
  )
  usePainter(stage, { area, below, above }, theme)
  useGestures(stage, area, asks)
  useFirstView(stage)

  return (
    <ReactFlowProvider>
      <div className={styles.chart}>
        <div ref={area} className={styles.area} aria-hidden data-testid="chart-area">
          <canvas ref={below} className={styles.picture} />
          <CardLayer stage={stage} />
          <canvas ref={above} className={styles.canvas} />
        </div>
        <AriaTree stage={stage} asks={asks} />
        <TitleBlock stage={stage} />
        <Legend stage={stage} />
        {!isEmpty && <ZoomControl stage={stage} />}
        <Minimap stage={stage} theme={theme} />
        <CardTooltip stage={stage} />
        <EditInPlace stage={stage} onDone={asks.focusTree} />
        {isEmpty && <EmptyPlan app={app} />}
      </div>
    </ReactFlowProvider>
  )
}

/** The stage of this chart, following the app for as long as it is mounted, and answering for it. */
function useStage(app: App): Stage {
  const [stage] = useState(() => createStage(app, photosOf(app.library)))
  useEffect(() => {
    const stop = stage.follow()
    const handle = chartHandleOf(stage)
    app.chart.current = handle
    return () => {
      stop()
      if (app.chart.current === handle) app.chart.current = null
    }
  }, [stage, app])
  return stage
}

/** The keyboard goes to the position in focus, once the tree holds it; to the tree itself while none is. */
function focusTree(stage: Stage): void {
  requestAnimationFrame(() => {
    if (stage.editing.getState().on) return
    const { focused } = stage.app.view.getState()
    document.getElementById(focused === null ? treeId : treeItemId(focused))?.focus({ preventScroll: true })
  })
}
