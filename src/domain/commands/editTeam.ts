import { editing } from '../change/edit'
import type { TeamId } from '../model/ids'
import { orderAfterAll } from '../model/order'
import type { Team } from '../model/team'
import { err, ok } from '../result'
import type { Command } from './command'
import { patched } from './patching'
import { refuseTeam } from './teams'

export type TeamPatch = Partial<Omit<Team, 'id' | 'order'>>

export type EditTeam = { readonly teamId: TeamId; readonly patch: TeamPatch }

/** Change a team's name, type, colour, dates or parent; under a new parent it stands last. */
export const editTeam: Command<EditTeam> = (plan, { teamId, patch }) => {
  const before = plan.teams.get(teamId)
  if (!before) return err({ code: 'missing', what: 'team', id: teamId })
  const renamed = patched(before, patch)
  const refusal = refuseTeam(plan, renamed)
  if (refusal) return err(refusal)

  const siblings = [...plan.teams.values()].filter(team => team.parentId === renamed.parentId)
  const isMoved = renamed.parentId !== before.parentId
  const edit = editing(plan)
  edit.put('teams', isMoved ? { ...renamed, order: orderAfterAll(siblings.map(team => team.order)) } : renamed)
  return ok(edit.change())
}
