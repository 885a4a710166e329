/** The log of one open plan: written by one window, followed by the others. */
import { err, ok, type Result } from '@/domain/result'
import type { SavedStatus } from '../session/app'
import { type Step, type Stepped, takeStep } from '../session/steps'
import { appendSteps } from './appendSteps'
import { type EspalierDatabase, seqRange, write } from './database'
import type { DesktopCopy } from './desktopCopy'
import { type Loaded, loadPlan } from './loadPlan'
import type { Locks, Release } from './locks'
import type { JournalListener, OpenedPlan, PlanJournal, Words } from './port'
import { previewOf } from './preview'
import { followsOn } from './replay'
import { keepSnapshot } from './snapshots'
import { createWriter } from './writer'

export type JournalDeps = {
  readonly db: EspalierDatabase
  readonly locks: Locks
  readonly news: News
  /** Names this window in what it writes. */
  readonly writer: string
  readonly now: () => number
  readonly desktopCopy: DesktopCopy
}

/** What windows tell each other: that a plan has new steps, or that the shelf has changed. */
export type News = {
  tell(planId: string): void
  /** Calls until the returned function is called. Never with one's own news. */
  listen(hear: (planId: string) => void): () => void
}

/** A snapshot is due after so many steps, or so many milliseconds without one. */
const snapshotEvery = 200
const idleTime = 20_000

const elsewhere = 'this plan is open in another window. It follows what is done there, and can be edited here once that window is closed.'

/** The name of the lock whose holder may write a plan. */
export const lockNameOf = (planId: string): string => `espalier-plan-${planId}`

type Queued = { readonly seq: number; readonly step: Step; readonly after: Stepped }

export async function openJournal(deps: JournalDeps, planId: string, listener: JournalListener): Promise<Result<OpenedPlan, Words>> {
  const release = await deps.locks.tryHold(lockNameOf(planId))
  // Read under the lock, so that nobody writes after what is read.
  const loaded = await loadPlan(deps.db, planId)
  if (!loaded.ok) {
    release?.()
    if (loaded.reason.isDamaged) await write(deps.db, [], () => deps.db.plans.update(planId, { damaged: loaded.reason.message }))
    return err({ message: loaded.reason.message })
  }
  const journal = new OpenJournal(deps, loaded.value, listener)
  if (release) await journal.beginWriting(release)
  else journal.beginFollowing()
  const { row, state, repairs, view } = loaded.value
  const saved: SavedStatus = release ? { kind: 'saved', at: row.lastEdited } : { kind: 'read-only', why: elsewhere }
  const isImported = (await deps.db.originals.get(planId)) !== undefined
  return ok({ state, saved, view, repairs, isImported, journal })
}

class OpenJournal implements PlanJournal {
  readonly planId: string
  readonly #deps: JournalDeps
  readonly #listener: JournalListener
  readonly #writer
  readonly #leaving = new AbortController()
  /** What is on disk. */
  #kept: { seq: number; state: Stepped }
  /** Seq of the last step taken here, on disk or not. */
  #seq: number
  #snapshotSeq: number
  #release: Release | null = null
  #following: Promise<void> = Promise.resolve()
  #stopListening: () => void = () => undefined
  #idleTimer: ReturnType<typeof setTimeout> | undefined
  #snapshotting: Promise<void> = Promise.resolve()
  #freshStart: string | null

  constructor(deps: JournalDeps, loaded: Loaded, listener: JournalListener) {
    this.planId = loaded.row.planId
    this.#deps = deps
    this.#listener = listener
    this.#kept = { seq: loaded.seq, state: loaded.state }
    this.#seq = loaded.seq
    this.#snapshotSeq = loaded.snapshotSeq
    this.#freshStart = freshStartOf(loaded)
    this.#writer = createWriter<Queued>({
      write: queued => this.#write(queued),
      kept: queued => this.#wrote(queued),
      saved: status => listener.saved(status),
      now: deps.now,
    })
  }

  async beginWriting(release: Release): Promise<void> {
    this.#release = release
    this.#stopListening()
    if (this.#freshStart === null) return
    // From here the log goes on from a snapshot of what was opened; the snapshot before it stays.
    this.append({ kind: 'fresh-start', because: this.#freshStart, at: this.#deps.now() }, this.#kept.state)
    this.#freshStart = null
    if (await this.#writer.flush()) await this.#snapshot()
  }

  beginFollowing(): void {
    this.#stopListening = this.#deps.news.listen(planId => {
      if (planId === this.planId) this.#follow().catch(error => console.warn('Another window could not be followed', error))
    })
    void this.#takeOver()
  }

  /** Waits for the writing window to close, then writes here. */
  async #takeOver(): Promise<void> {
    let release: Release | null = null
    try {
      release = await this.#deps.locks.hold(lockNameOf(this.planId), this.#leaving.signal)
      await this.#follow()
      await this.beginWriting(release)
      this.#listener.saved({ kind: 'saved', at: this.#deps.now() })
    } catch (error) {
      if (this.#leaving.signal.aborted) return
      release?.()
      this.#listener.saved({ kind: 'read-only', why: `it could not be read again (${String(error)}). Open it again from the home screen.` })
    }
  }

  append(step: Step, after: Stepped): void {
    if (this.#release === null) return
    this.#seq += 1
    this.#writer.push({ seq: this.#seq, step, after })
  }

  flush(): Promise<boolean> {
    return this.#writer.flush()
  }

  retry(): void {
    this.#writer.retry()
  }

  async keepView(view: OpenedPlan['view']): Promise<void> {
    try {
      const { db } = this.#deps
      if (view) await write(db, [db.views], () => db.views.put({ planId: this.planId, view }))
    } catch (error) {
      // How a plan was looked at is a convenience: nothing waits for it.
      console.warn('The view was not kept', error)
    }
  }

  async close(): Promise<void> {
    this.#leaving.abort()
    this.#stopListening()
    clearTimeout(this.#idleTimer)
    const isKept = await this.#writer.flush()
    // A storage that takes no step takes no snapshot either.
    if (isKept && this.#release !== null) await this.#snapshot()
    await this.#deps.desktopCopy.flush()
    this.#writer.stop('The plan is closed.')
    this.#release?.()
    this.#release = null
  }

  async #write(queued: readonly Queued[]): Promise<void> {
    const last = queued.at(-1)
    if (!last) return
    const { db, writer, now } = this.#deps
    await appendSteps(db, { planId: this.planId, steps: queued, plan: last.after.plan, at: now(), writer })
  }

  #wrote(queued: readonly Queued[]): void {
    const last = queued.at(-1)
    if (!last) return
    this.#kept = { seq: last.seq, state: last.after }
    this.#deps.news.tell(this.planId)
    this.#deps.desktopCopy.offer({ planId: this.planId, seq: last.seq, plan: last.after.plan })
    clearTimeout(this.#idleTimer)
    if (last.seq - this.#snapshotSeq >= snapshotEvery) void this.#snapshot()
    else this.#idleTimer = setTimeout(() => void this.#snapshot(), idleTime)
  }

  /** One at a time. A snapshot that fails costs nothing but the time to replay: the steps are kept. */
  #snapshot(): Promise<void> {
    this.#snapshotting = this.#snapshotting.then(async () => {
      const { seq, state } = this.#kept
      if (seq === this.#snapshotSeq) return
      const { db, now, desktopCopy } = this.#deps
      try {
        if (!(await keepSnapshot(db, { planId: this.planId, seq, plan: state.plan, at: now() }))) return
        this.#snapshotSeq = seq
        await write(db, [], () => db.plans.update(this.planId, { preview: previewOf(state.plan) }))
        desktopCopy.offer({ planId: this.planId, seq, plan: state.plan })
        await desktopCopy.flush()
      } catch (error) {
        console.warn('A snapshot could not be written', error)
      }
    })
    return this.#snapshotting
  }

  /** Takes over what another window has written since. */
  #follow(): Promise<void> {
    const done = this.#following.then(async () => {
      const { db } = this.#deps
      const { seq, state } = this.#kept
      const log = await db.changes
        .where('[planId+seq]')
        .between(...seqRange(this.planId, seq + 1))
        .toArray()
      const last = log.at(-1)
      if (!last) return
      if (followsOn(log, seq) && log.every(row => row.step.kind !== 'fresh-start')) {
        this.#kept = { seq: last.seq, state: log.reduce((before, row) => takeStep(before, row.step), state) }
      } else {
        const loaded = await loadPlan(db, this.planId)
        if (!loaded.ok) throw new Error(loaded.reason.message)
        this.#kept = { seq: loaded.value.seq, state: loaded.value.state }
        this.#snapshotSeq = loaded.value.snapshotSeq
        this.#freshStart = freshStartOf(loaded.value)
      }
      this.#seq = this.#kept.seq
      this.#listener.followed(this.#kept.state)
    })
    this.#following = done.catch(() => undefined)
    return done
  }
}

const freshStartOf = ({ needsFreshStart, repairs }: Loaded): string | null =>
  needsFreshStart ? (repairs[0] ?? 'Brought to the newer file format') : null
