/** Makes what a position says of people, levels, columns and job shares true. */
import type { JobShareId, PersonId } from '../model/ids'
import { mentionOf, openingSentence, personNameOf } from '../model/names'
import type { Position } from '../model/position'
import { type Draft, inIdOrder } from './draft'
import type { FindingKind, Report } from './findings'

/** A position after one repair, and what was repaired. */
type Repair = { readonly position: Position; readonly kind: FindingKind; readonly words: string }

export function repairSeats(draft: Draft, report: Report): void {
  const seated = new Map<PersonId, Position>()
  const apply = (repair: Repair): Position => {
    const { position, kind, words } = repair
    draft.positions.set(position.id, position)
    report({ kind, section: 'positions', id: position.id, words })
    return position
  }
  for (const row of inIdOrder(draft.positions)) {
    let position = row
    for (const repair of [occupantRepair, levelRepair, customRepair]) {
      const needed = repair(draft, position, seated)
      if (needed) position = apply(needed)
    }
    if (position.occupant.kind === 'person') seated.set(position.occupant.personId, position)
  }
  for (const repair of jobShareRepairs(draft)) apply(repair)
}

function occupantRepair(draft: Draft, position: Position, seated: ReadonlyMap<PersonId, Position>): Repair | null {
  if (position.occupant.kind !== 'person') return null
  const { personId } = position.occupant
  const vacated: Position = { ...position, occupant: { kind: 'vacant', since: null } }
  if (!draft.people.has(personId)) {
    const words = `The person of the position ${calledSeat(position)} is not in the file (${personId}). The position is now vacant.`
    return { position: vacated, kind: 'dangling', words }
  }
  const other = seated.get(personId)
  if (!other) return null
  const both = `${calledSeat(other)} and ${calledSeat(position)}`
  const words = `${personNameOf(draft, personId)} was in two positions, ${both}. The first was kept and the second is now vacant.`
  return { position: vacated, kind: 'held-twice', words }
}

function levelRepair(draft: Draft, position: Position): Repair | null {
  if (!position.level || draft.levels.has(position.level.levelId)) return null
  const words = `${called(draft, position)} had a level that is not in the file (${position.level.levelId}). It now has none.`
  return { position: { ...position, level: null }, kind: 'dangling', words }
}

function customRepair(draft: Draft, position: Position): Repair | null {
  const columns = Object.entries(position.custom)
  const [known, unknown] = [true, false].map(isKnown => columns.filter(([id]) => draft.customFields.has(id as never) === isKnown))
  if (!known || !unknown || unknown.length === 0) return null
  const lost = unknown.map(([id, value]) => `${id}: ${value}`).join(', ')
  const words = `${called(draft, position)} had values in columns that are not in the file (${lost}). They were left out.`
  return { position: { ...position, custom: Object.fromEntries(known) }, kind: 'dangling', words }
}

function* jobShareRepairs(draft: Draft): Generator<Repair> {
  const shares = new Map<JobShareId, Position[]>()
  for (const position of inIdOrder(draft.positions)) {
    if (position.jobShare === null) continue
    const halves = shares.get(position.jobShare)
    if (halves) halves.push(position)
    else shares.set(position.jobShare, [position])
  }
  for (const halves of shares.values()) {
    for (const half of halves.length === 2 ? [] : halves) {
      const words = `${called(draft, half)} was part of a job share of ${halves.length} instead of two. It now stands for itself.`
      yield { position: { ...half, jobShare: null }, kind: 'dangling', words }
    }
  }
}

function called(draft: Draft, position: Position): string {
  return openingSentence(mentionOf(draft, position.id))
}

function calledSeat(position: Position): string {
  return position.title === '' ? position.id : position.title
}
