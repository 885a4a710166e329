/** Spans that end before they start lose their end: when something began is better known than when it will stop. */
import type { IsoDate } from '../model/dates'
import { nameOf, teamNameOf } from '../model/names'
import type { Draft } from './draft'
import type { FileSection } from './file'
import type { Report } from './findings'

export function repairSpans(draft: Draft, report: Report): void {
  for (const person of draft.people.values()) {
    if (isSound(person.hiredOn, person.leavesOn, 'people', person.id, person.name, report)) continue
    draft.people.set(person.id, { ...person, leavesOn: null })
  }
  for (const position of draft.positions.values()) {
    const name = `The position of ${nameOf(draft, position.id)}`
    if (isSound(position.startsOn, position.endsOn, 'positions', position.id, name, report)) continue
    draft.positions.set(position.id, { ...position, endsOn: null })
  }
  for (const team of draft.teams.values()) {
    if (isSound(team.startsOn, team.endsOn, 'teams', team.id, `The team ${team.name}`, report)) continue
    draft.teams.set(team.id, { ...team, endsOn: null })
  }
  for (const membership of draft.memberships.values()) {
    const name = `A membership of the team ${teamNameOf(draft, membership.teamId)}`
    if (isSound(membership.startsOn, membership.endsOn, 'memberships', membership.id, name, report)) continue
    draft.memberships.set(membership.id, { ...membership, endsOn: null })
  }
  for (const line of draft.dottedLines.values()) {
    const name = `The dotted line of ${nameOf(draft, line.from)}`
    if (isSound(line.startsOn, line.endsOn, 'dottedLines', line.id, name, report)) continue
    draft.dottedLines.set(line.id, { ...line, endsOn: null })
  }
}

function isSound(start: IsoDate | null, end: IsoDate | null, section: FileSection, id: string, name: string, report: Report): boolean {
  if (start === null || end === null || start <= end) return true
  report({ kind: 'bad-dates', section, id, words: `${name} ends on ${end}, before it starts on ${start}. The end was left out.` })
  return false
}
