import { editing } from '../change/edit'
import type { PositionId } from '../model/ids'
import { everyoneBelow } from '../queries/reports'
import { err, ok } from '../result'
import { refuseMissingPosition, refuseMissingPositions } from './checks'
import type { Command } from './command'
import type { PersonGoes } from './inputs'
import { handReports, liftReports } from './rehoming'
import { removeSeats } from './removing'

/** What becomes of reports of positions that go: up to the nearest manager who stays, to a chosen one (null is the top), or gone too. */
export type ReportsGo = { readonly kind: 'up' } | { readonly kind: 'to'; readonly managerId: PositionId | null } | { readonly kind: 'too' }

export type DeletePositions = {
  readonly positionIds: readonly PositionId[]
  readonly reports: ReportsGo
  readonly people: PersonGoes
}

/** Take one or many positions out of the plan, with their memberships, dotted lines and job shares. */
export const deletePositions: Command<DeletePositions> = (plan, { positionIds, reports, people }) => {
  const missing = refuseMissingPositions(plan, positionIds) ?? refuseMissingPosition(plan, reports.kind === 'to' ? reports.managerId : null)
  if (missing) return err(missing)
  const gone = new Set(positionIds)
  if (reports.kind === 'too') for (const id of positionIds) for (const below of everyoneBelow(plan, id)) gone.add(below.id)

  const rehomed = reports.kind === 'to' ? handReports(plan, gone, reports.managerId) : ok(liftReports(plan, gone))
  if (!rehomed.ok) return rehomed
  const edit = editing(plan)
  for (const position of rehomed.value) edit.put('positions', position)
  removeSeats(edit, gone, people)
  return ok(edit.change())
}
