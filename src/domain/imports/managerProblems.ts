/** References to managers that lead nowhere, to several people, to oneself, or only once lost zeros are given back. */
import { type AddedSeat, type Arrangement, isAtOrBelow, mainRootOf, place, rootsOf } from './arrangement'
import { type ClosestIndex, closestIndex } from './closest'
import { nameKey } from './names'
import { calledOf, choice, counted, problemOf, problemRow, seatKeyOf } from './problem'
import type { RowFacts } from './readRows'
import { type Found, foldReference, parentPath, type ReferenceIndex, referenceIndex } from './references'
import type { Choice, ImportChoices, ImportProblem, SeatKey } from './types'

export type ManagersFound = {
  readonly arrangement: Arrangement
  readonly problems: ImportProblem[]
  readonly index: ReferenceIndex
  /** Rows that a fix leaves out, and why. */
  readonly leftOut: Map<number, string>
}

type Group = { readonly reference: string; readonly rows: RowFacts[]; readonly found: Found }
type Groups = Record<'unknown' | 'several' | 'zeros', Map<string, Group>> & { readonly selves: RowFacts[] }

/** Different references for which close ones are looked up: beyond this the column is wrong, not the cells. */
const suggestedFor = 500
/** Lost zeros are one problem each up to here, then one for all. */
const zerosApart = 20

/** Places every row that `isIn` under the manager its cell refers to; `vacant` rows are candidates too. */
export function findManagers(
  facts: readonly RowFacts[],
  isIn: (at: number) => boolean,
  isPath: boolean,
  choices: ImportChoices,
): ManagersFound {
  const index = referenceIndex(facts, isIn)
  const arrangement: Arrangement = { managers: new Map(), added: [] }
  const groups: Groups = { unknown: new Map(), several: new Map(), zeros: new Map(), selves: [] }
  for (const row of facts) {
    if (isIn(row.at)) arrangement.managers.set(seatKeyOf(row), null)
  }
  for (const row of facts) {
    if (!isIn(row.at)) continue
    const reference = isPath ? (parentPath(row.path) ?? '') : row.manager
    if (reference === '' || /^(?:[-–—./]+|n\/?a|none|null|nil|keine?r?|0)$/i.test(reference)) continue
    const found = isPath ? index.findPath(reference) : index.find(reference)
    if (found.kind === 'row' && found.row === row.at) groups.selves.push(row)
    else if (found.kind === 'row') {
      arrangement.managers.set(seatKeyOf(row), `row:${found.row}`)
      if (found.zerosLost) addTo(groups.zeros, reference, row, found)
    } else addTo(found.kind === 'none' ? groups.unknown : groups.several, reference, row, found)
  }
  const settled: ManagersFound = { arrangement, problems: [], index, leftOut: new Map() }
  settleZeros(groups.zeros, facts, choices, settled)
  settleSeveral(groups.several, facts, choices, settled)
  settleUnknown(groups, facts, isIn, choices, settled)
  settleSelves(groups, facts, choices, settled)
  return settled
}

function addTo(groups: Map<string, Group>, reference: string, row: RowFacts, found: Found): void {
  const key = foldReference(reference)
  const known = groups.get(key)
  if (known) known.rows.push(row)
  else groups.set(key, { reference, rows: [row], found })
}

function settleZeros(groups: Groups['zeros'], facts: readonly RowFacts[], choices: ImportChoices, settled: ManagersFound): void {
  const target = (group: Group): RowFacts | undefined => (group.found.kind === 'row' ? facts[group.found.row] : undefined)
  const idOf = (row: RowFacts | undefined): string => row?.id || row?.other || row?.positionId || ''
  const report = (id: string, members: readonly Group[], words: string): void => {
    const rows = members.flatMap(group => group.rows.map(row => problemRow(row, `${group.reference} read as ${idOf(target(group))}`)))
    const problem = problemOf(
      choices,
      {
        id,
        kind: 'leading-zeros',
        rows: rows.sort((left, right) => left.row - right.row),
        message: `${counted(rows.length, 'manager id')} without leading zeros, such as ${members[0]?.reference ?? ''}.`,
        verb: 'Read as',
        choices: [choice('read', words), choice('top', 'Nobody: put at the top')],
        proposal: 'read',
      },
      key => settled.arrangement.managers.has(key),
    )
    settled.problems.push(problem)
    if (problem.chosen === 'read') return
    for (const row of members.flatMap(group => group.rows)) place(settled.arrangement, seatKeyOf(row), problem.chosen)
  }
  if (groups.size > zerosApart) report('leading-zeros:all', [...groups.values()], 'the ids with zeros')
  else {
    for (const [key, group] of groups) {
      const row = target(group)
      report(`leading-zeros:${key}`, [group], `${idOf(row)} ${row ? calledOf(row) : ''}`.trim())
    }
  }
}

function settleSeveral(groups: Groups['several'], facts: readonly RowFacts[], choices: ImportChoices, settled: ManagersFound): void {
  for (const [key, group] of groups) {
    const people = (group.found.kind === 'several' ? group.found.rows : []).flatMap(at => facts[at] ?? [])
    const sameTeam = people.find(person => group.rows.some(row => isSameTeam(row, person)))
    const problem = problemOf(
      choices,
      {
        id: `ambiguous-manager:${key}`,
        kind: 'ambiguous-manager',
        rows: group.rows.map(row => problemRow(row, `reports to ${group.reference}`)),
        message: `${group.reference} may be ${people.length} people: rows ${people.map(person => person.row).join(', ')}.`,
        verb: 'Put under',
        choices: [
          ...people.map(person =>
            choice(
              `under:${seatKeyOf(person)}`,
              calledOf(person),
              [`row ${person.row}`, person.title, person.teams.at(-1) ?? ''].filter(words => words !== '').join(', '),
            ),
          ),
          choice('top', 'Nobody: put at the top'),
        ],
        proposal: `under:${seatKeyOf(sameTeam ?? people[0] ?? { at: -1 })}`,
      },
      seat => settled.arrangement.managers.has(seat),
    )
    settled.problems.push(problem)
    for (const row of group.rows) place(settled.arrangement, seatKeyOf(row), problem.chosen)
  }
}

function isSameTeam(left: RowFacts, right: RowFacts): boolean {
  return left.teams.length > 0 && left.teams.join('\n') === right.teams.join('\n')
}

function settleUnknown(
  groups: Groups,
  facts: readonly RowFacts[],
  isIn: (at: number) => boolean,
  choices: ImportChoices,
  settled: ManagersFound,
): void {
  const waiting = new Set([...groups.unknown.values(), ...groups.several.values()].flatMap(group => group.rows.map(seatKeyOf)))
  for (const row of groups.selves) waiting.add(seatKeyOf(row))
  const hasRoot = groups.selves.length > 0 || rootsOf(settled.arrangement).some(key => !waiting.has(key))
  const main = mainRootOf(settled.arrangement, waiting)
  const mainRow = main?.startsWith('row:') ? facts[Number(main.slice('row:'.length))] : undefined
  const beneath = mainRow ? `, under ${calledOf(mainRow)}` : ''
  const closest = groups.unknown.size > 0 ? closestRows(facts, isIn) : () => []
  let suggested = 0
  for (const [key, group] of groups.unknown) {
    const near = suggested++ < suggestedFor ? closest(group.reference) : []
    // Nobody is proposed to report to somebody below them.
    const others = near.filter(({ row }) => !group.rows.some(member => isAtOrBelow(settled.arrangement, seatKeyOf(row), seatKeyOf(member))))
    const isName = /\p{L}\s\p{L}|,/u.test(group.reference) && !group.reference.includes('@')
    const added = choice(
      isName ? 'person' : 'vacant',
      isName ? `${group.reference}, as a new person${beneath}` : `A new vacant position for ${group.reference}${beneath}`,
    )
    const sure = others.find(({ row, isSure }) => isSure || group.rows.some(member => isSameTeam(member, row)))
    const under = (row: RowFacts): string => `under:${seatKeyOf(row)}`
    const problem = problemOf(
      choices,
      {
        id: `unknown-manager:${key}`,
        kind: 'unknown-manager',
        rows: group.rows.map(row => problemRow(row, `reports to ${group.reference}, who is not in the file`)),
        message: `${group.reference} is not in the file; ${group.rows.length === 1 ? `${calledOf(group.rows[0] ?? (facts[0] as RowFacts))} reports` : `${group.rows.length} rows report`} there.`,
        verb: 'Put under',
        choices: [
          ...others.map(({ row, what }) =>
            choice(under(row), calledOf(row), `${group.rows.some(member => isSameTeam(member, row)) ? 'same team, ' : ''}${what}`),
          ),
          added,
          choice('top', 'Nobody: put at the top'),
          choice('leave-out', group.rows.length === 1 ? 'Leave the row out' : 'Leave the rows out'),
        ],
        proposal: sure ? under(sure.row) : !hasRoot && groups.unknown.size === 1 ? 'top' : added.id,
      },
      seat => settled.arrangement.managers.has(seat),
    )
    settled.problems.push(problem)
    applyUnknown(problem.chosen, group, key, main, settled)
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

function settleSelves(groups: Groups, facts: readonly RowFacts[], choices: ImportChoices, settled: ManagersFound): void {
  const selves = new Set(groups.selves.map(seatKeyOf))
  const main = mainRootOf(settled.arrangement, selves)
  const root = main?.startsWith('row:') ? facts[Number(main.slice('row:'.length))] : undefined
  const hasRoots = rootsOf(settled.arrangement).some(key => !selves.has(key))
  const first = groups.selves[0]
  for (const row of groups.selves) {
    // Many systems let the head of the company report to themselves.
    const isHead = !hasRoots && row === first
    const above = root ?? (isHead || hasRoots ? undefined : first)
    const options: Choice[] = [
      ...(above && above !== row ? [choice(`under:${seatKeyOf(above)}`, calledOf(above), 'at the top')] : []),
      choice('top', 'Nobody: put at the top'),
    ]
    const problem = problemOf(
      choices,
      {
        id: `self-report:${row.at}`,
        kind: 'self-report',
        rows: [problemRow(row, 'reports to the same row')],
        message: `${calledOf(row)} in row ${row.row} is given as their own manager.`,
        verb: 'Put under',
        choices: options,
        proposal: isHead ? 'top' : (options[0]?.id ?? 'top'),
      },
      seat => settled.arrangement.managers.has(seat),
    )
    settled.problems.push(problem)
    place(settled.arrangement, seatKeyOf(row), problem.chosen)
  }
}
