/** `espalier convert`: an export becomes a plan, every proposed fix accepted. */
import { openPlan } from '@/domain/codec/open'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import { leftOutRows } from '@/domain/imports/leftOutRows'
import { planNameOf, planOfImport } from '@/domain/imports/planOfImport'
import { countingIds } from '@/domain/model/ids'
import { err, ok, type Result } from '@/domain/result'
import { notOver, writeBytes } from './files'
import { importFiles } from './importFiles'
import type { Today } from './today'

export type ConvertOptions = { readonly out: string | undefined; readonly leftOut: string | undefined; readonly name: string | undefined }

/** Words on what was written. The same files give the same plan, byte for byte. */
export function convert(paths: readonly string[], options: ConvertOptions, today: Today): Result<string, string> {
  if (!options.out) return err('Say where the plan goes: --out plan.espalier.')
  for (const out of [options.out, options.leftOut]) {
    const free = out === undefined ? ok(null) : notOver(paths, out)
    if (!free.ok) return free
  }
  const read = importFiles(paths)
  if (!read.ok) return read
  const draft = read.value
  const name = options.name?.trim() || planNameOf(draft)
  const { plan, rowsLeftOut } = planOfImport(draft, { ids: countingIds(), today: today(), name })
  const text = savePlan(plan)
  // What is written must open again, so it is opened first.
  const opened = openPlan(text)
  if (!opened.ok) return err(`The plan of this export could not be opened again. ${sayOpenRefusal(opened.reason)}`)
  if (options.leftOut !== undefined) {
    const rows = writeBytes(options.leftOut, leftOutRows(draft))
    if (!rows.ok) return rows
  }
  const written = writeBytes(options.out, text)
  if (!written.ok) return written
  const left =
    rowsLeftOut === 0
      ? 'Nothing is left out.'
      : `${rowsLeftOut === 1 ? '1 row is' : `${rowsLeftOut} rows are`} left out${options.leftOut ? `, kept in ${options.leftOut}` : ': inspect says which'}.`
  const fixes = draft.problems.length === 0 ? '' : ` ${draft.problems.length} problems fixed as proposed.`
  const asked = draft.questions.length === 0 ? '' : ` ${draft.questions.map(question => question.message).join(' ')}`
  return ok(
    `${options.out}: ${plan.people.size} people in ${plan.positions.size} positions.${fixes} ${left} It holds pay if the export did.${asked}\n`,
  )
}
