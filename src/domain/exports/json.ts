/** A plan as JSON for somebody else: the format of `.espalier` files, so that it opens again, without pay unless it was chosen. */
import type { FilePhoto } from '../codec/records'
import { savePlan } from '../codec/save'
import type { Plan } from '../model/plan'
import { withoutPay } from './withoutPay'

export type JsonExport = {
  readonly text: string
  /** What is not in it, in words such as `pay of 107 people`; empty when everything is. */
  readonly leftOut: readonly string[]
}

/** The whole plan with its scenarios. Notes are kept as they were written, whatever they say. */
export function exportJson(plan: Plan, options: { readonly withPay: boolean; readonly photos?: readonly FilePhoto[] }): JsonExport {
  const { plan: shown, leftOut } = options.withPay ? { plan, leftOut: [] } : withoutPay(plan)
  return { text: savePlan(shown, options.photos), leftOut }
}
