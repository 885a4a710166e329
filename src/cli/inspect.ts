/** `espalier inspect`: what an export holds and what is the matter with it, before anything is created. */
import type { ColumnMatch, Confidence, ImportDraft, ImportField, ImportProblem } from '@/domain/imports/types'
import { ok, type Result } from '@/domain/result'
import { importFiles } from './importFiles'

/** The object of `--json`. Depth counts the root as 1; `teams` counts those with people; `rows` are row numbers of the file. */
export type Inspection = {
  readonly people: number
  readonly positions: number
  readonly vacancies: number
  readonly roots: number
  readonly depth: number
  readonly managers: number
  readonly widestSpan: number
  readonly teams: number
  readonly columns: readonly { readonly header: string; readonly field: ImportField; readonly confidence: Confidence }[]
  readonly problems: readonly {
    readonly kind: string
    readonly rows: readonly number[]
    readonly message: string
    readonly proposal: string
  }[]
  readonly questions: readonly { readonly id: string; readonly message: string; readonly proposal: string }[]
  readonly rowsLeftOut: number
}

export function inspect(paths: readonly string[], asJson: boolean): Result<string, string> {
  const draft = importFiles(paths)
  if (!draft.ok) return draft
  return ok(asJson ? `${JSON.stringify(inspectionOf(draft.value), null, 2)}\n` : summaryOf(draft.value))
}

function inspectionOf(draft: ImportDraft): Inspection {
  const { people, positions, vacancies, roots, depth, managers, widestSpan, teams, rowsLeftOut } = draft.counts
  return {
    people,
    positions,
    vacancies,
    roots,
    depth,
    managers,
    widestSpan,
    teams,
    columns: draft.columns.map(({ header, field, confidence }) => ({ header, field, confidence })),
    problems: draft.problems.map(problem => ({
      kind: problem.kind,
      rows: problem.rows.map(row => row.row),
      message: problem.message,
      proposal: proposalOf(problem),
    })),
    questions: draft.questions.map(question => ({
      id: question.id,
      message: question.message,
      proposal: question.choices.find(choice => choice.id === question.proposal)?.words ?? question.proposal,
    })),
    rowsLeftOut,
  }
}

/** Such as "Put under: Ravi Subramaniam". */
function proposalOf(problem: ImportProblem): string {
  const words = problem.choices.find(choice => choice.id === problem.proposal)?.words ?? problem.proposal
  return `${problem.verb}: ${words}`
}

const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: 'sure',
  likely: 'likely',
  'please-check': 'please check',
  'kept-as-is': 'kept as is',
  empty: 'nothing in it',
}

const fieldWords: Partial<Record<ImportField, string>> = {
  positionId: 'position id',
  givenName: 'given name',
  familyName: 'family name',
  preferredName: 'preferred name',
  managerGivenName: "manager's given name",
  managerFamilyName: "manager's family name",
  dottedManager: 'dotted line',
  roleType: 'role type',
  timeZone: 'time zone',
  startDate: 'start date',
  endDate: 'end date',
  pay: 'base pay',
  payPeriod: 'pay period',
  custom: 'custom field',
  'leave-out': 'left out',
}

function summaryOf(draft: ImportDraft): string {
  const { counts } = draft
  const lines = [
    ...draft.tables.map(table => `${table.name}: ${roleWords[table.role]}. ${table.words}`),
    '',
    `${counts.people} people and ${counts.vacancies} vacancies in ${counts.positions} positions, ${counts.depth} levels deep, ${counts.teams} teams with people`,
    `${counts.roots} without a manager, ${counts.managers} managers, widest span ${counts.widestSpan}`,
    '',
    ...columnLines(draft.columns),
    '',
    ...draft.questions.map(question => `Question: ${question.message}`),
    ...(draft.problems.length === 0 ? ['No problems.'] : draft.problems.flatMap(problemLines)),
    '',
    `${counts.rowsComingIn} of ${counts.rows} rows come in.${counts.rowsLeftOut === 0 ? ' Nothing is left out.' : ''}`,
    ...draft.leftOut.map(row => `  row ${row.row} is left out: ${row.why}`),
  ]
  return `${lines.join('\n')}\n`
}

const roleWords = { people: 'people', names: 'names for ids', unused: 'not used' } as const

function columnLines(columns: readonly ColumnMatch[]): string[] {
  const width = columns.reduce((most, column) => Math.max(most, column.header.length), 9)
  return columns.map(column => {
    const field = (fieldWords[column.field] ?? column.field).padEnd(20)
    const why = column.why === '' ? '' : `  ${column.why}`
    return `${(column.header || '(unnamed)').padEnd(width)}  ${field} ${confidenceWords[column.confidence]}${why}`
  })
}

function problemLines(problem: ImportProblem): string[] {
  const rows = problem.rows.slice(0, 8).map(row => row.row)
  const more = problem.rows.length > rows.length ? ` and ${problem.rows.length - rows.length} more` : ''
  return [problem.message, `  row ${rows.join(', ')}${more} · ${proposalOf(problem)}`]
}
