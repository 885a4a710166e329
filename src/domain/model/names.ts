/** What a record is called on screen. A position goes by its person; without one, by its state and title. */
import type { PersonId, PositionId, TeamId } from './ids'
import type { Plan } from './plan'

type People = Pick<Plan, 'positions' | 'people'>

/** As on a card or in a list: "Ben Okafor", "Vacant: Engineer", "Planned". */
export function nameOf(plan: People, positionId: PositionId): string {
  const position = plan.positions.get(positionId)
  if (!position) return 'Deleted position'
  const { occupant, title } = position
  if (occupant.kind === 'person') return personNameOf(plan, occupant.personId)
  const state = occupant.kind === 'vacant' ? 'Vacant' : 'Planned'
  return title === '' ? state : `${state}: ${title}`
}

/** As in the middle of a sentence: "Ben Okafor", "the vacant position Engineer", "a planned position". */
export function mentionOf(plan: People, positionId: PositionId): string {
  const position = plan.positions.get(positionId)
  if (!position) return 'a deleted position'
  const { occupant, title } = position
  if (occupant.kind === 'person') return personNameOf(plan, occupant.personId)
  return title === '' ? `a ${occupant.kind} position` : `the ${occupant.kind} position ${title}`
}

export function personNameOf(plan: Pick<Plan, 'people'>, personId: PersonId): string {
  return plan.people.get(personId)?.name ?? 'Somebody deleted'
}

export function teamNameOf(plan: Pick<Plan, 'teams'>, teamId: TeamId): string {
  return plan.teams.get(teamId)?.name ?? 'a deleted team'
}

/** The first letter large, for a mention that opens a sentence. */
export function openingSentence(mention: string): string {
  return mention.charAt(0).toUpperCase() + mention.slice(1)
}
