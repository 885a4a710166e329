/** What snapshots hold: the text of an `.espalier` file, and how steps are replayed on it. */
import type { Plan } from '@/domain/model/plan'
import { tableNames } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import { changeOf } from '../session/steps'
import type { NumberedStep } from './replay'

export const fileFormat = 1

export type PlanReading = { readonly plan: Plan; readonly repairs: readonly string[]; readonly isOlderFormat: boolean }
export type UnreadableText = { readonly message: string; readonly isNewer: boolean }

export function planText(plan: Plan): string {
  return JSON.stringify(Object.fromEntries(tableNames.map(table => [table, [...plan[table].values()]])))
}

export function readPlanText(text: string, log: readonly NumberedStep[]): Result<PlanReading, UnreadableText> {
  try {
    const file = JSON.parse(text) as Record<string, { id: string }[]>
    const tables = Object.fromEntries(
      Object.entries(file).map(([table, rows]) => [table, new Map<string, unknown>(rows.map(row => [row.id, row]))]),
    )
    for (const { step } of log) {
      for (const { table, id, after } of changeOf(step)) {
        if (after === null) tables[table]?.delete(id)
        else tables[table]?.set(id, after)
      }
    }
    return ok({ plan: tables as unknown as Plan, repairs: [], isOlderFormat: false })
  } catch (error) {
    return err({ message: String(error), isNewer: false })
  }
}
