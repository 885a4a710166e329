/** The library of this browser: its database, its locks, its other windows. */
import type { Shell } from '../shell/port'
import { openDatabase } from './database'
import { startFreshLog } from './freshLog'
import { createLibrary } from './library'
import { browserLocks, pageLocks } from './locks'
import { broadcastNews } from './news'
import type { Library } from './port'

export function openLibrary(shell: Shell, now: () => number = Date.now): Library {
  const database = openDatabase()
  // Without the browser's locks a second window is still found out, at its first write.
  const locks = 'locks' in navigator ? browserLocks(navigator.locks) : pageLocks()
  const isFresh = database.then(db => startFreshLog(db, locks))
  isFresh.catch(error => console.warn('The storage could not begin a new log', error))
  return createLibrary({
    database,
    locks,
    news: broadcastNews(),
    copies: shell.kind === 'electron' ? shell : null,
    now,
    uuid: () => crypto.randomUUID(),
    persist: () => navigator.storage?.persist?.() ?? Promise.resolve(false),
  })
}
