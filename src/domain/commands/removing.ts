/** Taking positions out of a plan with everything that hangs on them, except their reports. */
import type { Editing } from '../change/edit'
import type { PersonId, PositionId } from '../model/ids'
import type { PersonGoes } from './inputs'
import { letGo, personIn } from './seating'

/** Removes positions, their memberships and dotted lines; the other half of a job share is a whole job again. */
export function removeSeats(edit: Editing, gone: ReadonlySet<PositionId>, occupants: PersonGoes): void {
  const { plan } = edit
  const unseated = new Set<PersonId>()
  const endedShares = new Set<string>()
  for (const id of gone) {
    const position = edit.get('positions', id)
    if (!position) continue
    const personId = personIn(position)
    if (personId !== null) unseated.add(personId)
    if (position.jobShare !== null) endedShares.add(position.jobShare)
    edit.remove('positions', id)
  }
  for (const { id, member } of plan.memberships.values()) {
    if (member.kind === 'position' && gone.has(member.positionId)) edit.remove('memberships', id)
  }
  for (const { id, from, to } of plan.dottedLines.values()) {
    if (gone.has(from) || gone.has(to)) edit.remove('dottedLines', id)
  }
  if (endedShares.size > 0) {
    for (const { id, jobShare } of plan.positions.values()) {
      const half = jobShare !== null && endedShares.has(jobShare) ? edit.get('positions', id) : undefined
      if (half) edit.put('positions', { ...half, jobShare: null })
    }
  }
  letGo(edit, unseated, occupants)
}
