import type { DottedLineId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'

export type RemoveDottedLine = { readonly dottedLineId: DottedLineId }

export const removeDottedLine: Command<RemoveDottedLine> = (plan, { dottedLineId }) => {
  const before = plan.dottedLines.get(dottedLineId)
  if (!before) return err({ code: 'missing', what: 'dotted line', id: dottedLineId })
  return ok([{ table: 'dottedLines', id: dottedLineId, before, after: null }])
}
