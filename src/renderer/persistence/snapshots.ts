/** Snapshots of a plan, and what may be forgotten because of them. */
import type { Plan } from '@/domain/model/plan'
import { type EspalierDatabase, seqRange, write } from './database'
import { planText, readPlanText } from './planText'
import { historyReachesTo } from './replay'

/** How many are kept: should the newest not open, the one before it and its steps still do. */
const kept = 2

export type Snapshot = { readonly planId: string; readonly seq: number; readonly plan: Plan; readonly at: number }

/**
 * Writes a snapshot, reads it back and opens it, and only then forgets what it makes needless. False when what
 * came back was not what was written, in which case nothing is forgotten.
 */
export async function keepSnapshot(db: EspalierDatabase, { planId, seq, plan, at }: Snapshot): Promise<boolean> {
  const text = planText(plan)
  await write(db, [db.snapshots], async () => {
    const there = await db.snapshots.get([planId, seq])
    if (!there?.verified) await db.snapshots.put({ planId, seq, text, at, verified: false })
  })
  const back = await db.snapshots.get([planId, seq])
  const isSound = back !== undefined && (back.verified || back.text === text) && readPlanText(back.text, []).ok
  if (!isSound) {
    await write(db, [db.snapshots], () => db.snapshots.delete([planId, seq]))
    return false
  }
  await write(db, [db.snapshots, db.changes], async () => {
    await db.snapshots.update([planId, seq], { verified: true })
    await prune(db, planId)
  })
  return true
}

/** Forgets snapshots beyond the newest two, and steps that neither they nor the history need. Runs in the caller's transaction. */
async function prune(db: EspalierDatabase, planId: string): Promise<void> {
  const snapshots = await db.snapshots
    .where('[planId+seq]')
    .between(...seqRange(planId))
    .toArray()
  const sound = snapshots.filter(snapshot => snapshot.verified)
  const oldest = sound.slice(-kept)[0]
  if (!oldest || sound.length < kept) return
  await db.snapshots
    .where('[planId+seq]')
    .between(...seqRange(planId, 0, oldest.seq - 1))
    .delete()
  const log = await db.changes
    .where('[planId+seq]')
    .between(...seqRange(planId))
    .toArray()
  const needless = Math.min(oldest.seq, historyReachesTo(log) - 1)
  await db.changes
    .where('[planId+seq]')
    .between(...seqRange(planId, 0, needless))
    .delete()
}
