/** What the part of the organisation below a manager is called, for labels from afar. */
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { reportsOf } from '../queries/reports'
import { mainTeamOf } from '../queries/teams'

/** "Director, Product"; "Head of Design"; "VP Engineering"; "Checkout manager". */
const afterComma = /,\s*(.+)$/u
const afterOf = /\b(?:of|for)\s+(.+)$/iu
const afterRank =
  /^(?:(?:group|chief|global|regional|associate|assistant|senior|executive)\s+)*(?:s?vp|evp|avp|vice president|director|head|manager)\s+(.+)$/iu
const beforeRank = /^(.+?)\s+(?:vp|vice president|director|manager|lead|supervisor)$/iu
const onlyRank = /^(?:(?:senior|group|general|executive|managing|assistant|associate|engineering|team|tech|technical|line|people)\s*)+$/iu

/** Titles repeat, and every scene asks for every manager's. */
const known = new Map<string, string | null>()
const mostKnown = 10_000

/** The field a manager's title names; `null` when it names none. */
export function fieldOfTitle(title: string): string | null {
  let field = known.get(title)
  if (field === undefined) {
    field = readTitle(title)
    if (known.size >= mostKnown) known.clear()
    known.set(title, field)
  }
  return field
}

function readTitle(title: string): string | null {
  const trimmed = title.trim()
  const named = [afterComma, afterOf, afterRank].flatMap(pattern => pattern.exec(trimmed)?.[1] ?? [])
  const before = [beforeRank.exec(trimmed)?.[1] ?? ''].filter(field => field !== '' && !onlyRank.test(field))
  const [field] = [...named, ...before]
  return field ? field.charAt(0).toUpperCase() + field.slice(1) : null
}

/** The team that a manager and at least half of the reports share, or else the field in the title, or else the manager's own team. */
export function groupNameOf(plan: Pick<Plan, 'positions' | 'teams' | 'memberships'>, position: Position): string | null {
  const reports = reportsOf(plan, position.id)
  if (reports.length === 0) return null
  const team = plan.memberships.size === 0 ? null : mainTeamOf(plan, position.id)
  const shared = team ? reports.filter(report => mainTeamOf(plan, report.id) === team).length : 0
  if (team && shared * 2 >= reports.length) return team.name
  return fieldOfTitle(position.title) ?? team?.name ?? null
}
