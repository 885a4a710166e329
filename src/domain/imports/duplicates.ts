/** One id on several rows: a job share, a history, or a mistake. */
import { nameKey } from './names'
import { calledOf, choice, listed, problemOf, problemRow } from './problem'
import type { RowFacts } from './readRows'
import { foldReference } from './references'
import type { Judged } from './rowProblems'
import type { ImportChoices } from './types'

/** Finds them among the rows that come in, and applies the fix: rows left out, or the ids of job shares by row. */
export function settleDuplicates(facts: readonly RowFacts[], choices: ImportChoices, judged: Judged): Map<number, string> {
  const jobShares = new Map<number, string>()
  for (const [id, rows] of sameIds(facts, judged)) {
    const { kind, proposal } = guessOf(rows)
    const id0 = rows[0]?.id || rows[0]?.positionId || ''
    const problem = problemOf(choices, {
      id: `duplicate-id:${id}`,
      kind: 'duplicate-id',
      rows: rows.map(row => problemRow(row, [row.title, row.startsOn ?? ''].filter(words => words !== '').join(', '))),
      message: `${id0} is the id of rows ${listed(rows.map(row => String(row.row)))}: ${kind}.`,
      verb: 'Take as',
      choices: [
        // A job share has two halves.
        ...(rows.length === 2 ? [choice('job-share', 'A job share', `2 positions with ${listed(rows.map(calledOf))}`)] : []),
        ...rows.map(row =>
          choice(
            `keep:${row.at}`,
            `Row ${row.row} alone`,
            `leaves out ${listed(rows.filter(other => other !== row).map(other => `row ${other.row}`))}`,
          ),
        ),
        choice('keep-all', 'Different people', `who report to ${id0} go to row ${rows[0]?.row ?? 0}`),
      ],
      proposal,
    })
    judged.problems.push(problem)
    const { chosen } = problem
    if (chosen === 'job-share') for (const row of rows) jobShares.set(row.at, id)
    if (!chosen.startsWith('keep:')) continue
    const kept = Number(chosen.slice('keep:'.length))
    for (const row of rows) if (row.at !== kept) judged.fates[row.at] = { kind: 'out', why: `another row has the id ${id0}` }
  }
  return jobShares
}

function sameIds(facts: readonly RowFacts[], judged: Judged): Map<string, RowFacts[]> {
  const byId = new Map<string, RowFacts[]>()
  for (const row of facts) {
    // Where the file has no ids of people, ids of positions must differ.
    const id = foldReference(row.id || row.positionId)
    if (id === '' || judged.fates[row.at]?.kind === 'out') continue
    const known = byId.get(id)
    if (known) known.push(row)
    else byId.set(id, [row])
  }
  return new Map([...byId].filter(([, rows]) => rows.length > 1))
}

/** What several rows with one id most likely are, in words, and the fix for it. */
function guessOf(rows: readonly RowFacts[]): { readonly kind: string; readonly proposal: string } {
  const first = rows[0]
  const isSame = (field: (row: RowFacts) => unknown): boolean => first !== undefined && rows.every(row => field(row) === field(first))
  if (isSame(row => nameKey(row.name))) {
    const latest = rows.reduce((left, right) => (isLater(right, left) ? right : left))
    const differs = !isSame(row => row.startsOn) || !isSame(row => row.title) || !isSame(row => row.endsOn)
    return {
      kind: differs ? 'a history of one person, it seems' : 'the same row twice, it seems',
      proposal: `keep:${(differs ? latest : (first ?? latest)).at}`,
    }
  }
  const isShared =
    rows.length === 2 && isSame(row => row.title) && isSame(row => row.manager) && rows.every(row => row.fte === null || row.fte < 1)
  return isShared ? { kind: 'a job share, it seems', proposal: 'job-share' } : { kind: 'different people', proposal: 'keep-all' }
}

/** Whether a row of a history stands for a later time: open-ended after ended, then the later start. */
function isLater(row: RowFacts, than: RowFacts): boolean {
  if ((row.endsOn === null) !== (than.endsOn === null)) return row.endsOn === null
  return (row.startsOn ?? '') >= (than.startsOn ?? '')
}
