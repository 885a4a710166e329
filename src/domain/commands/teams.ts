/** What the commands on teams share. */
import type { TeamId } from '../model/ids'
import type { Plan } from '../model/plan'
import { type Team, teamColours } from '../model/team'
import { refuseBlank, refuseCount, refuseDates, refuseMissingTeam } from './checks'
import type { Refusal } from './refusal'

export function refuseTeam(plan: Pick<Plan, 'teams'>, team: Team): Refusal | null {
  return (
    refuseBlank(team.name, 'team') ??
    refuseMissingTeam(plan, team.parentId) ??
    refuseTeamLoop(plan, team) ??
    refuseCount(team.colour, 'The team colour', 1, teamColours) ??
    refuseDates(team, team.name)
  )
}

function refuseTeamLoop(plan: Pick<Plan, 'teams'>, { id: teamId, parentId }: Team): Refusal | null {
  if (parentId === null) return null
  const met = new Set<TeamId>()
  for (let above: TeamId | null = parentId; above !== null && !met.has(above); above = plan.teams.get(above)?.parentId ?? null) {
    if (above === teamId) return { code: 'team-inside-itself', teamId, parentId }
    met.add(above)
  }
  return null
}

/** The colour fewest teams have; the lowest of those. */
export function rarestColour(plan: Pick<Plan, 'teams'>): number {
  const uses = Array.from({ length: teamColours }, () => 0)
  for (const { colour } of plan.teams.values()) uses[colour - 1] = (uses[colour - 1] ?? 0) + 1
  return uses.indexOf(Math.min(...uses)) + 1
}
