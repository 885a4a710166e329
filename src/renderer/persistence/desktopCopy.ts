/** The desktop's own file of each plan beside IndexedDB: after each snapshot, and while editing at most every few seconds. */
import type { Plan } from '@/domain/model/plan'
import type { KeptPlan, Shell } from '../shell/port'
import { planText } from './planText'

/** The part of the shell that keeps copies; null where the host keeps none, so that no text is made for nobody. */
export type Copies = Pick<Shell, 'keepCopy' | 'keptCopies' | 'forgetCopy'> | null

export type DesktopCopy = {
  /** Copies the plan soon. */
  offer(edited: { readonly planId: string; readonly seq: number; readonly plan: Plan }): void
  /** Copies now. */
  keep(copy: KeptPlan): Promise<void>
  /** Settles when what was offered is copied. */
  flush(): Promise<void>
}

/** Milliseconds between copies of a plan that is being edited: making the text takes 100 ms at 10,000 people. */
const every = 5_000

export function createDesktopCopy(copies: Copies, now: () => number): DesktopCopy {
  if (!copies) return { offer: () => undefined, keep: async () => undefined, flush: async () => undefined }
  let offered: Parameters<DesktopCopy['offer']>[0] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = async (copy: KeptPlan): Promise<void> => {
    const done = await copies.keepCopy(copy)
    if (!done.ok && done.reason.code === 'failed') console.warn(`The copy of a plan was not written: ${done.reason.message}`)
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const latest = offered
    offered = null
    if (latest) await keep({ planId: latest.planId, seq: latest.seq, savedAt: now(), text: planText(latest.plan) })
  }

  return {
    offer(edited) {
      offered = edited
      timer ??= setTimeout(() => void flush(), every)
    },
    async keep(copy) {
      if (offered?.planId === copy.planId && offered.seq <= copy.seq) {
        clearTimeout(timer)
        timer = undefined
        offered = null
      }
      await keep(copy)
    },
    flush,
  }
}
