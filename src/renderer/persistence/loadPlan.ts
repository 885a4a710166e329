/** Opens a plan from what is kept of it: a snapshot, and every step after it. */
import { fileVersion } from '@/domain/codec/file'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import type { Stepped } from '../session/steps'
import { type ChangeRow, type EspalierDatabase, type PlanRow, type SnapshotRow, seqRange } from './database'
import { type PlanReading, readPlanText } from './planText'
import type { KeptView } from './port'
import { followsOn, historyOf } from './replay'

export type Loaded = {
  readonly row: PlanRow
  readonly state: Stepped
  readonly seq: number
  /** Seq of the snapshot it was opened from. */
  readonly snapshotSeq: number
  /** What was repaired, in words. When any, or when the format was older, the next writer starts afresh from here. */
  readonly repairs: readonly string[]
  readonly needsFreshStart: boolean
  readonly view: KeptView | null
}

export type LoadRefusal = {
  readonly message: string
  /** Nothing kept of it opens; it is set aside and not written to. */
  readonly isDamaged: boolean
}

/** Reads everything of a plan in one transaction; writes nothing. */
export async function loadPlan(db: EspalierDatabase, planId: string): Promise<Result<Loaded, LoadRefusal>> {
  const [row, snapshots, log, view] = await db.transaction('r', db.plans, db.snapshots, db.changes, db.views, () =>
    Promise.all([
      db.plans.get(planId),
      db.snapshots
        .where('[planId+seq]')
        .between(...seqRange(planId))
        .reverse()
        .toArray(),
      db.changes
        .where('[planId+seq]')
        .between(...seqRange(planId))
        .toArray(),
      db.views.get(planId),
    ]),
  )
  if (!row || row.deletedAt !== null) return err({ message: 'This plan is no longer here.', isDamaged: false })

  if (log.some(({ format }) => format > fileVersion)) {
    return err({ message: `“${row.name}” was edited with a newer Espalier. Update this one to open it.`, isDamaged: false })
  }
  const reading = readNewest(row.name, snapshots, log)
  if (!reading.ok) return reading
  const { plan, repairs, isOlderFormat, snapshotSeq } = reading.value
  const needsFreshStart = isOlderFormat || repairs.length > 0
  const history = historyOf(log)
  return ok({
    row,
    // A repaired plan is not the one its steps were taken on.
    state: { plan, history: needsFreshStart ? { done: [], undone: [] } : history },
    seq: log.at(-1)?.seq ?? snapshotSeq,
    snapshotSeq,
    repairs,
    needsFreshStart,
    view: view?.view ?? null,
  })
}

/** The newest snapshot that opens with all the steps after it. */
function readNewest(
  name: string,
  snapshots: readonly SnapshotRow[],
  log: readonly ChangeRow[],
): Result<PlanReading & { readonly plan: Plan; readonly snapshotSeq: number }, LoadRefusal> {
  let why = 'no snapshot of it is left.'
  for (const [index, snapshot] of snapshots.entries()) {
    const after = log.filter(row => row.seq > snapshot.seq)
    if (!followsOn(after, snapshot.seq)) {
      why = 'steps of it are missing.'
      continue
    }
    const reading = readPlanText(snapshot.text, after)
    if (reading.ok) {
      const fallback = index === 0 ? [] : ['Its newest snapshot did not open, so it was rebuilt from the one before and its steps.']
      return ok({ ...reading.value, repairs: [...fallback, ...reading.value.repairs], snapshotSeq: snapshot.seq })
    }
    if (reading.reason.isNewer) return err({ message: reading.reason.message, isDamaged: false })
    why = reading.reason.message
  }
  return err({ message: `“${name}” could not be opened: ${why}`, isDamaged: true })
}
