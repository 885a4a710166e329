/** Compares the shelf with the desktop's own copies: what is missing here comes back, what differs is shown, nothing is overwritten. */
import { openPlan } from '@/domain/codec/open'
import type { FilePhoto } from '@/domain/codec/records'
import type { Plan } from '@/domain/model/plan'
import type { KeptPlan } from '../shell/port'
import { figuresOf } from './appendSteps'
import { type EspalierDatabase, type PlanRow, write } from './database'
import { loadPlan } from './loadPlan'
import { planText } from './planText'
import type { CopyDifference } from './port'
import { previewOf } from './preview'

export type Stock = {
  /** Plans that were not here, or no longer, and are now. */
  readonly restored: readonly { readonly name: string; readonly photos: readonly FilePhoto[] }[]
  readonly differences: readonly CopyDifference[]
}

export async function takeStock(db: EspalierDatabase, kept: readonly KeptPlan[]): Promise<Stock> {
  const restored: { name: string; photos: readonly FilePhoto[] }[] = []
  const differences: CopyDifference[] = []
  for (const copy of kept) {
    const opened = openPlan(copy.text)
    // An unreadable copy is no reason to touch what is here; the desktop keeps older ones beside it.
    if (!opened.ok) continue
    const { plan, photos } = opened.value
    const row = await db.plans.get(copy.planId)
    if (!row) {
      await putBack(db, copy, plan)
      restored.push({ name: figuresOf(plan).name, photos })
    } else if (row.deletedAt === null && (await differs(db, row, copy, plan))) {
      differences.push(differenceOf(row, copy, plan))
    }
  }
  return { restored, differences }
}

/** A copy that is behind is the usual case after a crash; one that is ahead, or another plan at the same step, is not. */
async function differs(db: EspalierDatabase, row: PlanRow, copy: KeptPlan, copied: Plan): Promise<boolean> {
  if (row.damaged !== null || copy.seq > row.seq) return true
  if (copy.seq < row.seq) return false
  const text = planText(copied)
  const snapshot = await db.snapshots.get([row.planId, row.seq])
  if (snapshot?.text === text) return false
  const loaded = await loadPlan(db, row.planId)
  return !loaded.ok || planText(loaded.value.state.plan) !== text
}

async function putBack(db: EspalierDatabase, { planId, seq, savedAt }: KeptPlan, plan: Plan): Promise<void> {
  const dates = { createdAt: savedAt, lastEdited: savedAt, deletedAt: null, damaged: null }
  await write(db, [db.snapshots], async () => {
    await db.plans.add({ planId, seq, preview: previewOf(plan), ...dates, ...figuresOf(plan) })
    await db.snapshots.add({ planId, seq, text: planText(plan), at: savedAt, verified: true })
  })
}

function differenceOf(row: PlanRow, { text, savedAt }: KeptPlan, plan: Plan): CopyDifference {
  const { planId, name, people, positions, lastEdited, damaged } = row
  const copied = figuresOf(plan)
  return {
    planId,
    name,
    here: { people, positions, at: lastEdited, damaged },
    copy: { people: copied.people, positions: copied.positions, at: savedAt, text },
  }
}
