import { editing } from '../change/edit'
import type { DottedLine } from '../model/dottedLine'
import type { DottedLineId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'
import { refuseDottedLine } from './dottedLines'
import { patched } from './patching'

export type EditDottedLine = { readonly dottedLineId: DottedLineId; readonly patch: Partial<Omit<DottedLine, 'id'>> }

/** Change a dotted line's ends, type, share or dates. */
export const editDottedLine: Command<EditDottedLine> = (plan, { dottedLineId, patch }) => {
  const before = plan.dottedLines.get(dottedLineId)
  if (!before) return err({ code: 'missing', what: 'dotted line', id: dottedLineId })
  const after = patched(before, patch)
  const refusal = refuseDottedLine(plan, after)
  if (refusal) return err(refusal)

  const edit = editing(plan)
  edit.put('dottedLines', after)
  return ok(edit.change())
}
