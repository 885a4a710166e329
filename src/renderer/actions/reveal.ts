/** Brings positions into view once the screen has settled: selecting one may open the inspector, which takes width from the canvas. */
import type { PositionId } from '@/domain/model/ids'
import type { App } from '../session/app'

export function revealSoon(app: App, positionIds: readonly PositionId[], then: () => void = () => {}): void {
  // Two frames later the canvas has its new width.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      app.chart.current?.reveal(positionIds)
      then()
    }),
  )
}

/** Selects one position and goes to it. */
export function goTo(app: App, positionId: PositionId): void {
  app.view.setState({ selection: new Set([positionId]), focused: positionId })
  revealSoon(app, [positionId])
}

/** Gives the keyboard to the chart if nobody has it once the screen has settled: a row of the tree may be drawn anew under it. */
export function focusChartIfLost(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusChart()
    }),
  )
}

/** Gives the keyboard to the chart: to whoever is in focus there, now or next. */
export function focusChart(): void {
  document.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true })
}
