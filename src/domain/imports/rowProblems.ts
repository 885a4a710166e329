/** What is the matter with rows by themselves: names that are vacancies or missing, cells that cannot be read, people who left. */

import { counted } from '../model/counted'
import { namesOfLogins } from './names'
import { choice, listed, problemOf, problemRow } from './problem'
import type { RowFacts } from './readRows'
import type { ColumnMatch, ImportChoices, ImportProblem } from './types'

/** What becomes of a row by its own merits. */
export type Fate =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'vacancy'; readonly title: string }
  | { readonly kind: 'out'; readonly why: string }

export type Judged = { readonly fates: Fate[]; readonly problems: ImportProblem[]; readonly notes: Map<number, string> }

/** Every row's fate, with the fixes that hold. `notes` is text that could not be read and is kept. */
export function judgeRows(facts: readonly RowFacts[], columns: readonly ColumnMatch[], choices: ImportChoices): Judged {
  const judged: Judged = { fates: facts.map(row => ({ kind: 'person', name: row.name })), problems: [], notes: new Map() }
  const has = (field: ColumnMatch['field']): boolean => columns.some(column => column.field === field)
  strayRows(facts, has('id') || has('manager'), columns.length, choices, judged)
  vacancies(facts, choices, judged)
  missingNames(facts, choices, judged)
  leftAlready(facts, columns, choices, judged)
  unreadableCells(facts, choices, judged)
  return judged
}

const footer =
  /^(?:grand total|total|sum|summe|gesamt|count|anzahl|rows?:|records?:|report |generated|erstellt|exported|confidential|vertraulich|end of )/i

function isStray(row: RowFacts, isKeyed: boolean, width: number): boolean {
  if (row.filledCells > 2 || width < 4 || row.manager !== '') return false
  return footer.test(row.name) || footer.test(row.id) || (isKeyed && row.filledCells === 1 && row.title === '' && row.vacancy === null)
}

function strayRows(facts: readonly RowFacts[], isKeyed: boolean, width: number, choices: ImportChoices, judged: Judged): void {
  const stray = facts.filter(row => isStray(row, isKeyed, width))
  if (stray.length === 0) return
  const problem = problemOf(choices, {
    id: 'stray-row',
    kind: 'stray-row',
    rows: stray.map(row => problemRow(row, 'nearly empty')),
    message: `${counted(stray.length, 'row')} nearly empty, such as “${stray[0] ? stray[0].name || stray[0].id : ''}”: totals or remarks, not people.`,
    verb: 'Then',
    choices: [choice('leave-out', 'Leave out'), choice('keep', 'Bring in as people')],
    proposal: 'leave-out',
  })
  judged.problems.push(problem)
  if (problem.chosen === 'leave-out') leaveOut(stray, 'nearly empty: a total or a remark', judged)
}

function leaveOut(rows: readonly RowFacts[], why: string, judged: Judged): void {
  for (const row of rows) judged.fates[row.at] = { kind: 'out', why }
}

function isIn(row: RowFacts, judged: Judged): boolean {
  return judged.fates[row.at]?.kind !== 'out'
}

function vacancies(facts: readonly RowFacts[], choices: ImportChoices, judged: Judged): void {
  const vacant = facts.filter(row => row.vacancy !== null && isIn(row, judged))
  if (vacant.length === 0) return
  const many = vacant.length
  const problem = problemOf(choices, {
    id: 'vacancy',
    kind: 'vacancy',
    rows: vacant.map(row => problemRow(row, row.title)),
    message: `${counted(many, 'vacancy', 'vacancies')} written as ${many === 1 ? 'a name' : 'names'}, such as “${vacant[0]?.name ?? ''}”.`,
    verb: 'Make',
    choices: [
      choice('vacant', counted(many, 'vacant position')),
      choice('people', many === 1 ? 'a person of that name' : `${many} people of those names`),
      choice('leave-out', 'nothing: leave out'),
    ],
    proposal: 'vacant',
  })
  judged.problems.push(problem)
  if (problem.chosen === 'leave-out') leaveOut(vacant, 'a vacancy', judged)
  if (problem.chosen === 'vacant') {
    for (const row of vacant) judged.fates[row.at] = { kind: 'vacancy', title: row.title || row.vacancy?.remark || '' }
  }
}

function missingNames(facts: readonly RowFacts[], choices: ImportChoices, judged: Judged): void {
  const nameless = facts.filter(row => row.name === '' && isIn(row, judged))
  const groups = [
    { id: 'email', proposal: 'email', rows: nameless.filter(row => row.email !== '') },
    { id: 'seat', proposal: 'vacant', rows: nameless.filter(row => row.email === '' && (row.title !== '' || row.positionId !== '')) },
    { id: 'bare', proposal: 'id', rows: nameless.filter(row => row.email === '' && row.title === '' && row.positionId === '') },
  ]
  for (const { id, proposal, rows } of groups) {
    if (rows.length === 0) continue
    const problem = problemOf(choices, {
      id: `missing-name:${id}`,
      kind: 'missing-name',
      rows: rows.map(row => problemRow(row, row.title)),
      message: `${counted(rows.length, 'row')} without a name.`,
      verb: 'Make',
      choices: [
        ...(id === 'email' ? [choice('email', 'names of the e-mail addresses', namesOfLogins([rows[0]?.email ?? ''])[0])] : []),
        choice('vacant', counted(rows.length, 'vacant position')),
        choice('id', 'people called by what the row has', rows[0]?.id || rows[0]?.title),
        choice('leave-out', 'nothing: leave out'),
      ],
      proposal,
    })
    judged.problems.push(problem)
    applyNames(problem.chosen, rows, judged)
  }
}

function applyNames(chosen: string, rows: readonly RowFacts[], judged: Judged): void {
  if (chosen === 'leave-out') leaveOut(rows, 'without a name', judged)
  const made = namesOfLogins(rows.map(row => row.email))
  for (const [at, row] of rows.entries()) {
    if (chosen === 'vacant') judged.fates[row.at] = { kind: 'vacancy', title: row.title }
    if (chosen === 'email') judged.fates[row.at] = { kind: 'person', name: made[at] ?? row.email }
    if (chosen === 'id') judged.fates[row.at] = { kind: 'person', name: row.id || row.positionId || row.title || `Row ${row.row}` }
  }
}

const leftWords =
  /^(?:terminated|termination|inactive|former|left|resigned|dismissed|deceased|separated|ex-employee|ausgeschieden|inaktiv|ehemalig|parti|sorti|inactif|inactivo|baja)\b/i
const noWords = /^(?:false|no|n|0|nein|non)$/i

/** Whether a status says that somebody is away for a while. */
export function isOnLeave(status: string): boolean {
  return /\b(?:on leave|leave of absence|loa|parental|maternity|paternity|sabbatical|elternzeit|mutterschutz|beurlaubt|excedencia)\b|^leave\b/i.test(
    status,
  )
}

function leftAlready(facts: readonly RowFacts[], columns: readonly ColumnMatch[], choices: ImportChoices, judged: Judged): void {
  const column = columns.find(match => match.field === 'status')
  if (!column) return
  const isFlag = /active|enabled|current/.test(column.key) && !/inactive/.test(column.key)
  const hasLeft = (row: RowFacts): boolean => leftWords.test(row.status) || (isFlag && noWords.test(row.status))
  const left = facts.filter(row => hasLeft(row) && isIn(row, judged))
  if (left.length === 0 || left.length === facts.length) return
  const problem = problemOf(choices, {
    id: 'left-already',
    kind: 'left-already',
    rows: left.map(row => problemRow(row, row.status)),
    message: `${counted(left.length, 'row is', 'rows are')} of people who left: ${column.header} is ${listed([...new Set(left.map(row => row.status))])}.`,
    verb: 'Then',
    choices: [choice('leave-out', 'Leave out'), choice('keep', 'Bring in with the others')],
    proposal: 'leave-out',
  })
  judged.problems.push(problem)
  if (problem.chosen === 'leave-out') leaveOut(left, 'left already', judged)
}

function unreadableCells(facts: readonly RowFacts[], choices: ImportChoices, judged: Judged): void {
  const groups = new Map<
    string,
    { readonly column: ColumnMatch; readonly kind: 'date' | 'amount'; readonly cells: { row: RowFacts; text: string }[] }
  >()
  for (const row of facts) {
    if (!isIn(row, judged)) continue
    for (const { column, kind, text } of row.unreadable) {
      const group = groups.get(column.key) ?? { column, kind, cells: [] }
      groups.set(column.key, group)
      group.cells.push({ row, text })
    }
  }
  for (const { column, kind, cells } of groups.values()) {
    const problem = problemOf(choices, {
      id: `unreadable-${kind}:${column.key}`,
      kind: kind === 'date' ? 'unreadable-date' : 'unreadable-amount',
      rows: cells.map(({ row, text }) => problemRow(row, `“${text}”`)),
      message: `${counted(cells.length, 'cell')} of ${column.header} cannot be read as ${kind === 'date' ? 'a date' : 'an amount'}, such as “${cells[0]?.text ?? ''}”.`,
      verb: 'Then',
      choices: [
        choice('note', 'Leave empty, keep the text in the note'),
        choice('empty', 'Leave empty'),
        choice('leave-out', cells.length === 1 ? 'Leave the row out' : 'Leave the rows out'),
      ],
      proposal: 'note',
    })
    judged.problems.push(problem)
    if (problem.chosen === 'leave-out')
      leaveOut(
        cells.map(({ row }) => row),
        `${column.header} cannot be read`,
        judged,
      )
    if (problem.chosen !== 'note') continue
    for (const { row, text } of cells) {
      const before = judged.notes.get(row.at)
      judged.notes.set(row.at, `${before === undefined ? '' : `${before}\n`}${column.header}: ${text}`)
    }
  }
}
