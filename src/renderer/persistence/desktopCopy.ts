/** The desktop's own file of each plan beside IndexedDB: after each snapshot, and while editing at most every few seconds. */
import type { Plan } from '@/domain/model/plan'
import type { Shell } from '../shell/port'

/** The part of the shell that keeps copies; null where the host keeps none, so that no text is made for nobody. */
export type Copies = Pick<Shell, 'keepCopy' | 'keptCopies' | 'forgetCopy'> | null

export type Copied = { readonly planId: string; readonly seq: number; readonly plan: Plan }

export type DesktopCopy = {
  /** Copies the plan soon. Only what is on disk here is offered. */
  offer(copied: Copied): void
  /** Copies now what was offered; settles when it is done. */
  flush(): Promise<void>
}

export type DesktopCopyDeps = {
  readonly copies: Copies
  /** The complete file of a plan, photos included: what is restored must be whole. */
  readonly textOf: (plan: Plan) => Promise<string>
  readonly now: () => number
}

/** Milliseconds between copies of a plan that is being edited: making the text takes 100 ms at 10,000 people. */
const every = 5_000

export function createDesktopCopy({ copies, textOf, now }: DesktopCopyDeps): DesktopCopy {
  if (!copies) return { offer: () => undefined, flush: async () => undefined }
  const offered = new Map<string, Copied>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const latest = [...offered.values()]
    offered.clear()
    for (const { planId, seq, plan } of latest) {
      const done = await copies.keepCopy({ planId, seq, savedAt: now(), text: await textOf(plan) })
      if (!done.ok && done.reason.code === 'failed') console.warn(`The copy of a plan was not written: ${done.reason.message}`)
    }
  }

  return {
    offer(copied) {
      offered.set(copied.planId, copied)
      timer ??= setTimeout(() => void flush(), every)
    },
    flush,
  }
}
