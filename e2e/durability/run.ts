/** What the page and the test agree on. */

import { emptyHistory } from '@/domain/change/history'
import { savePlan } from '@/domain/codec/save'
import type { Plan } from '@/domain/model/plan'
import { type Stepped, takeStep } from '@/renderer/session/steps'
import { endlessStep } from '../../test/support/planSteps'
import { planOf } from '../../test/support/plans'

/** What a reopened browser finds of the plan. */
export type Found =
  | {
      readonly kind: 'opened'
      readonly seq: number
      /** Its text as a file. */
      readonly plan: string
      readonly history: string
      readonly repairs: readonly string[]
      readonly saved: string
    }
  | { readonly kind: 'refused'; readonly why: string }

export function startOfRun(): Plan {
  return planOf('Ada\n  Ben\n    Cal\n  Dee')
}

/** The run as it must have been: the state after each seq, worked out again without any journal. */
export class ExpectedRun {
  readonly #seed: number
  #seq = 0
  #state: Stepped = { plan: startOfRun(), history: emptyHistory }

  constructor(seed: number) {
    this.#seed = seed
  }

  /** The plan and history after step `seq`; later than the one asked for before. */
  after(seq: number): { readonly plan: string; readonly history: string } {
    while (this.#seq < seq) {
      this.#seq += 1
      this.#state = takeStep(this.#state, endlessStep(this.#state, this.#seed, this.#seq))
    }
    return { plan: savePlan(this.#state.plan), history: JSON.stringify(this.#state.history) }
  }
}

/** What is wrong with what was found, in words; null when every acknowledged step is there and the plan is as it was. */
export function lossIn(found: Found, acknowledged: number, expected: ExpectedRun): string | null {
  if (found.kind === 'refused') return `the plan does not open: ${found.why}`
  if (found.seq < acknowledged) return `step ${acknowledged} was acknowledged, and ${found.seq} is the last one there`
  if (found.repairs.length > 0) return `the plan needed repair: ${found.repairs[0]}`
  if (found.saved !== 'saved') return `the plan opened as ${found.saved}`
  const truth = expected.after(found.seq)
  if (truth.plan !== found.plan) return `the plan after step ${found.seq} is not the one that was made`
  if (truth.history !== found.history) return `the undo history after step ${found.seq} is not the one that was made`
  return null
}
