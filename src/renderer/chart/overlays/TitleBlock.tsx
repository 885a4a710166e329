/** What the chart is of, at its top left; on a part of it, the way back up. */
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import { managersAbove } from '@/domain/queries/reports'
import type { Stage } from '../stage/stage'
import { toChart } from '../stage/viewport'
import styles from './TitleBlock.module.css'

export function TitleBlock({ stage }: { readonly stage: Stage }) {
  const shown = useStore(stage.shown)
  const focusRoot = useStore(stage.app.view, view => view.focusRoot)
  const block = useRef<HTMLDivElement>(null)
  const isThere = shown !== null && shown.scene.cards.length > 0
  const isOverCards = useOverCards(stage, block, isThere)
  if (!isThere) return null
  const { title, subtitle } = shown.scene
  return (
    <div ref={block} className={styles.block} data-over={isOverCards || undefined}>
      <h1 className={styles.title}>{title}</h1>
      {focusRoot === null || !shown.plan.positions.has(focusRoot) ? (
        <p className={styles.subtitle}>{subtitle}</p>
      ) : (
        <Breadcrumb stage={stage} focusRoot={focusRoot} />
      )}
    </div>
  )
}

function Breadcrumb({ stage, focusRoot }: { readonly stage: Stage; readonly focusRoot: PositionId }) {
  const plan = useStore(stage.shown, shown => shown?.plan)
  if (!plan) return null
  const show = (id: PositionId | null): void => {
    stage.app.view.setState({ focusRoot: id })
    stage.fit(false)
  }
  const above = managersAbove(plan, focusRoot).toReversed()
  return (
    <nav className={styles.crumbs} aria-label="Part of the chart on show">
      <button type="button" onClick={() => show(null)}>
        Whole chart
      </button>
      {above.map(manager => (
        <span key={manager.id} className={styles.step}>
          <ChevronRight size={12} aria-hidden />
          <button type="button" onClick={() => show(manager.id)}>
            {nameOf(plan, manager.id)}
          </button>
        </span>
      ))}
      <span className={styles.step}>
        <ChevronRight size={12} aria-hidden />
        <b aria-current="location">{nameOf(plan, focusRoot)}</b>
      </span>
    </nav>
  )
}

/** Whether cards are under the block: then it gets a ground of its own. */
function useOverCards(stage: Stage, block: { readonly current: HTMLElement | null }, isThere: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = block.current
    if (!isThere || !element) return
    // Measured when its size changes: asked at each movement, it would have the page laid out in the middle of a frame.
    let box = { x: 0, y: 0, width: 0, height: 0 }
    const look = (): void => {
      const shown = stage.shown.getState()
      if (!shown || box.width === 0) return
      const viewport = stage.viewport.getState()
      const area = { ...toChart(viewport, box), width: box.width / viewport.zoom, height: box.height / viewport.zoom }
      setOver(shown.index.within(area).length > 0)
    }
    const measuring = new ResizeObserver(() => {
      box = { x: element.offsetLeft, y: element.offsetTop, width: element.offsetWidth, height: element.offsetHeight }
      look()
    })
    measuring.observe(element)
    const stops = [stage.viewport.subscribe(look), stage.shown.subscribe(look), () => measuring.disconnect()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [stage, block, isThere])
  return isOver
}
