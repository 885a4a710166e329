/** The shelf of plans over IndexedDB. */
import { createStore } from 'zustand/vanilla'
import type { Change } from '@/domain/change/change'
import { openPlan } from '@/domain/codec/open'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import type { PhotoId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import { err, ok, type Result } from '@/domain/result'
import { takeStep } from '../session/steps'
import { figuresOf } from './appendSteps'
import { answered, type EspalierDatabase, ensureOpen, type PlanRow, seqRange, write } from './database'
import { type Copies, createDesktopCopy } from './desktopCopy'
import { filePhotosOf, keepFilePhotos } from './filePhotos'
import { forgetRemoved } from './forget'
import { type JournalDeps, lockNameOf, type News, openJournal } from './journal'
import { loadPlan } from './loadPlan'
import type { Locks } from './locks'
import { planText, readPlanText } from './planText'
import type { JournalListener, Library, PlanSummary, Shelf, StockNotice, Words } from './port'
import { previewOf } from './preview'
import { sha256 } from './sha256'
import { takeStock } from './stock'
import { troubleOf } from './trouble'

export type LibraryDeps = {
  /** The database being opened; a rejection is told wherever it is used. */
  readonly database: Promise<EspalierDatabase>
  readonly locks: Locks
  readonly news: News
  readonly copies: Copies
  readonly now: () => number
  readonly uuid: () => string
  /** Asks the browser to keep the plans when space runs out. */
  readonly persist: () => Promise<boolean>
}

const inUse: Words = { message: 'This plan is open in another window. Close it there first.' }
const gone: Words = { message: 'This plan is no longer here.' }
const silent: JournalListener = { saved: () => undefined, followed: () => undefined }

export function createLibrary({ database, locks, news, copies, now, uuid, persist }: LibraryDeps): Library {
  const plans = createStore<Shelf>(() => ({ kind: 'loading' }))
  const isPersistent = createStore<{ readonly granted: boolean | null }>(() => ({ granted: null }))
  const writer = uuid()
  const stock = createStore<StockNotice>(() => ({ restored: [], differences: [] }))

  /** Runs with the database; whatever the storage throws comes back in words. */
  const withDatabase = async <Value>(work: (db: EspalierDatabase) => Promise<Result<Value, Words>>): Promise<Result<Value, Words>> => {
    try {
      const db = await answered(database)
      await answered(ensureOpen(db))
      return await work(db)
    } catch (error) {
      return err({ message: troubleOf(error).why })
    }
  }
  const desktopCopy = createDesktopCopy({ copies, now, textOf: async plan => savePlan(plan, await filePhotosOf(photos, plan)) })
  const journalDeps = (db: EspalierDatabase): JournalDeps => ({ db, locks, news, writer, now, desktopCopy })

  const photos: Pick<Library, 'keepPhoto' | 'photo'> = {
    keepPhoto: ({ bytes, type }) =>
      withDatabase(async db => {
        // A photo's id is the hash of its bytes: that is what the brand says.
        const id = (await sha256(bytes)) as PhotoId
        await write(db, [db.photos], () => db.photos.put({ id, bytes, type, addedAt: now() }))
        return ok(id)
      }),
    async photo(id) {
      const row = await withDatabase(async db => ok(await db.photos.get(id)))
      return row.ok && row.value ? { bytes: row.value.bytes, type: row.value.type } : null
    },
  }

  const refresh = async (): Promise<void> => {
    const rows = await withDatabase(async db => ok(await db.plans.toArray()))
    if (!rows.ok) plans.setState({ kind: 'failed', why: rows.reason.message }, true)
    else plans.setState({ kind: 'ready', plans: summariesOf(rows.value) }, true)
  }
  const changed = async (planId: string): Promise<void> => {
    news.tell(planId)
    await refresh()
  }

  const create = (plan: Plan, { isImported = false } = {}): Promise<Result<string, Words>> =>
    withDatabase(async db => {
      // What is kept must open again, so it is opened first.
      const text = planText(plan)
      const readable = readPlanText(text, [])
      if (!readable.ok) return err({ message: `The plan could not be kept: ${readable.reason.message}` })
      const planId = uuid()
      const at = now()
      await write(db, [db.snapshots, db.originals], async () => {
        const dates = { createdAt: at, lastEdited: at, deletedAt: null, damaged: null }
        await db.plans.add({ planId, seq: 0, preview: previewOf(plan), ...dates, ...figuresOf(plan) })
        await db.snapshots.add({ planId, seq: 0, text, at, verified: true })
        if (isImported) await db.originals.add({ planId, text, at })
      })
      desktopCopy.offer({ planId, seq: 0, plan })
      await changed(planId)
      return ok(planId)
    })

  const read = (planId: string): Promise<Result<Plan, Words>> =>
    withDatabase(async db => {
      const loaded = await loadPlan(db, planId)
      return loaded.ok ? ok(loaded.value.state.plan) : err({ message: loaded.reason.message })
    })

  /** Changes a plan's own row while nobody else has the plan open. */
  const changeRow = (planId: string, change: Partial<PlanRow>): Promise<Result<null, Words>> =>
    withDatabase(async db => {
      const release = await locks.tryHold(lockNameOf(planId))
      if (!release) return err(inUse)
      try {
        const count = await write(db, [], () => db.plans.update(planId, change))
        if (count === 0 && !(await db.plans.get(planId))) return err(gone)
      } finally {
        release()
      }
      await changed(planId)
      return ok(null)
    })

  news.listen(() => {
    if (plans.getState().kind !== 'loading') void refresh()
  })
  void withDatabase(async db => {
    await forgetRemoved(db, copies, now())
    if (copies) {
      const { restored, differences } = await takeStock(db, await copies.keptCopies())
      for (const { photos: kept } of restored) await keepFilePhotos(photos, kept)
      stock.setState({ restored: restored.map(({ name }) => name), differences }, true)
    }
    return ok(null)
  }).then(refresh)
  void persist().then(
    granted => isPersistent.setState({ granted }, true),
    () => isPersistent.setState({ granted: false }, true),
  )

  const changeShelf: Pick<Library, 'remove' | 'restore'> = {
    remove: planId => changeRow(planId, { deletedAt: now() }),
    restore: planId => changeRow(planId, { deletedAt: null }),
  }

  return {
    ...photos,
    ...changeShelf,
    plans,
    isPersistent,
    stock,
    refresh,
    read,
    create,
    original: planId =>
      withDatabase(async db => {
        const row = await db.originals.get(planId)
        const plan = row ? readPlanText(row.text, []) : null
        if (!plan) return err({ message: 'This plan was not made by an import.' })
        return plan.ok ? ok(plan.value.plan) : err({ message: plan.reason.message })
      }),
    open: (planId, listener) => withDatabase(db => openJournal(journalDeps(db), planId, listener)),

    rename: (planId, name) =>
      withDatabase(async db => {
        const opened = await openJournal(journalDeps(db), planId, silent)
        if (!opened.ok) return opened
        const { state, saved, journal } = opened.value
        const before = state.plan.settings.get(settingsId)
        if (saved.kind === 'read-only' || !before) {
          await journal.close()
          return err(inUse)
        }
        const change: Change = [{ table: 'settings', id: settingsId, before, after: { ...before, name } }]
        const entry = { label: `Rename the plan to ${name}`, change, at: now(), scenarioId: null, cursor: null }
        journal.append({ kind: 'do', entry }, takeStep(state, { kind: 'do', entry }))
        const isKept = await journal.flush()
        await journal.close()
        await changed(planId)
        return isKept ? ok(null) : err({ message: 'The new name could not be kept.' })
      }),

    async duplicate(planId) {
      const plan = await read(planId)
      if (!plan.ok) return plan
      const settings = plan.value.settings.get(settingsId)
      const name = `${settings?.name ?? 'Untitled plan'} (copy)`
      return create(settings ? { ...plan.value, settings: new Map([[settingsId, { ...settings, name }]]) } : plan.value)
    },

    async settle(difference, keep) {
      const { planId, copy } = difference
      stock.setState(({ restored, differences }) => ({ restored, differences: differences.filter(each => each !== difference) }), true)
      if (keep !== 'here') {
        const opened = openPlan(copy.text)
        if (!opened.ok) return err({ message: sayOpenRefusal(opened.reason) })
        await keepFilePhotos(photos, opened.value.photos)
        const created = await create(opened.value.plan)
        if (!created.ok) return created
      }
      if (keep === 'copy') return changeShelf.remove(planId)
      const plan = await read(planId)
      if (plan.ok)
        await withDatabase(async db => ok(desktopCopy.offer({ planId, seq: (await db.plans.get(planId))?.seq ?? 0, plan: plan.value })))
      return ok(null)
    },

    salvage: planId =>
      withDatabase(async db => {
        const row = await db.plans.get(planId)
        const snapshots = await db.snapshots
          .where('[planId+seq]')
          .between(...seqRange(planId))
          .toArray()
        const changes = await db.changes
          .where('[planId+seq]')
          .between(...seqRange(planId))
          .toArray()
        return ok(new TextEncoder().encode(JSON.stringify({ salvaged: row ?? null, snapshots, changes }, null, 1)))
      }),

    async recallMapping(headers) {
      const row = await withDatabase(async db => ok(await db.mappings.get(headers.join(separator))))
      return row.ok ? (row.value?.mapping ?? null) : null
    },
    async rememberMapping(headers, mapping) {
      await withDatabase(async db =>
        ok(await write(db, [db.mappings], () => db.mappings.put({ headers: headers.join(separator), mapping, usedAt: now() }))),
      )
    },
    async preference(key) {
      const row = await withDatabase(async db => ok(await db.preferences.get(key)))
      return row.ok ? (row.value?.value ?? null) : null
    },
    async setPreference(key, value) {
      await withDatabase(async db => ok(await write(db, [db.preferences], () => db.preferences.put({ key, value }))))
    },
  }
}

/** Stands in no header. */
const separator = '\u001f'

function summariesOf(rows: readonly PlanRow[]): readonly PlanSummary[] {
  return rows
    .filter(row => row.deletedAt === null)
    .sort((a, b) => b.lastEdited - a.lastEdited)
    .map(({ planId, name, people, positions, scenarios, lastEdited, preview, damaged }) => {
      return { planId, name, people, positions, scenarios, lastEdited, preview, damaged }
    })
}
