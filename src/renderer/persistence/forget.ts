/** What was thrown away is forgotten for good: plans an hour after they were deleted, and photos that nothing names any more. */
import { type EspalierDatabase, seqRange, write } from './database'
import type { Copies } from './desktopCopy'
import { planFileKey } from './planFile'

/** Milliseconds in which a deleted plan can be taken back. */
const grace = 60 * 60 * 1_000
/** A photo may be kept before the step that names it. */
const photoGrace = 24 * 60 * 60 * 1_000

export async function forgetRemoved(db: EspalierDatabase, copies: Copies, now: number): Promise<void> {
  const removed = await db.plans.filter(row => row.deletedAt !== null && row.deletedAt < now - grace).primaryKeys()
  if (removed.length === 0) return
  for (const planId of removed) {
    await write(db, [db.changes, db.snapshots, db.originals, db.views, db.preferences], async () => {
      await db.plans.delete(planId)
      await db.views.delete(planId)
      await db.originals.delete(planId)
      await db.preferences.delete(planFileKey(planId))
      await db.changes
        .where('[planId+seq]')
        .between(...seqRange(planId))
        .delete()
      await db.snapshots
        .where('[planId+seq]')
        .between(...seqRange(planId))
        .delete()
    })
    await copies?.forgetCopy(planId)
  }
  await forgetPhotos(db, now)
}

async function forgetPhotos(db: EspalierDatabase, now: number): Promise<void> {
  const unnamed = new Set(await db.photos.filter(photo => photo.addedAt < now - photoGrace).primaryKeys())
  const keepNamed = (text: string): void => {
    for (const id of unnamed) if (text.includes(id)) unnamed.delete(id)
  }
  if (unnamed.size === 0) return
  await db.snapshots.each(snapshot => keepNamed(snapshot.text))
  await db.changes.each(row => keepNamed(JSON.stringify(row.step)))
  await write(db, [db.photos], () => db.photos.bulkDelete([...unnamed]))
}
