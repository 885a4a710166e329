import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { openDatabase } from '@/renderer/persistence/database'
import { acceptOf, pickerTypes } from '@/renderer/shell/browserHost'
import { type BrowserFile, createFileHandles, type KeptFile, keptInDatabase } from '@/renderer/shell/fileHandles'

function file(name: string): BrowserFile {
  return {
    name,
    getFile: async () => new File([], name),
    createWritable: () => Promise.reject(new Error('not in this test')),
    isSameEntry: async other => other.name === name,
  }
}

it('keeps at most fifty, the oldest giving way', async () => {
  const kept = new Map<string, KeptFile>()
  let clock = 0
  const handles = createFileHandles(
    {
      all: async () => [...kept.values()],
      put: async entry => void kept.set(entry.key, entry),
      remove: async keys => {
        for (const key of keys) kept.delete(key)
      },
    },
    () => ++clock,
  )
  for (let index = 0; index < 60; index += 1) await handles.keep(file(`${index}.csv`))
  const recent = await handles.recent()
  expect(recent).toHaveLength(50)
  expect(recent[0]?.handle.name).toBe('59.csv')
  expect(recent.at(-1)?.handle.name).toBe('10.csv')
})

it('keeps them beside the plans', async () => {
  const kept = keptInDatabase()
  // A real handle survives the structured clone of IndexedDB; a fake with functions does not, so data stands in for it.
  const entry = { key: 'a', file: { name: 'a.csv' }, openedAt: 1 } as unknown as KeptFile
  await kept.put(entry)
  expect(await (await openDatabase()).files.toArray()).toEqual([entry])
  await kept.remove(['a'])
  expect(await kept.all()).toEqual([])
})

it('opens and saves files all the same where nothing can be kept', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const handles = createFileHandles(
    keptInDatabase(() => Promise.reject(new Error('a private window'))),
    () => 0,
  )
  const kept = await handles.keep(file('a.csv'))
  expect(kept.name).toBe('a.csv')
  expect(await handles.recent()).toEqual([])
  // It can still be saved back to while the window is open.
  expect((await handles.find(kept))?.name).toBe('a.csv')
  await handles.forget(kept)
  expect(await handles.find(kept)).toBeNull()
})

it('offers an ending for every kind of file', () => {
  for (const [kind, type] of Object.entries(pickerTypes)) {
    const endings = Object.values(type.accept).flat()
    expect(endings.length, kind).toBeGreaterThan(0)
    expect(
      endings.every(ending => ending.startsWith('.')),
      kind,
    ).toBe(true)
  }
  expect(acceptOf('table')).toBe('.csv,.tsv,.txt')
  expect(acceptOf('plans')).toBe('.espaliers,.json')
})
