import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistory } from '@/domain/change/history'
import { appendSteps } from '@/renderer/persistence/appendSteps'
import { loadPlan } from '@/renderer/persistence/loadPlan'
import { takeStep } from '@/renderer/session/steps'
import { acts } from '../../support/arbitraryPlanSteps'
import { type BrowserWindow, created, freshProfile, opened, type Profile, type Watched } from '../../support/browserWindows'
import { type Act, stepOf, takeActs } from '../../support/planSteps'
import { planOf } from '../../support/plans'

const add: Act = { kind: 'add' }
const three = planOf('Ada\n  Ben\n  Cal')

/** Does acts in an open plan, one after another, without waiting for the disk. */
function doActs({ journal, state }: Watched, list: readonly Act[]) {
  const { steps, states } = takeActs(state, list)
  for (const [index, step] of steps.entries()) journal.append(step, states[index + 1] ?? state)
  return states.at(-1) ?? state
}

async function seqsOf({ db }: BrowserWindow): Promise<readonly number[]> {
  return (await db.changes.toArray()).map(row => row.seq)
}

async function withPlan(plan = three): Promise<{ profile: Profile; window: BrowserWindow; planId: string }> {
  const profile = freshProfile()
  const window = await profile.window()
  return { profile, window, planId: await created(window, plan) }
}

describe('an open plan', () => {
  it('keeps steps in order and says saved when they are on disk', async () => {
    const { window, planId } = await withPlan()
    const open = await opened(window, planId)
    const end = doActs(open, [add, add, { kind: 'undo' }, add])
    expect(await open.journal.flush()).toBe(true)
    expect(await seqsOf(window)).toEqual([1, 2, 3, 4])
    expect(open.told.map(status => status.kind)).toEqual(['saving', 'saving', 'saving', 'saving', 'saved'])

    const loaded = await loadPlan(window.db, planId)
    expect(loaded.ok && loaded.value.state).toEqual(end)
  })

  it('comes back as acknowledged, with its undo history, wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(acts, { maxLength: 12 }), { maxLength: 6 }), fc.nat(6), async (runs, closeAfter) => {
        const { window, planId } = await withPlan()
        const open = await opened(window, planId)
        let state = open.state
        for (const [index, run] of runs.entries()) {
          state = doActs({ ...open, state }, run)
          expect(await open.journal.flush()).toBe(true)
          if (index === closeAfter) break
        }
        const loaded = await loadPlan(window.db, planId)
        expect(loaded.ok && loaded.value.state).toEqual(state)
      }),
      { seed: 5, numRuns: 60 },
    )
  })

  it('opens from the snapshot of its close, undo history and all', async () => {
    const { window, planId } = await withPlan()
    const open = await opened(window, planId)
    const end = doActs(open, [add, { kind: 'retitle', which: 0, title: 'CTO', typing: false }, add, { kind: 'undo' }])
    await open.journal.close()
    const loaded = await loadPlan(window.db, planId)
    expect(loaded.ok && [loaded.value.snapshotSeq, loaded.value.seq, loaded.value.state]).toEqual([4, 4, end])
  })

  it('forgets steps that two snapshots cover and the history does not need', async () => {
    const { window, planId } = await withPlan()
    const typing = (title: string): Act => ({ kind: 'retitle', which: 0, title, typing: true })
    let open = await opened(window, planId)
    // Undone and overwritten, so out of reach: steps 1 and 2.
    doActs(open, [add, { kind: 'undo' }, typing('C'), add])
    await open.journal.close()
    expect(await seqsOf(window)).toEqual([1, 2, 3, 4])
    open = await opened(window, planId)
    doActs(open, [add])
    await open.journal.close()
    expect(await seqsOf(window)).toEqual([3, 4, 5])
    const again = await opened(window, planId)
    expect(again.state.history.done).toHaveLength(3)
    expect((await window.db.snapshots.toArray()).map(snapshot => snapshot.seq)).toEqual([4, 5])
  })

  it('keeps 500 steps of history through any number of snapshots', async () => {
    const { window, planId } = await withPlan()
    for (let round = 0; round < 3; round += 1) {
      const open = await opened(window, planId)
      doActs(
        open,
        Array.from({ length: 250 }, () => add),
      )
      await open.journal.close()
    }
    const open = await opened(window, planId)
    expect(open.state.history.done).toHaveLength(500)
    expect((await seqsOf(window))[0]).toBe(251)
  })
})

describe('a second window', () => {
  it('reads, follows and takes over when the first lets go', async () => {
    const { profile, window, planId } = await withPlan()
    const first = await opened(window, planId)
    const second = await opened(await profile.window(), planId)
    expect(second.saved.kind).toBe('read-only')

    const state = doActs(first, [add])
    await first.journal.flush()
    await settled(() => second.followed.length > 0)
    expect(second.followed.at(-1)).toEqual(state)

    doActs({ ...second, state }, [add])
    expect(await seqsOf(window)).toEqual([1])

    await first.journal.close()
    await settled(() => second.told.at(-1)?.kind === 'saved')
    doActs({ ...second, state }, [{ kind: 'retitle', which: 0, title: 'CEO', typing: false }])
    expect(await second.journal.flush()).toBe(true)
    expect(await seqsOf(window)).toEqual([1, 2])
  })

  it('that writes without the lock collides loudly, and nothing is overwritten', async () => {
    const { profile, window, planId } = await withPlan()
    const open = await opened(window, planId)
    const step = stepOf(open.state, add, 9)
    if (!step) throw new Error('a position can be added')
    const plan = takeStep(open.state, step).plan
    const { db } = await profile.window()
    await appendSteps(db, { planId, steps: [{ seq: 1, step }], plan, at: 0, writer: 'a window without locks' })

    doActs(open, [add])
    expect(await open.journal.flush()).toBe(false)
    const last = open.told.at(-1)
    expect(last?.kind === 'not-saved' && last.why).toContain('Another window has changed this plan')
    expect((await db.changes.toArray()).map(row => row.writer)).toEqual(['a window without locks'])
  })

  it('never loses an acknowledged step, however two of them take turns', async () => {
    const turns = fc.array(fc.record({ who: fc.nat(1), what: fc.constantFrom('open', 'add', 'close', 'flush') }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(turns, async list => {
        const { profile, window, planId } = await withPlan()
        const windows = [window, await profile.window()]
        const plans: (Watched | null)[] = [null, null]
        let acknowledged = 0
        for (const { who, what } of list) {
          const host = windows[who]
          const plan = plans[who]
          if (!host) continue
          if (what === 'open' && !plan) plans[who] = await opened(host, planId)
          if (!plan) continue
          if (what === 'add') doActs({ ...plan, state: { plan: three, history: emptyHistory } }, [add])
          if (what === 'flush' && (await plan.journal.flush())) acknowledged = Math.max(acknowledged, (await seqsOf(host)).length)
          if (what === 'close') {
            await plan.journal.close()
            plans[who] = null
          }
        }
        const seqs = await seqsOf(window)
        expect(seqs.length).toBeGreaterThanOrEqual(acknowledged)
        expect(seqs).toEqual(seqs.map((_, index) => index + 1))
        const told = plans.flatMap(plan => plan?.told ?? [])
        expect(told.filter(status => status.kind === 'not-saved')).toEqual([])
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})

describe('what is damaged', () => {
  it('opens from the snapshot before when the newest is unreadable, and says so', async () => {
    const { window, planId } = await withPlan()
    const open = await opened(window, planId)
    const end = doActs(open, [add, add])
    await open.journal.close()
    await window.db.snapshots.update([planId, 2], { text: '{"format":"espalier-pl' })
    const again = await opened(window, planId)
    expect(again.repairs[0]).toContain('rebuilt from the one before')
    expect(again.state.plan).toEqual(end.plan)
    // The next start needs no repair: the log went on from a snapshot of what was opened.
    await again.journal.close()
    expect((await opened(window, planId)).repairs).toEqual([])
  })

  it('is set aside when nothing of it opens, and not written to', async () => {
    const { window, planId } = await withPlan()
    await window.db.snapshots.update([planId, 0], { text: '' })
    const result = await window.library.open(planId, { saved: () => undefined, followed: () => undefined })
    expect(!result.ok && result.reason.message).toContain('“Test plan” could not be opened')
    expect(await window.db.snapshots.get([planId, 0])).toMatchObject({ text: '' })
    await window.library.refresh()
    const shelf = window.library.plans.getState()
    expect(shelf.kind === 'ready' && shelf.plans[0]?.damaged).toContain('could not be opened')
    const salvaged = await window.library.salvage(planId)
    expect(salvaged.ok && JSON.parse(new TextDecoder().decode(salvaged.value)).snapshots).toHaveLength(1)
  })

  it('is noticed when a step in the middle is missing', async () => {
    const { window, planId } = await withPlan()
    const open = await opened(window, planId)
    doActs(open, [add, add, add])
    await open.journal.flush()
    await window.db.changes.delete([planId, 2])
    const result = await loadPlan(window.db, planId)
    expect(!result.ok && result.reason.message).toContain('steps of it are missing')
  })
})

async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await new Promise(resolve => setTimeout(resolve, 5))
  expect(isSo()).toBe(true)
}
