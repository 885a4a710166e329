/** The desktop's copies of plans: the newest is there whatever happens, and enough before it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeptPlan } from '@/ipc/contract'
import { isWorthABackup, leastMillisecondsApart, mostBackups, surplus } from '@/main/backupRota'
import { readCopy, writeCopy } from '@/main/planCopy'
import { createPlanStore, type PlanStore } from '@/main/planStore'
import { faultyDisk } from '../support/faultyDisk'
import { temporaryFolder, tidyUp } from '../support/processes'

const minute = 60_000
const day = 86_400_000
const noon = Date.UTC(2026, 2, 2, 12)

let root = ''
let store: PlanStore

beforeEach(async () => {
  root = join(await temporaryFolder(), 'plans')
  store = createPlanStore(root)
})
afterEach(tidyUp)

const plan = (seq: number, savedAt = noon + seq * minute, planId = 'plan-1'): KeptPlan => ({
  planId,
  seq,
  savedAt,
  text: `{"seq":${seq},"name":"Zoë"}`,
})

async function onlyFolder(): Promise<string> {
  const [name = ''] = await readdir(root)
  return join(root, name)
}

const backupsIn = async (): Promise<readonly string[]> =>
  (await readdir(await onlyFolder())).filter(name => name.startsWith('backup-')).toSorted()

describe('the newest copy', () => {
  it('comes back as it was kept, after a new start too', async () => {
    await store.keepCopy(plan(1))
    await store.keepCopy(plan(2))
    expect(await createPlanStore(root).keptCopies()).toEqual([plan(2)])
  })

  it('is one for each plan, whatever the plan is called', async () => {
    const ids = ['plan-1', 'PLAN-1', '../../etc/passwd', 'con', 'ünï', '.', 'a/b', 'x'.repeat(128)]
    for (const planId of ids) expect((await store.keepCopy(plan(1, noon, planId))).ok, planId).toBe(true)
    expect((await store.keptCopies()).map(copy => copy.planId).toSorted()).toEqual(ids.toSorted())
    expect((await readdir(root)).every(name => /^[0-9a-f]{32}$/.test(name))).toBe(true)
  })

  it('is the last one offered, when several are offered at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(seq => store.keepCopy(plan(seq))))
    expect(await store.keptCopies()).toEqual([plan(5)])
  })

  it.each(['cut short', 'spoilt', 'emptied', 'removed'])('gives way to the backup before it when it is %s', async how => {
    await store.keepCopy(plan(1))
    await store.keepCopy(plan(2))
    const newest = join(await onlyFolder(), 'newest.copy')
    const whole = await readFile(newest)
    if (how === 'cut short') await writeFile(newest, whole.subarray(0, whole.byteLength - 3))
    if (how === 'spoilt') await writeFile(newest, Buffer.concat([whole.subarray(0, -2), Buffer.from('!}')]))
    if (how === 'emptied') await writeFile(newest, '')
    if (how === 'removed') await rm(newest)
    expect(await store.keptCopies()).toEqual([plan(1)])
  })

  it('is the one before when a new one could not be written, whichever call failed', async () => {
    await store.keepCopy(plan(1))
    for (let at = 0; at < 20; at += 1) {
      const { disk, calls } = faultyDisk({ at, code: 'ENOSPC', isPersistent: false })
      const kept = await createPlanStore(root, disk).keepCopy(plan(2))
      if (calls.length <= at) break
      expect(await store.keptCopies(), `call ${at}, ${calls[at]}`).toEqual([kept.ok ? plan(2) : plan(1)])
      await store.forgetCopy('plan-1')
      await store.keepCopy(plan(1))
    }
  })

  it('is refused in words when the folder cannot be made', async () => {
    await writeFile(root, 'a file where the folder should be')
    const kept = await store.keepCopy(plan(1))
    expect(kept.ok ? '' : kept.reason.message).toContain('cannot write in its own folder')
  })
})

describe('backups', () => {
  it('are made when a quarter of an hour lies between', async () => {
    for (const minutes of [0, 1, 5, 16, 17, 40]) await store.keepCopy(plan(minutes))
    expect(await backupsIn()).toEqual([`backup-${noon}-0.copy`, `backup-${noon + 16 * minute}-16.copy`])
  })

  it('stay bounded over a thousand days of work, and the newest is always there', async () => {
    let backups: readonly { readonly name: string; readonly savedAt: number }[] = []
    let current = noon
    for (let today = 0; today < 1_000; today += 1) {
      for (let save = 0; save < 6; save += 1) {
        if (isWorthABackup(current, backups)) backups = [...backups, { name: String(current), savedAt: current }]
        const gone = surplus(backups)
        const newest = Math.max(...backups.map(backup => backup.savedAt))
        expect(gone.some(backup => backup.savedAt === newest)).toBe(false)
        backups = backups.filter(backup => !gone.includes(backup))
        current = noon + today * day + save * 40 * minute
      }
      expect(backups.length).toBeLessThanOrEqual(mostBackups)
    }
    const days = backups.map(backup => Math.floor(backup.savedAt / day))
    expect(backups).toHaveLength(mostBackups)
    expect(days.filter(value => value === Math.max(...days))).toHaveLength(3)
    expect(new Set(days).size).toBe(8)
  })

  it('let go of the rest in any order they come in, and never of the newest', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 * day }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(times, savedAts => {
        const backups = savedAts.map((savedAt, index) => ({ name: String(index), savedAt }))
        const gone = surplus(backups)
        const kept = backups.filter(backup => !gone.includes(backup))
        const newest = Math.max(...savedAts)
        const newestDay = Math.floor(newest / day)
        const earlier = kept.map(backup => Math.floor(backup.savedAt / day)).filter(value => value < newestDay)
        expect(kept.some(backup => backup.savedAt === newest)).toBe(true)
        expect(kept.length).toBeLessThanOrEqual(mostBackups)
        expect(new Set(earlier).size).toBe(earlier.length)
        expect(surplus(kept)).toEqual([])
      }),
      { seed: 88, numRuns: 500 },
    )
  })

  it('are a quarter of an hour apart at least', () => {
    const backups = [{ name: 'a', savedAt: noon }]
    expect(isWorthABackup(noon + leastMillisecondsApart - 1, backups)).toBe(false)
    expect(isWorthABackup(noon + leastMillisecondsApart, backups)).toBe(true)
  })
})

describe('forgetting', () => {
  it('removes the plan with its backups, and no other plan', async () => {
    await store.keepCopy(plan(1))
    await store.keepCopy(plan(30))
    await store.keepCopy(plan(1, noon, 'plan-2'))
    expect((await store.forgetCopy('plan-1')).ok).toBe(true)
    expect((await store.keptCopies()).map(copy => copy.planId)).toEqual(['plan-2'])
    expect(await readdir(root)).toHaveLength(1)
  })

  it('is content with a plan that was never kept', async () => {
    expect((await store.forgetCopy('nobody')).ok).toBe(true)
  })
})

it('sweeps what a crash left, and keeps the copies', async () => {
  await store.keepCopy(plan(1))
  const leftover = join(await onlyFolder(), '.espalier-0123456789abcdef.new')
  await writeFile(leftover, 'half')
  await mkdir(join(root, 'something else'))
  await store.sweep()
  await expect(readFile(leftover)).rejects.toThrow('ENOENT')
  expect(await store.keptCopies()).toEqual([plan(1)])
})

it('notices any flipped bit of a copy', () => {
  const bytes = writeCopy(plan(7))
  expect(readCopy(bytes)).toEqual(plan(7))
  const missed: number[] = []
  for (let bit = 0; bit < bytes.byteLength * 8; bit += 1) {
    const flipped = Uint8Array.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    if (readCopy(flipped) !== null) missed.push(bit)
  }
  expect(missed).toEqual([])
})
