/** Managers whom no row of the file stands for: who may be meant, who comes in their place, or what becomes of their reports. */
import { type AddedSeat, isAtOrBelow, mainRootOf, place, rootsOf } from './arrangement'
import { type ClosestIndex, closestIndex } from './closest'
import { type Group, type Groups, isSameTeam, type ManagersFound } from './managerGroups'
import { nameKey } from './names'
import { calledOf, choice, problemOf, problemRow, seatKeyOf } from './problem'
import type { RowFacts } from './readRows'
import { foldReference, referenceIndex } from './references'
import type { Choice, ImportChoices, SeatKey } from './types'

/** Different references for which close ones are looked up: beyond this the column is wrong, not the cells. */
const suggestedFor = 500

/** Asks about each of them, and applies the fixes. */
export function settleUnknown(
  groups: Groups,
  facts: readonly RowFacts[],
  isIn: (at: number) => boolean,
  choices: ImportChoices,
  settled: ManagersFound,
): void {
  if (groups.unknown.size === 0) return
  const waiting = new Set([...groups.unknown.values(), ...groups.several.values()].flatMap(group => group.rows.map(seatKeyOf)))
  for (const row of groups.selves) waiting.add(seatKeyOf(row))
  const hasRoot = groups.selves.length > 0 || rootsOf(settled.arrangement).some(key => !waiting.has(key))
  const main = mainRootOf(settled.arrangement, waiting)
  const isPartOfMore = !hasRoot && groups.unknown.size === 1
  const closest = closestRows(facts, isIn)
  const leavers = leaversAmong(facts, isIn, settled)
  let suggested = 0
  for (const [key, group] of groups.unknown) {
    const leaver = leavers(group.reference)
    const near = leaver?.above ? [leaver.above] : suggested++ < suggestedFor ? closest(group.reference) : []
    // Nobody is proposed to report to somebody below them.
    const free = near.filter(({ row }) => !group.rows.some(member => isAtOrBelow(settled.arrangement, seatKeyOf(row), seatKeyOf(member))))
    const sure = free.find(({ row, isSure }) => isSure || group.rows.some(member => isSameTeam(member, row)))
    const added = addedChoice(group.reference, main === null ? undefined : facts[Number(main.slice('row:'.length))])
    const where = leaver ? `${calledOf(leaver.row)}, whose row is left out` : `${group.reference}, who is not in the file`
    const problem = problemOf(
      choices,
      {
        id: `unknown-manager:${key}`,
        kind: 'unknown-manager',
        rows: group.rows.map(row => problemRow(row, `reports to ${where}`)),
        message: `${leaver ? `${calledOf(leaver.row)} is left out` : `${group.reference} is not in the file`}; ${whoReports(group.rows)} there.`,
        verb: 'Put under',
        choices: [
          ...free.map(({ row, what }) =>
            choice(under(row), calledOf(row), `${group.rows.some(member => isSameTeam(member, row)) ? 'same team, ' : ''}${what}`),
          ),
          added,
          choice('top', 'Nobody: put at the top'),
          choice('leave-out', group.rows.length === 1 ? 'Leave the row out' : 'Leave the rows out'),
        ],
        proposal: sure ? under(sure.row) : isPartOfMore ? 'top' : added.id,
      },
      seat => settled.arrangement.managers.has(seat),
    )
    settled.problems.push(problem)
    applyUnknown(problem.chosen, group, key, main, settled)
  }
}

function under(row: RowFacts): string {
  return `under:${seatKeyOf(row)}`
}

function whoReports(rows: readonly RowFacts[]): string {
  const [only] = rows
  return only && rows.length === 1 ? `${calledOf(only)} reports` : `${rows.length} rows report`
}

/** A seat for a manager the file does not have: a person where a name is given, a vacancy for an id. */
function addedChoice(reference: string, head: RowFacts | undefined): Choice {
  const beneath = head ? `, under ${calledOf(head)}` : ''
  const isName = /\p{L}\s\p{L}|,/u.test(reference) && !reference.includes('@')
  return isName
    ? choice('person', `${reference}, as a new person${beneath}`)
    : choice('vacant', `A new vacant position for ${reference}${beneath}`)
}

type Leaver = {
  readonly row: RowFacts
  /** The nearest manager above who comes in. */
  readonly above: Near | null
}

/** Finds the rows that are left out but still named as managers. */
function leaversAmong(
  facts: readonly RowFacts[],
  isIn: (at: number) => boolean,
  settled: ManagersFound,
): (reference: string) => Leaver | null {
  const out = referenceIndex(facts, at => !isIn(at))
  const leaverOf = (reference: string): RowFacts | null => {
    const found = out.find(reference)
    return found.kind === 'row' ? (facts[found.row] ?? null) : null
  }
  return reference => {
    const row = leaverOf(reference)
    if (row === null) return null
    const seen = new Set<RowFacts>()
    for (let gone: RowFacts | null = row; gone !== null && !seen.has(gone); gone = leaverOf(gone.manager)) {
      seen.add(gone)
      const found = settled.index.find(gone.manager)
      const manager = found.kind === 'row' ? facts[found.row] : undefined
      if (manager) return { row, above: { row: manager, what: `manager of ${calledOf(gone)}`, isSure: true } }
    }
    return { row, above: null }
  }
}

function applyUnknown(chosen: string, group: Group, key: string, main: SeatKey | null, settled: ManagersFound): void {
  if (chosen === 'leave-out') {
    for (const row of group.rows) settled.leftOut.set(row.at, `reports to ${group.reference}, who is not in the file`)
    return
  }
  if (chosen !== 'vacant' && chosen !== 'person') {
    for (const row of group.rows) place(settled.arrangement, seatKeyOf(row), chosen)
    return
  }
  const seat: AddedSeat = {
    key: `new:${key}`,
    kind: chosen === 'person' ? 'person' : 'vacancy',
    name: group.reference,
    externalId: chosen === 'person' || group.reference.includes('@') ? '' : group.reference,
  }
  settled.arrangement.added.push(seat)
  settled.arrangement.managers.set(seat.key, main)
  for (const row of group.rows) place(settled.arrangement, seatKeyOf(row), `under:${seat.key}`)
}

type Near = { readonly row: RowFacts; readonly what: string; readonly isSure: boolean }

/** The three rows that a reference may have meant, nearest first: by id if it looks like one, by e-mail, or by name. */
function closestRows(facts: readonly RowFacts[], isIn: (at: number) => boolean): (reference: string) => readonly Near[] {
  const here = facts.filter(row => isIn(row.at))
  const lazily = (textOf: (row: RowFacts) => string): (() => ClosestIndex) => {
    let index: ClosestIndex | null = null
    return () => (index ??= closestIndex(here.map(textOf)))
  }
  const idOf = (row: RowFacts): string => row.other || row.id || row.positionId
  const byId = lazily(row => foldReference(idOf(row)))
  const byEmail = lazily(row => foldReference(row.email))
  const byName = lazily(row => nameKey(row.name))
  return reference => {
    const isEmail = reference.includes('@')
    const isId = !isEmail && /\d/.test(reference) && !/\s/.test(reference)
    const query = isEmail || isId ? foldReference(reference) : nameKey(reference)
    const near = (isEmail ? byEmail() : isId ? byId() : byName())(query, 3)
    return near
      .filter(({ distance }) => distance <= Math.max(1, query.length * 0.4))
      .flatMap(({ at, distance }) => {
        const row = here[at]
        if (!row) return []
        const what = isEmail ? `closest e-mail ${row.email}` : isId ? `closest id ${idOf(row)}` : 'closest name'
        // A digit more or less is another person; a letter more or less is a slip.
        return [{ row, what, isSure: !isId && distance <= 2 && query.length >= 6 }]
      })
  }
}
