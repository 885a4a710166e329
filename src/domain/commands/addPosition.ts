import { editing } from '../change/edit'
import { blankPosition } from '../model/blank'
import type { TeamId } from '../model/ids'
import { err, ok } from '../result'
import { refuseMissingTeam, refusePosition } from './checks'
import type { Command } from './command'
import type { Place, PositionFields, Somebody, Unfilled } from './inputs'
import { lineUp, managerAt, refusePlace, sequenceAt } from './placing'
import { seatSomebody } from './seating'

export type AddPosition = {
  readonly place: Place
  readonly occupant: Unfilled | Somebody
  readonly fields?: Partial<PositionFields>
  /** The team it is in, all of its time. */
  readonly teamId?: TeamId | null
}

/** Add a position under a manager or beside another, with or without somebody in it. Its id is the change's `addedIds(…, 'positions')`. */
export const addPosition: Command<AddPosition> = (plan, { place, occupant, fields = {}, teamId = null }, { ids, today }) => {
  const missing = refusePlace(plan, place) ?? refuseMissingTeam(plan, teamId)
  if (missing) return err(missing)
  const added = { ...blankPosition(ids('pos'), ''), reportsTo: managerAt(plan, place), ...fields }
  const refusal = refusePosition(plan, added)
  if (refusal) return err(refusal)

  const edit = editing(plan)
  const seated = occupant.kind === 'vacant' || occupant.kind === 'planned' ? ok(occupant) : seatSomebody(edit, occupant, ids, today)
  if (!seated.ok) return seated
  const seat = { ...added, occupant: seated.value }
  for (const position of lineUp(sequenceAt(edit.plan, place, [seat]), new Set([seat.id]))) edit.put('positions', position)
  if (teamId !== null) {
    const member = { kind: 'position', positionId: added.id } as const
    edit.put('memberships', { id: ids('mem'), teamId, member, allocation: 1, startsOn: null, endsOn: null })
  }
  return ok(edit.change())
}
