/** A disk that fills up during a save, at every level: a file system of its own where we may mount one, and a disk of our own always. */
import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sweepLeftovers, writeAtomically } from '@/main/atomicWriter'
import { type Disk, realDisk } from '@/main/disk'
import { temporaryFolder, tidyUp } from '../support/processes'

const before = Buffer.from('the plan as it was\n'.repeat(3_000))
const after = Buffer.from('the plan as it is to be\n'.repeat(4_000))
const full = 'The disk is full, so Northwind.espalier was not saved. Free some space and save again.'

/** A disk with `room` bytes left: it takes what fits, as the system does, and then no more. */
function diskWithRoom(room: number): Disk {
  let left = room
  return {
    ...realDisk,
    async create(path, mode) {
      const file = await realDisk.create(path, mode)
      return {
        ...file,
        async write(bytes, offset) {
          const taken = Math.min(left, bytes.byteLength - offset)
          if (taken === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
          left -= taken
          return file.write(bytes.subarray(0, offset + taken), offset)
        },
      }
    },
  }
}

/** Saves over the old plan in `folder`; whether it was said to be saved, which must be the truth. */
async function saveIn(folder: string, disk: Disk): Promise<boolean> {
  const path = join(folder, 'Northwind.espalier')
  const saved = await writeAtomically(path, after, { disk })
  expect((await readFile(path)).equals(saved.ok ? after : before)).toBe(true)
  if (!saved.ok) expect(saved.reason).toEqual({ code: 'ENOSPC', message: full })
  expect((await readdir(folder)).filter(name => name.startsWith('.espalier-'))).toEqual([])
  return saved.ok
}

describe('a disk of our own', () => {
  it('leaves the old plan or holds the new one at 200 levels of room, and says which', async () => {
    const folder = await temporaryFolder()
    const levels = Array.from({ length: 200 }, (_, level) => Math.round((level * after.byteLength * 1.1) / 199))
    for (const room of levels) {
      await writeFile(join(folder, 'Northwind.espalier'), before)
      expect(await saveIn(folder, diskWithRoom(room)), `${room} bytes left`).toBe(room >= after.byteLength)
    }
  })
})

/** A file system of 256 kB in memory; null where this account may not mount one. */
async function smallFileSystem(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = await temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    return null
  }
}

const mounted = await smallFileSystem()

afterAll(async () => {
  if (mounted !== null) execFileSync('umount', [mounted], { stdio: 'ignore' })
  await tidyUp()
})

if (mounted !== null)
  describe('a small file system', () => {
    it('leaves the old plan or holds the new one however full it is, and says which', async () => {
      const outcomes: boolean[] = []
      for (let filled = 0; filled <= 192_000; filled += 4_000) {
        await sweepLeftovers(mounted)
        await writeFile(join(mounted, 'Northwind.espalier'), before)
        await writeFile(join(mounted, 'filling'), Buffer.alloc(filled))
        outcomes.push(await saveIn(mounted, realDisk))
        await rm(join(mounted, 'filling'))
      }
      expect(new Set(outcomes)).toEqual(new Set([true, false]))
    })
  })
