/**
 * A page with nothing but the real journal in it, edited without pause. What is acknowledged is told to the test at once, outside the
 * browser, where a kill cannot reach it.
 */
import { savePlan } from '@/domain/codec/save'
import { openDatabase } from '@/renderer/persistence/database'
import { startFreshLog } from '@/renderer/persistence/freshLog'
import { createLibrary } from '@/renderer/persistence/library'
import { browserLocks } from '@/renderer/persistence/locks'
import { broadcastNews } from '@/renderer/persistence/news'
import { takeStep } from '@/renderer/session/steps'
import { endlessStep } from '../../test/support/planSteps'
import { type Found, startOfRun } from './run'

const database = openDatabase()
const locks = browserLocks(navigator.locks)
const library = createLibrary({
  database,
  locks,
  news: broadcastNews(),
  copies: null,
  now: Date.now,
  uuid: () => crypto.randomUUID(),
  persist: () => navigator.storage.persist(),
})

/** As the app does when it starts. */
export async function start(): Promise<number> {
  const began = performance.now()
  await startFreshLog(await database, locks)
  return performance.now() - began
}

/** Keeps the plan of the run and returns its id. */
export async function begin(): Promise<string> {
  const created = await library.create(startOfRun())
  if (!created.ok) throw new Error(created.reason.message)
  return created.value
}

/** Opens the plan, says what is there, and edits until the browser dies; `acknowledged` is told every seq that is called saved. */
export async function goOn(planId: string, seed: number, acknowledged: (seq: number) => void): Promise<Found> {
  let seq = 0
  const opened = await library.open(planId, {
    saved: status => {
      if (status.kind === 'saved') acknowledged(seq)
    },
    followed: () => undefined,
  })
  if (!opened.ok) return { kind: 'refused', why: opened.reason.message }
  const { journal, saved, repairs } = opened.value
  let { state } = opened.value
  seq = await lastSeq(planId)
  const found: Found = {
    kind: 'opened',
    seq,
    plan: savePlan(state.plan),
    history: JSON.stringify(state.history),
    repairs,
    saved: saved.kind,
  }

  const editSome = (): void => {
    for (let count = (seq % 4) + 1; count > 0; count -= 1) {
      seq += 1
      const step = endlessStep(state, seed, seq)
      state = takeStep(state, step)
      journal.append(step, state)
    }
    setTimeout(editSome, seq % 7)
  }
  setTimeout(editSome, 0)
  return found
}

async function lastSeq(planId: string): Promise<number> {
  const db = await openDatabase()
  const row = await db.plans.get(planId)
  db.close()
  return row?.seq ?? 0
}
