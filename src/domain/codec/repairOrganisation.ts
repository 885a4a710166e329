/** Makes the ladder and the organisation of a draft sound: nothing dangles, nobody sits twice, nothing goes in a circle. */
import type { TrackId } from '../model/ids'
import { mentionOf, nameOf, openingSentence, personNameOf, teamNameOf } from '../model/names'
import type { Position } from '../model/position'
import { type Draft, inIdOrder } from './draft'
import type { Report } from './findings'
import { repairSeats } from './repairSeats'
import { repairSpans } from './repairSpans'
import { repairOrders, repairTree } from './repairTrees'

export function repairOrganisation(draft: Draft, report: Report): void {
  repairLadder(draft, report)
  repairCustomFields(draft, report)
  repairTree(
    {
      section: 'teams',
      rows: draft.teams as Map<string, NonNullable<ReturnType<Draft['teams']['get']>>>,
      parentOf: team => team.parentId,
      withoutParent: team => ({ ...team, parentId: null }),
      name: team => `The team ${team.name}`,
      sayMissing: parentId => `belonged to a team that is not in the file (${parentId}). It now stands alone.`,
      sayLoop: 'belonged to a team that belongs to it. It now stands alone.',
    },
    report,
  )
  repairOrders(draft, 'teams', id => `The team ${teamNameOf(draft, id as never)}`, report)
  repairTree(
    {
      section: 'positions',
      rows: draft.positions as Map<string, Position>,
      parentOf: position => position.reportsTo,
      withoutParent: position => ({ ...position, reportsTo: null }),
      name: position => called(draft, position),
      sayMissing: managerId => `reported to a position that is not in the file (${managerId}). It now stands at the top.`,
      sayLoop: 'reported, along the line, to itself. It now stands at the top.',
    },
    report,
  )
  repairSeats(draft, report)
  repairOrders(draft, 'positions', id => openingSentence(nameOf(draft, id as never)), report)
  repairMemberships(draft, report)
  repairDottedLines(draft, report)
  repairSpans(draft, report)
}

function called(draft: Draft, position: Position): string {
  return openingSentence(mentionOf(draft, position.id))
}

function repairLadder(draft: Draft, report: Report): void {
  const recovered = 'trk_recovered' as TrackId // Made here; nothing else calls a track so.
  for (const level of inIdOrder(draft.levels)) {
    if (draft.tracks.has(level.trackId)) continue
    if (!draft.tracks.has(recovered)) {
      draft.tracks.set(recovered, { id: recovered, name: 'Recovered levels', kind: 'individual', order: '' })
    }
    draft.levels.set(level.id, { ...level, trackId: recovered })
    const words = `The level ${level.code || level.name} belonged to a track that is not in the file. It was put into the track Recovered levels.`
    report({ kind: 'dangling', section: 'levels', id: level.id, words })
  }
  repairOrders(draft, 'tracks', id => `The track ${draft.tracks.get(id as never)?.name}`, report)
  repairOrders(draft, 'levels', id => `The level ${draft.levels.get(id as never)?.name}`, report)
}

/** Ids of custom fields are keys of plain objects, so one that every object has already cannot be a field. */
function repairCustomFields(draft: Draft, report: Report): void {
  for (const field of inIdOrder(draft.customFields)) {
    if (!(field.id in Object.prototype)) continue
    draft.customFields.delete(field.id)
    const words = `The custom column ${field.name} has an id that cannot be used (${field.id}). It was left out with its values.`
    report({ kind: 'unsafe-name', section: 'customFields', id: null, words })
  }
  repairOrders(draft, 'customFields', id => `The custom column ${draft.customFields.get(id as never)?.name}`, report)
}

function repairMemberships(draft: Draft, report: Report): void {
  for (const { id, teamId, member } of inIdOrder(draft.memberships)) {
    const hasMember = member.kind === 'position' ? draft.positions.has(member.positionId) : draft.people.has(member.personId)
    if (draft.teams.has(teamId) && hasMember) continue
    draft.memberships.delete(id)
    const name = member.kind === 'position' ? mentionOf(draft, member.positionId) : personNameOf(draft, member.personId)
    const words = draft.teams.has(teamId)
      ? `A member of the team ${teamNameOf(draft, teamId)} is not in the file. The membership was left out.`
      : `${openingSentence(name)} was in a team that is not in the file (${teamId}). The membership was left out.`
    report({ kind: 'dangling', section: 'memberships', id: null, words })
  }
}

function repairDottedLines(draft: Draft, report: Report): void {
  for (const { id, from, to, type } of inIdOrder(draft.dottedLines)) {
    if (draft.positions.has(from) && draft.positions.has(to) && from !== to) continue
    draft.dottedLines.delete(id)
    const ends = `from ${mentionOf(draft, from)} to ${from === to ? 'itself' : mentionOf(draft, to)}`
    report({ kind: 'dangling', section: 'dottedLines', id: null, words: `A dotted line (${type}) led ${ends}. It was left out.` })
  }
}
