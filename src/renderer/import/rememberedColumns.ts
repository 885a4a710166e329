/** What was chosen for the columns of an export like this one before, as it comes back from this device's storage. */
import { type ColumnChoice, type ColumnKey, importFields } from '@/domain/imports/types'
import { z } from '@/domain/model/zod'

const kept = z.record(
  z.string(),
  z.object({
    field: z.enum(importFields).optional(),
    options: z
      .object({
        dateOrder: z.enum(['ymd', 'dmy', 'mdy', 'serial']).optional(),
        decimalMark: z.enum(['.', ',']).optional(),
        payPeriod: z.enum(['hour', 'month', 'year']).optional(),
        fteUnit: z.enum(['share', 'percent', 'hours']).optional(),
        fullTimeHours: z.number().optional(),
        currency: z.string().optional(),
        nameStyle: z.enum(['first-last', 'last-first', 'login']).optional(),
      })
      .optional(),
  }),
)

/** Null when nothing usable is remembered. What a manager column refers to is found anew: it goes by the place of a column. */
export function rememberedColumns(stored: unknown): Readonly<Record<ColumnKey, ColumnChoice>> | null {
  const columns = kept.safeParse(stored)
  if (!columns.success || Object.keys(columns.data).length === 0) return null
  // zod's optional admits undefined, which the parsed JSON cannot hold.
  return columns.data as Readonly<Record<ColumnKey, ColumnChoice>>
}
