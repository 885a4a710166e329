/** The import worker's work, apart from the worker: it keeps the source, reads it as the choices say, and answers. */
import { draftImport } from '@/domain/imports/draftImport'
import { planOfImport } from '@/domain/imports/planOfImport'
import { readingChoiceOf } from '@/domain/imports/questions'
import type { ImportChoices, ImportDraft, Table } from '@/domain/imports/types'
import { countingIds } from '@/domain/model/ids'
import { err, ok, type Result } from '@/domain/result'
import { type IntakeRefusal, readPastedRows, readTable } from '@/intake/readTable'
import type { ImportAnswer, ImportProgress, ImportRequest, ImportSource } from './importMessages'

type Tell = (progress: ImportProgress) => void

/** Shares of the work: reading files comes first and takes about half. */
const stages = {
  columns: { done: 0.5, words: 'Matching columns' },
  rows: { done: 0.65, words: 'Reading rows' },
  managers: { done: 0.8, words: 'Looking for managers' },
} as const

/** Takes requests one by one; answers go to `post`. */
export function importSession(post: (answer: ImportAnswer) => void): (request: ImportRequest) => void {
  let source: ImportSource = { kind: 'pasted', text: '' }
  const read = new Map<string, Result<Table, IntakeRefusal>>()

  const tableOf = (
    name: string,
    choices: ImportChoices,
    from: (choice: ReturnType<typeof readingChoiceOf>) => Result<Table, IntakeRefusal>,
  ) => {
    const choice = readingChoiceOf(choices, name)
    const key = `${name}\n${JSON.stringify(choice)}`
    const known = read.get(key) ?? from(choice)
    read.set(key, known)
    return known
  }

  const tablesBy = (choices: ImportChoices, tell: Tell): Result<readonly Table[], string> => {
    const from = source
    const files = from.kind === 'files' ? from.files : []
    const readings =
      from.kind === 'pasted'
        ? [tableOf('pasted rows', choices, choice => readPastedRows(from.text, choice))]
        : files.map(({ name, bytes }, at) => {
            tell({ done: (at / files.length) * stages.columns.done, words: `Reading ${name}` })
            return tableOf(name, choices, choice => readTable(bytes, name, choice))
          })
    const tables: Table[] = []
    for (const reading of readings) {
      if (!reading.ok) return err(reading.reason.words)
      tables.push(reading.value)
    }
    return ok(tables)
  }

  const draftBy = (choices: ImportChoices, tell: Tell): Result<ImportDraft, string> => {
    const tables = tablesBy(choices, tell)
    return tables.ok ? ok(draftImport(tables.value, choices, stage => tell(stages[stage]))) : tables
  }

  return request => {
    if (request.kind === 'source') {
      source = request.source
      read.clear()
      return
    }
    const { id } = request
    const draft = draftBy(request.choices, progress => post({ kind: 'progress', id, ...progress }))
    if (!draft.ok) post({ kind: 'refused', id, words: draft.reason })
    else if (request.kind === 'draft') post({ kind: 'draft', id, draft: draft.value })
    else post({ kind: 'plan', id, ...planOfImport(draft.value, { ids: countingIds(), today: request.today, name: request.name }) })
  }
}
