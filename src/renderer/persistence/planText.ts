/** What snapshots hold: the text of an `.espalier` file without photos; and how a plan is opened from one and the steps after it. */
import { planOfFile, type ReadFile, readFile } from '@/domain/codec/open'
import { type OpenRefusal, sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import { changeOf } from '../session/steps'
import type { NumberedStep } from './replay'

export type PlanReading = { readonly plan: Plan; readonly repairs: readonly string[]; readonly isOlderFormat: boolean }
export type UnreadableText = { readonly message: string; readonly isNewer: boolean }

export function planText(plan: Plan): string {
  return savePlan(plan)
}

/**
 * The plan of a snapshot and the steps after it. Steps are put into the file as it was written, before it is migrated, repaired and
 * validated: a journal is opened by the same path as any file.
 */
export function readPlanText(text: string, log: readonly NumberedStep[]): Result<PlanReading, UnreadableText> {
  const freshStart = log.findIndex(({ step }) => step.kind === 'fresh-start')
  if (freshStart >= 0) {
    const before = readPlanText(text, log.slice(0, freshStart))
    return before.ok ? readPlanText(planText(before.value.plan), log.slice(freshStart + 1)) : before
  }
  const read = readFile(text)
  if (!read.ok) return unreadable(read.reason)
  if (read.value.migratedFrom !== null && log.length > 0) {
    // The steps are as old as the file. It has been parsed once, so it is an object of JSON.
    const older = withSteps(JSON.parse(text) as ReadFile['file'], log)
    return readPlanText(JSON.stringify(older), [])
  }
  const opened = planOfFile({ ...read.value, file: withSteps(read.value.file, log) })
  if (!opened.ok) return unreadable(opened.reason)
  const { plan, findings, migratedFrom } = opened.value
  return ok({ plan, repairs: findings.map(({ words }) => words), isOlderFormat: migratedFrom !== null })
}

function unreadable(reason: OpenRefusal): Result<never, UnreadableText> {
  return err({ message: sayOpenRefusal(reason), isNewer: reason.code === 'too-new' })
}

/** The file with the records as the steps leave them. */
function withSteps(file: ReadFile['file'], log: readonly NumberedStep[]): ReadFile['file'] {
  const tables = new Map<string, Map<unknown, unknown>>()
  for (const { table, id, after } of log.flatMap(({ step }) => changeOf(step))) {
    let rows = tables.get(table)
    if (!rows) {
      rows = rowsById(file[table])
      tables.set(table, rows)
    }
    if (after === null) rows.delete(id)
    else rows.set(id, after)
  }
  return { ...file, ...Object.fromEntries([...tables].map(([table, rows]) => [table, [...rows.values()]])) }
}

function rowsById(section: unknown): Map<unknown, unknown> {
  const rows: readonly unknown[] = Array.isArray(section) ? section : []
  // A row without an id is no step's business: it stands under itself, and repair says what is wrong with it.
  return new Map(rows.map(row => [typeof row === 'object' && row !== null && 'id' in row ? row.id : row, row]))
}
