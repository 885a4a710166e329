/** References to managers that lead nowhere, to several people, to oneself, or only once lost zeros are given back. */
import { counted } from '../model/counted'
import { type Arrangement, mainRootOf, place, rootsOf } from './arrangement'
import { addTo, type Group, type Groups, isSameTeam, type ManagersFound } from './managerGroups'
import { calledOf, choice, problemOf, problemRow, seatKeyOf } from './problem'
import type { RowFacts } from './readRows'
import { parentPath, referenceIndex } from './references'
import type { Choice, ImportChoices } from './types'
import { settleUnknown } from './unknownManagers'

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
    if (reference === '' || /^(?:[-–—./]+|n\/?a|none|null|nil|keine?r?)$/i.test(reference)) continue
    const found = isPath ? index.findPath(reference) : index.find(reference)
    // Nobody, as exports write it, unless somebody else has that id.
    if (reference === '0' && (found.kind !== 'row' || found.row === row.at)) continue
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
