/** Tables and choices to a draft: what would come in, what is asked, and what to look at first. Pure; computed anew for every choice. */
import { type Arrangement, reportsBySeat, rootsOf } from './arrangement'
import { usualFullTime } from './columnOptions'
import { settleDuplicates } from './duplicates'
import { headerKey } from './headers'
import { joinTables, type PeopleTable } from './joinTables'
import type { ManagersFound } from './managerGroups'
import { findManagers } from './managerProblems'
import { matchColumns } from './matchColumns'
import { compareProblems, seatKeyOf } from './problem'
import { headerQuestion } from './questions'
import { type ReadSettings, type RowFacts, readRows, timeZoneOf } from './readRows'
import { isOnLeave, type Judged, judgeRows } from './rowProblems'
import { settleCircles, settleRoots } from './treeProblems'
import {
  type ColumnMatch,
  type ImportChoices,
  type ImportCounts,
  type ImportDraft,
  type ImportProblem,
  type ImportSeat,
  type LeftOutRow,
  noChoices,
  type SeatKey,
  type Table,
} from './types'

/** Told when a part of the work starts, for whoever shows progress. */
export type ReportStage = (stage: 'columns' | 'rows' | 'managers') => void

/**
 * What an import of these tables would bring in, by these choices. Tables must have been read as `choices` say (`readingChoiceOf`).
 * Total: any tables give a draft. Cost: about linear in the cells.
 */
export function draftImport(tables: readonly Table[], choices: ImportChoices = noChoices, report: ReportStage = () => {}): ImportDraft {
  report('columns')
  const people = joinTables(tables)
  const { columns, questions } = matchColumns(people, choices)
  const settings = settingsOf(columns, choices)
  report('rows')
  const facts = readRows(people, columns, settings)
  const judged = judgeRows(facts, columns, choices)
  const jobShares = settleDuplicates(facts, choices, judged)
  report('managers')
  const manager = columns.find(column => column.field === 'manager')
  const isIn = (at: number): boolean => judged.fates[at]?.kind !== 'out'
  const found = findManagers(facts, isIn, manager?.options.refersTo?.kind === 'path', choices)
  const { arrangement } = found
  for (const [at, why] of found.leftOut) {
    judged.fates[at] = { kind: 'out', why }
    lift(arrangement, `row:${at}`)
  }
  const circles = settleCircles(facts, arrangement, choices)
  const hasManagers = manager !== undefined || columns.some(column => column.field === 'managerFamilyName')
  const roots = hasManagers ? settleRoots(facts, arrangement, choices) : []
  const problems = [...judged.problems, ...found.problems, ...circles, ...roots].sort(compareProblems)
  const seats = seatsOf(facts, judged, found, jobShares)
  const leftOut = leftOutOf(people, facts, judged)
  return {
    tables: people.uses,
    headerKey: headerKey(people.header),
    header: people.header,
    columns,
    questions: [...(people.hasHeader || people.rows.length === 0 ? [] : [headerQuestion(people, choices)]), ...questions],
    problems,
    counts: countsOf(seats, arrangement, facts, columns, problems, leftOut),
    leftOut,
    seats,
    ...settings,
  }
}

function settingsOf(columns: readonly ColumnMatch[], choices: ImportChoices): ReadSettings {
  const pay = columns.find(column => column.field === 'pay')
  const fte = columns.find(column => column.field === 'fte')
  return {
    currency: pay?.options.currency ?? choices.currency ?? (pay?.options.decimalMark === ',' ? 'EUR' : 'USD'),
    fullTimeHours: fte?.options.fullTimeHours ?? pay?.options.fullTimeHours ?? usualFullTime,
  }
}

/** Takes a seat out; who reported there reports to its manager. */
function lift(arrangement: Arrangement, gone: SeatKey): void {
  const above = arrangement.managers.get(gone) ?? null
  arrangement.managers.delete(gone)
  for (const [key, manager] of arrangement.managers) if (manager === gone) arrangement.managers.set(key, above === key ? null : above)
}

function seatsOf(facts: readonly RowFacts[], judged: Judged, found: ManagersFound, jobShares: ReadonlyMap<number, string>): ImportSeat[] {
  const { managers, added } = found.arrangement
  const seats: ImportSeat[] = []
  for (const row of facts) {
    const key = seatKeyOf(row)
    const manager = managers.get(key)
    if (manager !== undefined) seats.push(seatOf(row, key, manager, judged, found, jobShares.get(row.at) ?? null))
  }
  for (const { key, kind, name, externalId } of added) {
    const isPerson = kind === 'person'
    seats.push({
      key,
      row: null,
      manager: managers.get(key) ?? null,
      dotted: [],
      occupant: isPerson
        ? { name, givenName: null, familyName: null, email: null, externalId: null, hiredOn: null, leavesOn: null, isOnLeave: false }
        : null,
      opensOn: null,
      title: '',
      level: '',
      roleType: null,
      teams: [],
      location: '',
      timeZone: '',
      fte: 1,
      pay: null,
      externalId,
      jobShare: null,
      note: isPerson ? '' : name === '' ? '' : `Stands for ${name}, named as a manager in the import and not in its rows.`,
      custom: {},
    })
  }
  return seats
}

function seatOf(
  row: RowFacts,
  key: SeatKey,
  manager: SeatKey | null,
  judged: Judged,
  found: ManagersFound,
  jobShare: string | null,
): ImportSeat {
  const fate = judged.fates[row.at]
  const isVacant = fate?.kind === 'vacancy'
  const notes = [row.note, judged.notes.get(row.at) ?? '']
  const dotted: SeatKey[] = []
  for (const reference of row.dotted) {
    const to = found.index.find(reference)
    if (to.kind === 'row' && to.row !== row.at && found.arrangement.managers.has(`row:${to.row}`)) dotted.push(`row:${to.row}`)
    else notes.push(`Dotted line to ${reference}, not found`)
  }
  const endsBefore = row.startsOn !== null && row.endsOn !== null && row.endsOn < row.startsOn
  if (endsBefore) notes.push(`Ends on ${row.endsOn}, before the start`)
  return {
    key,
    row: row.row,
    manager,
    dotted: [...new Set(dotted)],
    occupant: isVacant
      ? null
      : {
          name: fate?.kind === 'person' ? fate.name : row.name,
          givenName: row.given,
          familyName: row.family,
          email: row.email || null,
          externalId: row.id || null,
          hiredOn: row.startsOn,
          leavesOn: endsBefore ? null : row.endsOn,
          isOnLeave: isOnLeave(row.status),
        },
    opensOn: isVacant ? row.startsOn : null,
    title: isVacant ? fate.title : row.title,
    level: row.level,
    roleType: row.roleType,
    teams: row.teams,
    location: row.location,
    timeZone: timeZoneOf(row.timeZone) ?? '',
    fte: row.fte ?? (jobShare === null ? 1 : 0.5),
    pay: row.pay,
    externalId: row.positionId || (isVacant ? row.id : ''),
    jobShare,
    note: notes.filter(note => note !== '').join('\n'),
    custom: row.custom,
  }
}

function leftOutOf(people: PeopleTable, facts: readonly RowFacts[], judged: Judged): LeftOutRow[] {
  return facts.flatMap(row => {
    const fate = judged.fates[row.at]
    return fate?.kind === 'out' ? [{ table: row.table, row: row.row, why: fate.why, cells: people.rows[row.at] ?? [] }] : []
  })
}

function countsOf(
  seats: readonly ImportSeat[],
  arrangement: Arrangement,
  facts: readonly RowFacts[],
  columns: readonly ColumnMatch[],
  problems: readonly ImportProblem[],
  leftOut: readonly LeftOutRow[],
): ImportCounts {
  const reports = reportsBySeat(arrangement)
  const roots = rootsOf(arrangement)
  let depth = 0
  for (let level: readonly SeatKey[] = roots; level.length > 0; depth += 1) level = level.flatMap(key => reports.get(key) ?? [])
  const people = seats.filter(seat => seat.occupant !== null)
  return {
    rows: facts.length,
    positions: seats.length,
    people: people.length,
    vacancies: seats.length - people.length,
    roots: roots.length,
    depth,
    managers: reports.size,
    widestSpan: [...reports.values()].reduce((widest, keys) => Math.max(widest, keys.length), 0),
    teams: new Set(people.filter(seat => seat.teams.length > 0).map(seat => seat.teams.join('\n'))).size,
    columns: columns.length,
    columnsMatched: columns.filter(column => column.field !== 'custom' && column.field !== 'leave-out').length,
    rowsToLookAt: new Set(problems.filter(problem => !problem.isAccepted).flatMap(problem => problem.rows.map(row => row.row))).size,
    rowsComingIn: facts.length - leftOut.length,
    rowsLeftOut: leftOut.length,
  }
}
