/** How a copy of a plan stands in a file: a line that says what follows and how to know that it is whole, then the plan's text. */
import { createHash } from 'node:crypto'
import { z } from '@/domain/model/zod'
import type { KeptPlan } from '@/ipc/contract'

const heading = z.object({
  espalierCopy: z.literal(1),
  planId: z.string().min(1),
  seq: z.number().int().nonnegative(),
  savedAt: z.number().int().nonnegative(),
  sha256: z.string().length(64),
})

export function writeCopy(plan: KeptPlan): Uint8Array {
  const { planId, seq, savedAt, text } = plan
  const first = JSON.stringify({ espalierCopy: 1, planId, seq, savedAt, sha256: hashOf(plan) })
  return Buffer.from(`${first}\n${text}`)
}

/** The plan in a copy, or null when the file is not one or is not whole. */
export function readCopy(bytes: Uint8Array): KeptPlan | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const lineEnd = all.indexOf('\n')
  if (lineEnd === -1) return null
  const parsed = heading.safeParse(jsonOrNull(all.slice(0, lineEnd)))
  if (!parsed.success) return null
  const { planId, seq, savedAt, sha256 } = parsed.data
  const plan = { planId, seq, savedAt, text: all.slice(lineEnd + 1) }
  return hashOf(plan) === sha256 ? plan : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Of everything that is kept, so that no flipped bit passes. */
function hashOf({ planId, seq, savedAt, text }: KeptPlan): string {
  return createHash('sha256')
    .update(`${JSON.stringify([planId, seq, savedAt])}\n${text}`)
    .digest('hex')
}
