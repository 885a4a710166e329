/** Goes to a position: selects it and brings it into view. */
import type { PositionId } from '@/domain/model/ids'
import type { App } from '../session/app'

export function goTo(app: App, positionId: PositionId): void {
  app.view.setState({ selection: new Set([positionId]), focused: positionId })
  app.chart.current?.reveal([positionId])
}
