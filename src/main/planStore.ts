/** The desktop's own copies of plans, as files beside IndexedDB: the newest of each, and some before it. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@/domain/result'
import type { KeptPlan } from '@/ipc/contract'
import { sweepLeftovers, type WriteFailure, writeAtomically } from './atomicWriter'
import { type Backup, isWorthABackup, surplus } from './backupRota'
import { codeOf, type Disk, realDisk } from './disk'
import { readCopy, writeCopy } from './planCopy'

export type PlanStore = {
  /** Makes `plan` the newest copy. When it fails the copy before it is as it was. */
  keepCopy(plan: KeptPlan): Promise<Result<null, WriteFailure>>
  /** The newest whole copy of every plan; a damaged one gives way to the backup before it. */
  keptCopies(): Promise<readonly KeptPlan[]>
  /** Removes a plan's copies, backups included. */
  forgetCopy(planId: string): Promise<Result<null, WriteFailure>>
  /** Removes what a crash left behind; once, at the start. */
  sweep(): Promise<void>
}

const newestName = 'newest.copy'
const backupName = /^backup-(\d+)-(\d+)\.copy$/

/** A store in `folder`, made on first use. Acts on one plan follow one another. */
export function createPlanStore(folder: string, disk: Disk = realDisk): PlanStore {
  const queues = new Map<string, Promise<unknown>>()
  const inTurn = <Value>(planId: string, act: () => Promise<Value>): Promise<Value> => {
    const turn = (queues.get(planId) ?? Promise.resolve()).then(act)
    // The next act waits for this one, however it ends.
    queues.set(
      planId,
      turn.catch(() => null),
    )
    return turn
  }
  return {
    keepCopy: plan => inTurn(plan.planId, () => keepCopy(folderOf(folder, plan.planId), plan, disk)),
    keptCopies: () => keptCopies(folder),
    forgetCopy: planId => inTurn(planId, () => forgetCopy(folderOf(folder, planId))),
    async sweep() {
      for (const name of await namesIn(folder)) await sweepLeftovers(join(folder, name), disk)
    },
  }
}

/** Named by hash: an id is any text, and file systems differ in what they tell apart. */
function folderOf(root: string, planId: string): string {
  return join(root, createHash('sha256').update(planId).digest('hex').slice(0, 32))
}

async function keepCopy(folder: string, plan: KeptPlan, disk: Disk): Promise<Result<null, WriteFailure>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return err({
      code: codeOf(error),
      message: 'Espalier cannot write in its own folder, so this plan has no copy beside the app. Check the disk.',
    })
  }
  const newest = join(folder, newestName)
  const replaced = await copyAt(newest)
  const backups = await backupsIn(folder)
  const isBackedUp = replaced !== null && isWorthABackup(replaced.savedAt, backups)
  const backup = isBackedUp ? { backup: join(folder, `backup-${replaced.savedAt}-${replaced.seq}.copy`) } : {}
  const written = await writeAtomically(newest, writeCopy(plan), { disk, ...backup })
  // Only after the new copy stands is an old one let go.
  if (written.ok) for (const { name } of surplus(await backupsIn(folder))) await unlink(join(folder, name)).catch(() => null)
  return written
}

async function keptCopies(root: string): Promise<readonly KeptPlan[]> {
  const folders = await namesIn(root)
  const copies = await Promise.all(folders.map(name => newestCopyIn(join(root, name))))
  return copies.filter(copy => copy !== null)
}

async function newestCopyIn(folder: string): Promise<KeptPlan | null> {
  const backups = (await backupsIn(folder)).toSorted((a, b) => b.savedAt - a.savedAt)
  for (const name of [newestName, ...backups.map(backup => backup.name)]) {
    const copy = await copyAt(join(folder, name))
    if (copy) return copy
  }
  return null
}

async function forgetCopy(folder: string): Promise<Result<null, WriteFailure>> {
  try {
    await rm(folder, { recursive: true, force: true })
    return ok(null)
  } catch (error) {
    const code = codeOf(error)
    return err({ code, message: `The copies of this plan were not removed: the system reported ${code}. Delete it again.` })
  }
}

async function copyAt(path: string): Promise<KeptPlan | null> {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? null : readCopy(bytes)
}

async function backupsIn(folder: string): Promise<readonly Backup[]> {
  return (await namesIn(folder)).flatMap(name => {
    const savedAt = backupName.exec(name)?.[1]
    return savedAt === undefined ? [] : [{ name, savedAt: Number(savedAt) }]
  })
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
