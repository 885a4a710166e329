import Dexie from 'dexie'
import { IDBDatabase } from 'fake-indexeddb'
import { afterEach, expect, it, vi } from 'vitest'
import { assertStrict, openDatabase } from '@/renderer/persistence/database'
import { startFreshLog } from '@/renderer/persistence/freshLog'
import { pageLocks } from '@/renderer/persistence/locks'
import { created, freshProfile, opened } from '../../support/browserWindows'
import { planOf } from '../../support/plans'

afterEach(() => void vi.restoreAllMocks())

it('asks the browser to have every write on disk before it says complete', async () => {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const window = await freshProfile().window()
  const planId = await created(window, planOf('Ada'))
  const { journal, state } = await opened(window, planId)
  const entry = { label: 'Nothing much', change: [], at: 0, scenarioId: null, cursor: null }
  journal.append({ kind: 'do', entry }, state)
  await journal.close()
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThan(3)
  expect(new Set(writes.map(([, , options]) => options?.durability))).toEqual(new Set(['strict']))
})

it('never writes two things at a time: a kill during two would cost the whole store', async () => {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const window = await freshProfile().window()
  const planId = await created(window, planOf('Ada'))
  const { journal, state } = await opened(window, planId)
  const entry = { label: 'Nothing much', change: [], at: 0, scenarioId: null, cursor: null }
  journal.append({ kind: 'do', entry }, state)
  await journal.keepView({ collapsed: [] })
  await journal.close()
  await window.library.keepPhoto({ bytes: Uint8Array.from([1]), type: 'image/png' })
  await window.library.rememberMapping(['Name'], {})
  await window.library.setPreference('theme', 'dark')
  await window.library.remove(planId)
  await startFreshLog(window.db, pageLocks())
  const tables = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([names]) => [names].flat())
  expect(new Set(tables.flat())).toEqual(
    new Set(['plans', 'changes', 'snapshots', 'originals', 'views', 'photos', 'mappings', 'preferences', 'ballast']),
  )
  // What all of them take, the browser lets only one have.
  expect(tables.filter(names => !names.includes('plans'))).toEqual([])
})

it('refuses to write a step with less', () => {
  expect(() => assertStrict({ idbtrans: { durability: 'relaxed' } } as never)).toThrow('relaxed durability')
  expect(() => assertStrict({ idbtrans: { durability: 'strict' } } as never)).not.toThrow()
})

it('does not touch a database of a newer Espalier', async () => {
  freshProfile()
  const newer = new Dexie('espalier')
  newer.version(2).stores({ plans: 'planId', wonders: 'id' })
  await newer.open()
  newer.close()
  await expect(openDatabase()).rejects.toThrow('made by a newer version')
  await newer.open()
  expect([newer.backendDB().version, [...newer.backendDB().objectStoreNames]]).toEqual([20, ['plans', 'wonders']])
  newer.close()
})

it('stops writing when a newer Espalier opens the database meanwhile', async () => {
  const window = await freshProfile().window()
  const planId = await created(window, planOf('Ada'))
  const { journal, state, told } = await opened(window, planId)
  const newer = new Dexie('espalier')
  newer.version(2).stores({ plans: 'planId', changes: '[planId+seq]', snapshots: '[planId+seq]', wonders: 'id' })
  await newer.open()
  const entry = { label: 'Too late', change: [], at: 0, scenarioId: null, cursor: null }
  journal.append({ kind: 'do', entry }, state)
  expect(await journal.flush()).toBe(false)
  const last = told.at(-1)
  expect(last?.kind === 'not-saved' && last.why).toContain('newer version of Espalier')
  expect(await newer.table('changes').count()).toBe(0)
  newer.close()
})
