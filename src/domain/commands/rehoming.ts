/** New managers for the reports of positions that go. */
import type { PositionId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { reportsOf } from '../queries/reports'
import { err, ok, type Result } from '../result'
import { inChartOrder, lineUp, refuseLoop } from './placing'
import type { Refusal } from './refusal'

type Positions = Pick<Plan, 'positions'>

/**
 * Reports of positions that go, under the nearest manager who stays, standing where the one who goes stood. Gives the positions to
 * write. `only` restricts it to some of the reports.
 */
export function liftReports(
  plan: Positions,
  gone: ReadonlySet<PositionId>,
  only: (report: Position) => boolean = () => true,
): readonly Position[] {
  const written: Position[] = []
  const done = new Set<PositionId | null>()
  for (const { reportsTo: managerId } of highest(plan, gone)) {
    if (done.has(managerId)) continue
    done.add(managerId)
    const sequence = reportsOf(plan, managerId).flatMap(position =>
      gone.has(position.id) ? staying(plan, position, gone).filter(only) : [position],
    )
    const coming = new Set(sequence.filter(position => position.reportsTo !== managerId).map(position => position.id))
    if (coming.size > 0) for (const position of lineUp(sequence, coming)) written.push({ ...position, reportsTo: managerId })
  }
  return written
}

/**
 * Reports of positions that go, last under a chosen manager. Gives the positions to write. A chosen manager who is one of those reports
 * takes the place above them. Refused: a manager who goes too, or who is below one of the reports.
 */
export function handReports(
  plan: Positions,
  gone: ReadonlySet<PositionId>,
  managerId: PositionId | null,
): Result<readonly Position[], Refusal> {
  if (managerId !== null && gone.has(managerId)) return err({ code: 'manager-goes-too', managerId })
  const reports = highest(plan, gone).flatMap(position => staying(plan, position, gone))
  const joining = reports.filter(report => report.id !== managerId && report.reportsTo !== managerId)
  const coming = new Set(joining.map(report => report.id))
  const loop = refuseLoop(plan, coming, managerId)
  if (loop) return err(loop)
  const lifted = liftReports(plan, gone, report => report.id === managerId)
  const sequence = [...reportsOf(plan, managerId).filter(position => !gone.has(position.id)), ...joining]
  const joined = lineUp(sequence, coming).map(position => ({ ...position, reportsTo: managerId }))
  return ok([...lifted, ...joined])
}

/** Those who go while their manager stays, in the order of the chart. */
function highest(plan: Positions, gone: ReadonlySet<PositionId>): readonly Position[] {
  return inChartOrder(plan, [...gone]).filter(({ reportsTo }) => reportsTo === null || !gone.has(reportsTo))
}

/** The first below `position`, on every branch, who stays: depth first, siblings in order. */
function staying(plan: Positions, position: Position, gone: ReadonlySet<PositionId>): readonly Position[] {
  return reportsOf(plan, position.id).flatMap(report => (gone.has(report.id) ? staying(plan, report, gone) : [report]))
}
