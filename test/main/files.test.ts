/** Files in and out of the desktop, with the user's part of it scripted. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOpenable, safeFileName } from '@/main/fileKinds'
import { createFiles, type Files } from '@/main/files'
import { loadKnownFiles, mostRecent } from '@/main/knownFiles'
import { filesIn } from '@/main/openWith'
import { faultyDisk } from '../support/faultyDisk'
import { temporaryFolder, tidyUp } from '../support/processes'

let folder = ''
let asked: { open: OpenDialogOptions[]; save: SaveDialogOptions[] }
/** What the user picks in the next dialog; an empty list closes it. */
let picks: string[]
let clock = 0
let files: Files

const at = (name: string): string => join(folder, name)

async function desktop(disk = faultyDisk(null).disk): Promise<Files> {
  return createFiles({
    dialogs: {
      open: async options => {
        asked.open.push(options)
        return { canceled: picks.length === 0, filePaths: picks }
      },
      save: async options => {
        asked.save.push(options)
        return { canceled: picks.length === 0, filePath: picks[0] ?? '' }
      },
    },
    known: await loadKnownFiles(at('.state/recent-files.json')),
    now: () => ++clock,
    documents: at('Documents'),
    disk,
  })
}

beforeEach(async () => {
  folder = await temporaryFolder()
  asked = { open: [], save: [] }
  picks = []
  clock = 0
  await mkdir(at('.state'))
  await writeFile(at('export.csv'), 'name\nAda\n')
  await writeFile(at('Northwind.espalier'), '{}')
  files = await desktop()
})
afterEach(tidyUp)

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

async function openOne(name: string) {
  picks = [at(name)]
  const opened = await files.openFiles({ kind: 'plan', many: false })
  const file = opened.ok ? opened.value[0] : undefined
  if (!file?.handle) throw new Error(`${name} was not opened`)
  return { ...file, handle: file.handle }
}

describe('opening', () => {
  it('gives name, bytes and a key in place of the path', async () => {
    const { name, bytes: read, handle } = await openOne('export.csv')
    expect([name, Buffer.from(read).toString(), handle.name]).toEqual(['export.csv', 'name\nAda\n', 'export.csv'])
    expect(handle.key).toMatch(/^[0-9a-f]{32}$/)
    expect(JSON.stringify(handle)).not.toContain(folder)
  })

  it('asks for one file or for several', async () => {
    await files.openFiles({ kind: 'table', many: true })
    await files.openFiles({ kind: 'table', many: false })
    expect(asked.open.map(options => options.properties)).toEqual([['openFile', 'multiSelections'], ['openFile']])
  })

  it('is cancelled when nothing is picked', async () => {
    expect(await files.openFiles({ kind: 'plan', many: true })).toEqual({ ok: false, reason: { code: 'cancelled' } })
  })

  it('names the file that cannot be read, and says what to do', async () => {
    picks = [at('export.csv'), at('gone.csv')]
    expect(await files.openFiles({ kind: 'table', many: true })).toEqual({
      ok: false,
      reason: { code: 'failed', message: 'gone.csv is no longer where it was. Open it from where it is now.' },
    })
    picks = [folder]
    expect(await files.openFiles({ kind: 'table', many: true })).toMatchObject({ ok: false, reason: { code: 'failed' } })
  })
})

describe('saving', () => {
  it('writes where the user says, with the ending the dialog left out', async () => {
    picks = [at('Chart of Northwind')]
    const saved = await files.saveFile({ suggestedName: 'Chart.png', kind: 'png', bytes: bytes('png') })
    expect(saved).toMatchObject({ ok: true, value: { name: 'Chart of Northwind.png' } })
    expect(await readFile(at('Chart of Northwind.png'), 'utf8')).toBe('png')
  })

  it('proposes the folder of the newest file, or the documents', async () => {
    await files.saveFile({ suggestedName: 'Chart.png', kind: 'png', bytes: bytes('') })
    await openOne('export.csv')
    picks = []
    await files.saveFile({ suggestedName: 'Chart.png', kind: 'png', bytes: bytes('') })
    expect(asked.save.map(options => options.defaultPath)).toEqual([at('Documents/Chart.png'), at('Chart.png')])
  })

  it('writes back to a file without asking', async () => {
    const { handle } = await openOne('Northwind.espalier')
    expect(await files.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('{"new":1}'), to: handle })).toEqual({
      ok: true,
      value: handle,
    })
    expect(await readFile(at('Northwind.espalier'), 'utf8')).toBe('{"new":1}')
    expect(asked.save).toEqual([])
  })

  it('writes to no path that the page made up', async () => {
    for (const key of [at('Northwind.espalier'), '0'.repeat(32), '../../etc/passwd']) {
      const saved = await files.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('x'), to: { key, name: 'Northwind.espalier' } })
      expect(saved).toMatchObject({ ok: false, reason: { code: 'failed' } })
    }
    expect(await readFile(at('Northwind.espalier'), 'utf8')).toBe('{}')
  })

  it('leaves the file as it was on a full disk, and says so', async () => {
    const { handle } = await openOne('Northwind.espalier')
    // follow, modeOf, create, write: the fourth call of the save.
    const full = await desktop(faultyDisk({ at: 3, code: 'ENOSPC', isPersistent: true }).disk)
    const saved = await full.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('{"new":1}'), to: handle })
    expect(saved.ok || saved.reason.code === 'cancelled' ? '' : saved.reason.message).toMatch(
      /^The disk is full, so Northwind.espalier was not saved/,
    )
    expect(await readFile(at('Northwind.espalier'), 'utf8')).toBe('{}')
  })

  it('is cancelled when the dialog is closed', async () => {
    expect(await files.saveFile({ suggestedName: 'x', kind: 'plan', bytes: bytes('x') })).toEqual({
      ok: false,
      reason: { code: 'cancelled' },
    })
  })
})

describe('recent files', () => {
  it('are remembered over a new start, newest first, each once', async () => {
    await openOne('export.csv')
    await openOne('Northwind.espalier')
    await openOne('export.csv')
    files = await desktop()
    const recent = files.recentFiles()
    expect(recent.ok && recent.value.map(file => [file.handle.name, file.openedAt])).toEqual([
      ['export.csv', 3],
      ['Northwind.espalier', 2],
    ])
    const [first] = recent.ok ? recent.value : []
    if (!first) throw new Error('nothing is recent')
    expect(await files.reopen({ handle: first.handle })).toMatchObject({ ok: true, value: { name: 'export.csv' } })
  })

  it('lose a file that is gone, with a sentence', async () => {
    const { handle } = await openOne('export.csv')
    await rm(at('export.csv'))
    expect(await files.reopen({ handle })).toMatchObject({ ok: false, reason: { code: 'failed' } })
    expect(files.recentFiles()).toEqual({ ok: true, value: [] })
  })

  it('are bounded, and a list that cannot be read is an empty one', async () => {
    const known = await loadKnownFiles(at('.state/recent-files.json'))
    for (let index = 0; index < mostRecent + 5; index += 1) await known.grant(at(`file-${index}.csv`), index)
    expect(known.recent()).toHaveLength(mostRecent)
    expect((await loadKnownFiles(at('.state/recent-files.json'))).recent()).toEqual(known.recent())
    for (const text of ['', '{', '{}', '[{"key":"../x","path":"/etc/passwd","openedAt":1}]', 'null']) {
      await writeFile(at('.state/recent-files.json'), text)
      expect((await loadKnownFiles(at('.state/recent-files.json'))).recent(), text).toEqual([])
    }
  })

  it('show where a crash left something to sweep', async () => {
    await openOne('export.csv')
    await writeFile(at('.espalier-0123456789abcdef.new'), 'half')
    await files.sweep()
    expect((await readdir(folder)).toSorted()).toEqual(['.state', 'Northwind.espalier', 'export.csv'])
  })
})

describe('files from the system', () => {
  it('are the ones named on the command line that Espalier opens', () => {
    const argv = ['/usr/bin/espalier', '--flag', 'plan.espalier', '/data/export.CSV', '-x.csv', 'notes.doc', 'team.tsv', 'all.espaliers']
    expect(filesIn(argv, 1, '/home/ada')).toEqual([
      '/home/ada/plan.espalier',
      '/data/export.CSV',
      '/home/ada/team.tsv',
      '/home/ada/all.espaliers',
    ])
    expect(filesIn(['electron', '.', 'a.espalier'], 2, '/home/ada')).toEqual(['/home/ada/a.espalier'])
  })

  it.each(['a.exe', 'espalier', 'a.espalier.exe', 'plan.json', ''])('are not %s', path => expect(isOpenable(path)).toBe(false))
})

it.each([
  ['Org: after/before?.png', 'Org after before .png'],
  ['../../etc/passwd', 'etc passwd'],
  ['...', 'Plan'],
  ['', 'Plan'],
  ['Zoë Müller – 組織.espalier', 'Zoë Müller – 組織.espalier'],
  ['a\u0000b\u202Egnp.exe', 'a b gnp.exe'],
  ['name.  ', 'name'],
])('proposes %j as %j', (suggested, safe) => expect(safeFileName(suggested)).toBe(safe))
