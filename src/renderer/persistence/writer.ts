/** Writes steps in order and tells the truth about it: saving, saved, or not saved and why. Knows nothing of IndexedDB. */
import type { SavedStatus } from '../session/app'
import { saySilence, type Trouble, troubleOf } from './trouble'

/** After how many milliseconds of silence a write is reported. A full disk can leave IndexedDB silent for ever. */
export const patience = 5_000
/** Waits between attempts, in milliseconds; the last one repeats. */
const waits = [500, 1_000, 2_000, 5_000, 15_000] as const

export type Writer<Item> = {
  push(item: Item): void
  /** Settles when nothing is left to write (true), or an attempt has failed (false). */
  flush(): Promise<boolean>
  /** Try again now. */
  retry(): void
  /** Writes nothing any more; says why. */
  stop(why: string): void
  isIdle(): boolean
}

export type WriterDeps<Item> = {
  /** Settles when the items are on disk; throws when they are not. Called with the same items again after a failure. */
  write(items: readonly Item[]): Promise<void>
  saved(status: SavedStatus): void
  /** Called after each batch that is on disk. */
  kept?(items: readonly Item[]): void
  now(): number
}

/** One batch is under way at a time; what arrives meanwhile makes the next, so that writes keep their order. */
export function createWriter<Item>({ write, saved, kept, now }: WriterDeps<Item>): Writer<Item> {
  let queue: Item[] = []
  let current: readonly Item[] | null = null
  let attempt = 0
  let failures = 0
  let trouble: { readonly since: number; readonly why: string } | null = null
  /** Whether an attempt is under way, and whether it has been silent for too long. */
  let isWriting = false
  let isSilent = false
  let stopped: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: ((all: boolean) => void)[] = []

  const settle = (all: boolean): void => {
    const told = waiting
    waiting = []
    for (const tell of told) tell(all)
  }

  const report = (why: string): void => {
    trouble = { since: trouble?.since ?? now(), why }
    saved({ kind: 'not-saved', ...trouble })
    settle(false)
  }

  const failed = (trouble: Trouble): void => {
    if (trouble.isFinal) stopped = trouble.why
    else timer = setTimeout(start, waits[Math.min(failures, waits.length - 1)])
    failures += 1
    report(trouble.why)
  }

  function start(): void {
    clearTimeout(timer)
    if (stopped !== null) {
      report(stopped)
      return
    }
    if (current === null) {
      if (queue.length === 0) return
      current = queue
      queue = []
    }
    const batch = current
    const mine = ++attempt
    isWriting = true
    isSilent = false
    timer = setTimeout(() => {
      isSilent = true
      report(saySilence(patience))
    }, patience)
    write(batch).then(
      () => {
        // An attempt given up for silence may come through after all; the one after it finds its own rows there.
        if (current !== batch) return
        clearTimeout(timer)
        current = null
        isWriting = false
        isSilent = false
        attempt += 1
        failures = 0
        kept?.(batch)
        trouble = null
        if (queue.length > 0) {
          saved({ kind: 'saving' })
          start()
        } else {
          saved({ kind: 'saved', at: now() })
          settle(true)
        }
      },
      (error: unknown) => {
        if (mine !== attempt || current !== batch) return
        clearTimeout(timer)
        isWriting = false
        isSilent = false
        failed(troubleOf(error))
      },
    )
  }

  return {
    push(item) {
      queue.push(item)
      if (stopped !== null) report(stopped)
      // What is done in times of trouble is not being saved either.
      else saved(trouble ? { kind: 'not-saved', ...trouble } : { kind: 'saving' })
      // Everything of one turn goes into one transaction.
      if (queue.length === 1) queueMicrotask(() => current === null && start())
    },
    flush: () => {
      if (current === null && queue.length === 0) return Promise.resolve(true)
      if (stopped !== null || isSilent) return Promise.resolve(false)
      const settled = new Promise<boolean>(resolve => waiting.push(resolve))
      // Whoever waits for it does not wait for the next turn of trying.
      if (trouble && !isWriting) start()
      return settled
    },
    retry() {
      failures = 0
      start()
    },
    stop(why) {
      clearTimeout(timer)
      stopped = why
      settle(false)
    },
    isIdle: () => current === null && queue.length === 0,
  }
}
