import type { DottedLine, DottedLineType } from '../model/dottedLine'
import type { DottedLineId, PositionId } from '../model/ids'
import { err, ok } from '../result'
import type { Command } from './command'
import { refuseDottedLine } from './dottedLines'
import type { Dates } from './inputs'

export type AddDottedLine = Partial<Dates> & {
  readonly from: PositionId
  readonly to: PositionId
  readonly type: DottedLineType
  /** Share of time, above 0 and at most 1; null when nobody said. */
  readonly share?: number | null
}

/** Let a position answer to a second one. */
export const addDottedLine: Command<AddDottedLine> = (plan, { share = null, startsOn = null, endsOn = null, ...ends }, { ids }) => {
  const line: DottedLine = { id: ids<DottedLineId>('dot'), ...ends, share, startsOn, endsOn }
  const refusal = refuseDottedLine(plan, line)
  return refusal ? err(refusal) : ok([{ table: 'dottedLines', id: line.id, before: null, after: line }])
}
