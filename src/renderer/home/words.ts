/** What the home screen says of a plan. */
import { locale, plural } from '../components/format'
import type { PlanSummary } from '../persistence/port'

const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })

/** `today, 14:02`, `yesterday`, `14 Feb`, `14 Feb 2026`; both in milliseconds since 1970. */
export function sayEdited(at: number, now: number): string {
  const edited = new Date(at)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (edited.toDateString() === today.toDateString()) return `today, ${time.format(edited)}`
  if (edited.toDateString() === yesterday.toDateString()) return 'yesterday'
  return (edited.getFullYear() === today.getFullYear() ? day : dayOfYear).format(edited)
}

/** `312 positions, 298 people, 2 scenarios`. */
export function sayFigures({ positions, people, scenarios }: PlanSummary): string {
  const words = [plural(positions, 'position'), plural(people, 'person', 'people')]
  if (scenarios > 0) words.push(plural(scenarios, 'scenario'))
  return words.join(', ')
}
