/** The clock of the command line, handed to the domain, which has none. */
import { type IsoDate, isoDateOf } from '@/domain/model/dates'

export type Today = () => IsoDate

/** Today in the user's zone. */
export function today(): IsoDate {
  const now = new Date()
  const date = isoDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (date === null) throw new Error('The clock of this machine shows no day of the calendar.')
  return date
}
