/** One transaction of steps: all of them are on disk when it settles, or none. */
import { fileVersion } from '@/domain/codec/file'
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import type { Step } from '../session/steps'
import { type ChangeRow, type EspalierDatabase, ensureOpen, type PlanRow, write } from './database'
import { PlanGoneError, TakenSeqError } from './trouble'

export type Batch = {
  readonly planId: string
  /** With seqs that go on without a gap. */
  readonly steps: readonly { readonly seq: number; readonly step: Step }[]
  /** The plan after the last of them. */
  readonly plan: Plan
  readonly at: number
  /** Names this window. */
  readonly writer: string
}

/**
 * Appends steps. Settles when the transaction has completed, which Dexie waits for: a request that succeeded is not yet on disk.
 * Throws `TakenSeqError` when another window wrote there first, `PlanGoneError`, `NewerDatabaseError`, or what IndexedDB says.
 * Appending the same batch again after a write of unknown fate is harmless.
 */
export async function appendSteps(db: EspalierDatabase, { planId, steps, plan, at, writer }: Batch): Promise<void> {
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last) return
  await ensureOpen(db)
  const rows = steps.map(({ seq, step }): ChangeRow => ({ planId, seq, step, format: fileVersion, writer }))

  await write(db, [db.changes], async () => {
    const row = await db.plans.get(planId)
    if (!row || row.deletedAt !== null) throw new PlanGoneError(planId)
    if (row.seq !== first.seq - 1) {
      const there = await db.changes.bulkGet(rows.map(({ seq }): [string, number] => [planId, seq]))
      if (there.every(each => each?.writer === writer)) return
      throw new TakenSeqError(`${planId} is at ${row.seq}, not ${first.seq - 1}`)
    }
    // Adding fails where a row stands already: two writers at one seq must not pass each other by.
    await db.changes.bulkAdd(rows)
    await db.plans.put({ ...row, ...figuresOf(plan), seq: last.seq, lastEdited: at })
  })
}

/** What the shelf says of a plan. */
export function figuresOf(plan: Plan): Pick<PlanRow, 'name' | 'people' | 'positions' | 'scenarios'> {
  return {
    name: plan.settings.get(settingsId)?.name.trim() || 'Untitled plan',
    people: plan.people.size,
    positions: plan.positions.size,
    scenarios: [...plan.scenarios.values()].filter(scenario => !scenario.frozen).length,
  }
}
