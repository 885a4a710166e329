/** The window's side of the import worker: one import, asked for drafts as choices change, and for a plan at the end. */
import type { ImportChoices, ImportDraft } from '@/domain/imports/types'
import type { IsoDate } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import type { ImportAnswer, ImportProgress, ImportRequest, ImportSource } from './importMessages'

/** `superseded`: something newer was asked for; `cancelled`: the import was left. Neither is shown. */
export type ImportRefusal =
  | { readonly code: 'superseded' | 'cancelled' }
  /** Words say what cannot be read and what to do. */
  | { readonly code: 'refused'; readonly words: string }

export type ImportClient = {
  /** The draft by these choices. An earlier draft that is still awaited is superseded: its answer is dropped. */
  draft(choices: ImportChoices, onProgress?: (progress: ImportProgress) => void): Promise<Result<ImportDraft, ImportRefusal>>
  /** The plan by these choices. */
  plan(
    choices: ImportChoices,
    as: { readonly name: string; readonly today: IsoDate },
  ): Promise<Result<{ readonly plan: Plan; readonly rowsLeftOut: number }, ImportRefusal>>
  /** Ends the worker at once, whatever it is doing. Whatever is awaited is cancelled; asking again starts anew. */
  cancel(): void
}

/** As much of a Worker as is needed, so that tests can be one. */
export type WorkerPort = {
  postMessage(request: ImportRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<ImportAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

type Awaited = {
  readonly id: number
  readonly request: ImportRequest
  readonly progress: (progress: ImportProgress) => void
  readonly settle: (answer: Result<ImportAnswer, ImportRefusal>) => void
}

function startWorker(): WorkerPort {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
}

export function importClient(source: ImportSource, start: () => WorkerPort = startWorker): ImportClient {
  let worker: WorkerPort | null = null
  let busy: Awaited | null = null
  /** At most one request waits: a newer one takes its place, so typing does not pile up work. */
  let waiting: Awaited | null = null
  let lastId = 0

  const receive = (answer: ImportAnswer): void => {
    if (busy === null || answer.id !== busy.id) return
    if (answer.kind === 'progress') {
      busy.progress(answer)
      return
    }
    const { settle } = busy
    busy = null
    if (waiting) send(waiting)
    settle(answer.kind === 'refused' ? err({ code: 'refused', words: answer.words }) : ok(answer))
  }

  const started = (): WorkerPort => {
    if (worker) return worker
    const fresh = start()
    fresh.onmessage = event => {
      if (worker === fresh) receive(event.data)
    }
    fresh.onerror = event => {
      if (worker !== fresh) return
      const words = `The import stopped: ${event.message || 'its worker could not start'}. Try again, or try fewer files.`
      stop({ code: 'refused', words })
    }
    fresh.postMessage({ kind: 'source', source })
    worker = fresh
    return fresh
  }

  const stop = (reason: ImportRefusal): void => {
    worker?.terminate()
    worker = null
    const left = [busy, waiting]
    busy = null
    waiting = null
    for (const one of left) one?.settle(err(reason))
  }

  const send = (awaited: Awaited): void => {
    busy = awaited
    waiting = null
    started().postMessage(awaited.request)
  }

  const ask = (request: (id: number) => ImportRequest, progress: Awaited['progress']): Promise<Result<ImportAnswer, ImportRefusal>> =>
    new Promise(settle => {
      const id = ++lastId
      const awaited: Awaited = { id, request: request(id), progress, settle }
      waiting?.settle(err({ code: 'superseded' }))
      if (busy) waiting = awaited
      else send(awaited)
    })

  return {
    async draft(choices, onProgress = () => {}) {
      // The worker finishes what it does; its answer goes to nobody.
      if (busy?.request.kind === 'draft') {
        busy.settle(err({ code: 'superseded' }))
        busy = { ...busy, progress: () => {}, settle: () => {} }
      }
      const answer = await ask(id => ({ kind: 'draft', id, choices }), onProgress)
      if (!answer.ok) return answer
      return answer.value.kind === 'draft' ? ok(answer.value.draft) : err({ code: 'superseded' })
    },
    async plan(choices, { name, today }) {
      const answer = await ask(
        id => ({ kind: 'plan', id, choices, name, today }),
        () => {},
      )
      if (!answer.ok) return answer
      if (answer.value.kind !== 'plan') return err({ code: 'superseded' })
      return ok({ plan: answer.value.plan, rowsLeftOut: answer.value.rowsLeftOut })
    },
    cancel: () => stop({ code: 'cancelled' }),
  }
}
