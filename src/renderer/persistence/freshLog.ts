/**
 * Moves Chromium's IndexedDB on to a new log file when the app starts.
 *
 * A process killed between the two halves of a log record leaves a torn end. The next start reads over it and goes on writing behind it;
 * the start after that finds the torn record in the middle, calls the store corrupted, and deletes everything in it. Measured with
 * Chromium 156: about one kill in 30 while writing without pause leaves such an end. Filling the store's write buffer makes it begin a
 * new file and drop the old one, torn end and all.
 */
import { type EspalierDatabase, write } from './database'

/** Chromium's write buffer is 4 MiB. Values over 64 KiB would go to files of their own and not through the log. */
const rows = 110
const rowSize = 50_000

/** Settles when the new log is begun, 0.1 s later. Only the first window of a browser needs it: `locks` knows which one that is. */
export async function startFreshLog(db: EspalierDatabase, locks: { tryHold(name: string): Promise<unknown> }): Promise<void> {
  // Held for as long as the window lives, so that later windows leave it alone.
  if ((await locks.tryHold('espalier-fresh-log')) === null) return
  const bytes = new Uint8Array(rowSize)
  // Written over what is there: a store being cleared is one more thing a kill could meet half done.
  await write(db, [db.ballast], () => db.ballast.bulkPut(Array.from({ length: rows }, (_, id) => ({ id, bytes }))))
  // The new file is begun by the first write after the buffer is full.
  await write(db, [db.ballast], () => db.ballast.put({ id: 0, bytes }))
}
