/** The guard that adding and editing a dotted line share. */
import type { DottedLine } from '../model/dottedLine'
import type { Plan } from '../model/plan'
import { refuseDates, refuseMissingPositions, refuseShare } from './checks'
import type { Refusal } from './refusal'

export function refuseDottedLine(plan: Plan, line: DottedLine): Refusal | null {
  const { id, from, to, type, share } = line
  const missing = refuseMissingPositions(plan, [from, to])
  if (missing) return missing
  if (from === to) return { code: 'dotted-to-itself', positionId: from }
  for (const other of plan.dottedLines.values()) {
    const isSame = other.id !== id && other.from === from && other.to === to && other.type === type
    if (isSame) return { code: 'dotted-line-exists', from, to, type }
  }
  return refuseShare(share, 'The share of time') ?? refuseDates(line, 'the dotted line')
}
