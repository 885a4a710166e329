import type { CustomFieldId, SettingsId } from './ids'
import type { Currency } from './money'

/** What holds for a whole plan. One record, so that renaming a plan is a change like any other. */
export type Settings = {
  readonly id: SettingsId
  readonly name: string
  readonly currency: Currency
  /** Month the fiscal year starts in, 1 to 12. */
  readonly fiscalYearStart: number
  /** `weekly`: hours of a full-time week; `from` and `to`: local times, `HH:MM`. */
  readonly workingHours: { readonly weekly: number; readonly from: string; readonly to: string }
}

/** The id of the one settings record of every plan. */
export const settingsId = 'settings' as SettingsId

/** A column of an import that Espalier has no field for, kept with its values on positions. */
export type CustomField = { readonly id: CustomFieldId; readonly name: string; readonly order: string }

/** Whether two local times are `HH:MM` on a 24-hour clock, the first before the second. */
export function areUsableHours(from: string, to: string): boolean {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/
  return time.test(from) && time.test(to) && from < to
}
