/** What an act on positions acts on: the selection, or else the position in focus. */
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import { plural } from '../components/format'
import type { App, OpenPlan } from '../session/app'

export function openPlanOf(app: App): OpenPlan | null {
  const open = app.open.getState()
  return open.planId === null ? null : open
}

/** Selected positions that still exist, in the order they were selected; without any, the one in focus. */
export function chosenPositions(app: App): readonly PositionId[] {
  const open = openPlanOf(app)
  if (!open) return []
  const { selection, focused } = app.view.getState()
  const chosen = [...selection].filter(id => open.plan.positions.has(id))
  if (chosen.length > 0) return chosen
  return focused !== null && open.plan.positions.has(focused) ? [focused] : []
}

export function onlyPosition(app: App): PositionId | null {
  const chosen = chosenPositions(app)
  return chosen.length === 1 ? (chosen[0] ?? null) : null
}

/** A position by name, several by number. */
export function sayChosen(app: App): string {
  const open = openPlanOf(app)
  const chosen = chosenPositions(app)
  const [first] = chosen
  if (!open || first === undefined) return 'positions'
  return chosen.length === 1 ? nameOf(open.plan, first) : plural(chosen.length, 'position')
}

const noPlan = 'Open a plan first.'
export const choosePosition = 'Select a position first.'

export function needsPlan(app: App): string | null {
  return openPlanOf(app) ? null : noPlan
}

/** For acts that change the plan: there must be one, and this window must be its writer. */
export function needsWriter(app: App): string | null {
  const open = openPlanOf(app)
  if (!open) return noPlan
  return open.saved.kind === 'read-only' ? open.saved.why : null
}

export function needsPositions(app: App): string | null {
  return needsWriter(app) ?? (chosenPositions(app).length > 0 ? null : choosePosition)
}

export function needsOnePosition(app: App): string | null {
  return (
    needsWriter(app) ?? (onlyPosition(app) !== null ? null : chosenPositions(app).length > 1 ? 'Select a single position.' : choosePosition)
  )
}
