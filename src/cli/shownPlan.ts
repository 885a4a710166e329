/** The organisation that an export shows: the baseline as it stands. */
import type { IsoDate } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'

export type Shown = { readonly plan: Plan; readonly asOf: IsoDate | null }

export function shownPlan(
  plan: Plan,
  { scenario, asOf }: { readonly scenario: string | undefined; readonly asOf: string | undefined },
): Result<Shown, string> {
  if (scenario !== undefined || asOf !== undefined) return err('This build shows the baseline only.')
  return ok({ plan, asOf: null })
}
