/** Leaves the log of a killed browser's IndexedDB as a kill between the two halves of a record does. */
import { appendFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** LevelDB's log is made of such blocks; a record does not begin in the last seven bytes of one. */
const block = 32_768

/** Appends the head of a record whose body never came; false when the log ends where no record could begin. */
export async function tearLog(profile: string): Promise<boolean> {
  const stores = join(profile, 'Default', 'IndexedDB')
  const store = (await readdir(stores)).find(name => name.endsWith('.leveldb'))
  if (!store) throw new Error('The browser kept nothing')
  const logs = (await readdir(join(stores, store))).filter(name => name.endsWith('.log')).sort()
  const newest = logs.at(-1)
  if (!newest) throw new Error('The browser has no log')
  const path = join(stores, store, newest)
  const { size } = await stat(path)
  if (block - (size % block) < 300) return false
  // A checksum, the length of the body (219 bytes), and that the record is whole.
  await appendFile(path, Uint8Array.from([1, 2, 3, 4, 219, 0, 1]))
  return true
}
