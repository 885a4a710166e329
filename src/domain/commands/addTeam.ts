import type { TeamId } from '../model/ids'
import { orderAfterAll } from '../model/order'
import type { Team, TeamType } from '../model/team'
import { err, ok } from '../result'
import type { Command } from './command'
import { rarestColour, refuseTeam } from './teams'

export type AddTeam = {
  readonly name: string
  readonly parentId?: TeamId | null
  readonly type?: TeamType | null
  /** 1 to 12; the one fewest teams have, unless told. */
  readonly colour?: number
}

/** Add a team, last under its parent. */
export const addTeam: Command<AddTeam> = (plan, { name, parentId = null, type = null, colour = rarestColour(plan) }, { ids }) => {
  const siblings = [...plan.teams.values()].filter(team => team.parentId === parentId)
  const order = orderAfterAll(siblings.map(team => team.order))
  const team: Team = { id: ids<TeamId>('team'), name: name.trim(), parentId, type, order, colour, startsOn: null, endsOn: null }
  const refusal = refuseTeam(plan, team)
  return refusal ? err(refusal) : ok([{ table: 'teams', id: team.id, before: null, after: team }])
}
