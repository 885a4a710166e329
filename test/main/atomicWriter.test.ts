/** What a save may do to a file: replace it whole, or leave it as it was. Every system call of a save is made to fail once. */
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepLeftovers, writeAtomically } from '@/main/atomicWriter'
import { type Fault, faultyDisk } from '../support/faultyDisk'
import { temporaryFolder, tidyUp } from '../support/processes'

const before = Buffer.from('the plan as it was\n'.repeat(400))
const after = Buffer.from('the plan as it is to be\n'.repeat(700))
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EXDEV', 'EBUSY', 'EPERM'] as const

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder, 'Northwind.espalier')
  await writeFile(path, before)
})
afterEach(tidyUp)

const contents = (file = path): Promise<Buffer> => readFile(file)

/** How many calls a save makes when nothing fails. */
async function callsOfASave(backup?: string): Promise<readonly string[]> {
  const spare = join(folder, 'spare.espalier')
  await writeFile(spare, before)
  const { disk, calls } = faultyDisk(null)
  await writeAtomically(spare, after, backup === undefined ? { disk } : { disk, backup })
  return [...calls]
}

describe('a save that succeeds', () => {
  it('replaces the contents and leaves nothing beside them', async () => {
    expect(await writeAtomically(path, after)).toEqual({ ok: true, value: null })
    expect(await contents()).toEqual(after)
    expect(await readdir(folder)).toEqual(['Northwind.espalier'])
  })

  it('creates a file that only its owner can read', async () => {
    const fresh = join(folder, 'New.espalier')
    expect((await writeAtomically(fresh, after)).ok).toBe(true)
    expect(await contents(fresh)).toEqual(after)
    if (process.platform !== 'win32') expect((await stat(fresh)).mode & 0o777).toBe(0o600)
  })

  it.skipIf(process.platform === 'win32')('keeps the mode of a file that others may read', async () => {
    await chmod(path, 0o640)
    await writeAtomically(path, after)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  it('keeps the old contents under the name of the backup', async () => {
    const backup = join(folder, 'before.copy')
    await writeAtomically(path, after, { backup })
    expect(await contents()).toEqual(after)
    expect(await contents(backup)).toEqual(before)
  })

  it.skipIf(process.platform === 'win32')('writes through a symbolic link and leaves it a link', async () => {
    await mkdir(join(folder, 'elsewhere'))
    const target = join(folder, 'elsewhere/real.espalier')
    await writeFile(target, before)
    const link = join(folder, 'link.espalier')
    await symlink(target, link)
    await writeAtomically(link, after)
    expect(await contents(target)).toEqual(after)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['real.espalier'])
  })

  it.each([1, 2, 3, 997, 16_384])('takes a disk that accepts %i bytes at a time', async mostPerWrite => {
    const { disk, calls } = faultyDisk(null, { mostPerWrite })
    expect((await writeAtomically(path, after, { disk })).ok).toBe(true)
    expect(await contents()).toEqual(after)
    expect(calls.filter(call => call === 'write')).toHaveLength(Math.ceil(after.byteLength / mostPerWrite))
  })

  it('writes an empty file', async () => {
    expect((await writeAtomically(path, new Uint8Array())).ok).toBe(true)
    expect(await contents()).toHaveLength(0)
  })

  it('syncs the contents before the rename, and the folder after it', async () => {
    const calls = await callsOfASave()
    expect(calls.indexOf('sync')).toBeLessThan(calls.indexOf('rename'))
    expect(calls.indexOf('syncFolder')).toBeGreaterThan(calls.indexOf('rename'))
    expect(calls.indexOf('sync')).toBeGreaterThan(calls.lastIndexOf('write'))
  })
})

describe.each(codes)('a save that meets %s', code => {
  it.each([false, true])(
    'at any of its calls (and after: %s) leaves the old contents or has the new, and says which',
    async isPersistent => {
      const total = (await callsOfASave()).length
      for (let at = 0; at < total; at += 1) await saveWith({ at, code, isPersistent })
    },
  )

  it('at any of its calls, with a backup, keeps the backups that were there', async () => {
    const backup = join(folder, 'before.copy')
    const total = (await callsOfASave(join(folder, 'spare.copy'))).length
    for (let at = 0; at < total; at += 1) {
      await writeFile(path, before)
      const { disk } = faultyDisk({ at, code, isPersistent: false })
      const saved = await writeAtomically(path, after, { disk, backup })
      expect(await contents(), `call ${at}`).toEqual(saved.ok ? after : before)
      if (saved.ok) expect(await contents(backup)).toEqual(before)
      await sweepAll()
    }
  })
})

async function saveWith(fault: Fault): Promise<void> {
  await writeFile(path, before)
  const { disk, calls } = faultyDisk(fault)
  const saved = await writeAtomically(path, after, { disk })
  const where = `call ${fault.at}, ${calls[fault.at]}, ${fault.code}`
  expect(await contents(), where).toEqual(saved.ok ? after : before)
  if (!saved.ok) {
    expect(saved.reason.code, where).toBe(fault.code)
    expect(saved.reason.message, where).toContain('Northwind.espalier')
    expect((await writeAtomically(path, after)).ok, `${where}: saved again`).toBe(true)
  }
  await sweepAll()
}

async function sweepAll(): Promise<void> {
  await sweepLeftovers(folder)
  const left = (await readdir(folder)).filter(name => name.startsWith('.espalier-'))
  expect(left).toEqual([])
}

describe('a save that fails', () => {
  it('notices a disk that says it wrote and did not', async () => {
    const honest = faultyDisk(null).disk
    const lying = {
      ...honest,
      create: async (file: string, mode: number) => ({
        ...(await honest.create(file, mode)),
        write: async (bytes: Uint8Array) => bytes.byteLength,
      }),
    }
    expect(await writeAtomically(path, after, { disk: lying })).toMatchObject({ ok: false, reason: { code: 'EIO' } })
    expect(await contents()).toEqual(before)
  })

  it('notices a size that is not that of the contents', async () => {
    const honest = faultyDisk(null).disk
    const short = {
      ...honest,
      create: async (file: string, mode: number) => ({ ...(await honest.create(file, mode)), size: async () => 4_096 }),
    }
    expect(await writeAtomically(path, after, { disk: short })).toMatchObject({ ok: false, reason: { code: 'EIO' } })
    expect(await contents()).toEqual(before)
  })

  it('notices contents that come back changed', async () => {
    const lying = { ...faultyDisk(null).disk, read: async () => Buffer.alloc(after.byteLength) }
    expect(await writeAtomically(path, after, { disk: lying })).toMatchObject({ ok: false, reason: { code: 'EIO' } })
    expect(await contents()).toEqual(before)
  })

  it('does not turn for ever on a disk that takes nothing', async () => {
    const honest = faultyDisk(null).disk
    const full = {
      ...honest,
      create: async (file: string, mode: number) => ({ ...(await honest.create(file, mode)), write: async () => 0 }),
    }
    expect(await writeAtomically(path, after, { disk: full })).toMatchObject({ ok: false, reason: { code: 'ENOSPC' } })
    expect(await contents()).toEqual(before)
    expect(await readdir(folder)).toEqual(['Northwind.espalier'])
  })

  it('says what to do, in words', async () => {
    const { disk } = faultyDisk({ at: (await callsOfASave()).indexOf('write'), code: 'ENOSPC', isPersistent: true })
    const saved = await writeAtomically(path, after, { disk })
    expect(saved.ok ? '' : saved.reason.message).toBe(
      'The disk is full, so Northwind.espalier was not saved. Free some space and save again.',
    )
  })

  it('makes no file where none was', async () => {
    const fresh = join(folder, 'New.espalier')
    const total = (await callsOfASave()).length
    for (let at = 0; at < total; at += 1) {
      const saved = await writeAtomically(fresh, after, { disk: faultyDisk({ at, code: 'EIO', isPersistent: false }).disk })
      if (saved.ok) break
      await expect(stat(fresh), `call ${at}`).rejects.toThrow('ENOENT')
    }
  })
})

describe('where a file cannot have two names', () => {
  it.each(['EPERM', 'ENOTSUP', 'EXDEV'])('(%s) the backup is a copy', async code => {
    const at = (await callsOfASave()).indexOf('link')
    const backup = join(folder, 'before.copy')
    const { disk } = faultyDisk({ at, code, isPersistent: true })
    expect((await writeAtomically(path, after, { disk, backup })).ok).toBe(true)
    expect(await contents()).toEqual(after)
    expect(await contents(backup)).toEqual(before)
  })
})

describe('the sweep', () => {
  it('takes what a crash left of our writes, and nothing else', async () => {
    const ours = ['.espalier-0123456789abcdef.new', '.espalier-0123456789abcdef.old']
    const others = ['.espalier-notes', '.espalier-0123456789abcdef.new.txt', 'plan.new', 'Northwind.espalier']
    await Promise.all([...ours, ...others].map(name => writeFile(join(folder, name), '')))
    expect(await sweepLeftovers(folder)).toBe(2)
    expect((await readdir(folder)).toSorted()).toEqual(others.toSorted())
  })

  it('does not mind a folder that is gone', async () => {
    expect(await sweepLeftovers(join(folder, 'gone'))).toBe(0)
  })
})
