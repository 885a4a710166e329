import { editing } from '../change/edit'
import { isCurrencyCode } from '../model/money'
import { areUsableHours, type Settings, settingsId } from '../model/settings'
import { err, ok } from '../result'
import { refuseBlank, refuseCount, refuseShare } from './checks'
import type { Command } from './command'
import { patched } from './patching'
import type { Refusal } from './refusal'

/** Hours in a week. */
const mostWeeklyHours = 168

export type EditSettings = { readonly patch: Partial<Omit<Settings, 'id'>> }

/** Rename a plan, or change its currency, fiscal year or working hours. Pay keeps the currency it was given in. */
export const editSettings: Command<EditSettings> = (plan, { patch }) => {
  const before = plan.settings.get(settingsId)
  if (!before) return err({ code: 'missing', what: 'plan', id: settingsId })
  const after = patched(before, patch)
  const refusal = refuseSettings(after)
  if (refusal) return err(refusal)

  const edit = editing(plan)
  edit.put('settings', after)
  return ok(edit.change())
}

function refuseSettings({ name, currency, fiscalYearStart, workingHours }: Settings): Refusal | null {
  const unusable =
    refuseBlank(name, 'plan') ??
    refuseCount(fiscalYearStart, 'The month the fiscal year starts in', 1, 12) ??
    refuseShare(workingHours.weekly, 'Weekly hours', mostWeeklyHours)
  if (unusable) return unusable
  if (!isCurrencyCode(currency)) return { code: 'currency-unknown', currency }
  const { from, to } = workingHours
  return areUsableHours(from, to) ? null : { code: 'hours-unusable', from, to }
}
