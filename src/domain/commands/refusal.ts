/** Why a command did not do what was asked. `sayRefusal` puts it in words with names. */
import { counted } from '../model/counted'
import type { IsoDate } from '../model/dates'
import type { CustomFieldId, LevelId, PersonId, PositionId, TeamId, TrackId } from '../model/ids'
import { mentionOf, openingSentence, personNameOf, teamNameOf } from '../model/names'
import type { Plan } from '../model/plan'
import type { Member } from '../model/team'

/** What a blank name was for. */
export type Named = 'person' | 'team' | 'plan' | 'level' | 'track' | 'column'

export type Refusal =
  | { readonly code: 'missing'; readonly what: string; readonly id: string }
  | { readonly code: 'would-report-to-itself'; readonly positionId: PositionId; readonly under: PositionId }
  | { readonly code: 'already-seated'; readonly personId: PersonId; readonly positionId: PositionId }
  | { readonly code: 'not-siblings'; readonly positionId: PositionId; readonly beside: PositionId }
  | { readonly code: 'manager-goes-too'; readonly managerId: PositionId }
  | { readonly code: 'occupied'; readonly positionId: PositionId; readonly personId: PersonId }
  | { readonly code: 'nobody-there'; readonly positionId: PositionId }
  | { readonly code: 'blank-name'; readonly what: Named }
  /** `above`: whether `from` itself is too small. */
  | { readonly code: 'out-of-range'; readonly what: string; readonly from: number; readonly above: boolean; readonly to: number }
  | { readonly code: 'not-whole'; readonly what: string }
  | { readonly code: 'ends-before-start'; readonly what: string; readonly startsOn: IsoDate; readonly endsOn: IsoDate }
  | { readonly code: 'leaves-before-hired'; readonly name: string; readonly hiredOn: IsoDate; readonly leavesOn: IsoDate }
  | { readonly code: 'money-unusable'; readonly what: 'pay' | 'budget' }
  | { readonly code: 'currency-unknown'; readonly currency: string }
  | { readonly code: 'hours-unusable'; readonly from: string; readonly to: string }
  | { readonly code: 'dotted-to-itself'; readonly positionId: PositionId }
  | { readonly code: 'dotted-line-exists'; readonly from: PositionId; readonly to: PositionId; readonly type: string }
  | { readonly code: 'team-inside-itself'; readonly teamId: TeamId; readonly parentId: TeamId }
  | { readonly code: 'already-member'; readonly teamId: TeamId; readonly member: Member }
  | { readonly code: 'not-member'; readonly teamId: TeamId; readonly member: Member }
  | { readonly code: 'shares-with-itself'; readonly positionId: PositionId }
  | { readonly code: 'shares-already'; readonly positionId: PositionId }
  | { readonly code: 'shares-with-nobody'; readonly positionId: PositionId }
  | { readonly code: 'code-taken'; readonly levelId: LevelId; readonly levelCode: string }
  | { readonly code: 'column-taken'; readonly fieldId: CustomFieldId; readonly name: string }
  | { readonly code: 'level-in-use'; readonly levelId: LevelId; readonly positions: number }
  | { readonly code: 'track-in-use'; readonly trackId: TrackId; readonly levels: number }

/** A refusal in a sentence or two, with names: what can't be done, why, and what to do instead. `plan` is the one the command ran on. */
export function sayRefusal(plan: Plan, refusal: Refusal): string {
  switch (refusal.code) {
    case 'missing':
      return `This ${refusal.what} is no longer in the plan. Choose another.`
    case 'would-report-to-itself':
      return sayLoop(plan, refusal.positionId, refusal.under)
    case 'already-seated':
      return `${personNameOf(plan, refusal.personId)} already has a position${titled(plan, refusal.positionId)}. Make that position vacant first.`
    case 'not-siblings':
      return `${opening(plan, refusal.positionId)} and ${mentionOf(plan, refusal.beside)} don't report to the same manager. Move one of them first.`
    case 'manager-goes-too':
      return `${opening(plan, refusal.managerId)} is being removed too. Choose a manager who stays.`
    case 'occupied':
      return `${personNameOf(plan, refusal.personId)} is in this position${titled(plan, refusal.positionId)}. Make it vacant first, or swap the two.`
    case 'nobody-there':
      return `Nobody is in ${mentionOf(plan, refusal.positionId)}. Choose a position with a person.`
    case 'blank-name':
      return `A ${refusal.what} needs a name. Type at least one letter.`
    case 'out-of-range':
      return `${refusal.what} must be ${refusal.above ? 'above' : 'at least'} ${refusal.from} and at most ${refusal.to}.`
    case 'not-whole':
      return `${refusal.what} must be a whole number.`
    case 'ends-before-start':
      return `${openingSentence(refusal.what)} can't end on ${refusal.endsOn}, before the start on ${refusal.startsOn}. Change one of the dates.`
    case 'leaves-before-hired':
      return `${refusal.name} can't leave on ${refusal.leavesOn}, before being hired on ${refusal.hiredOn}. Change one of the dates.`
    case 'money-unusable':
      return `This ${refusal.what} is negative or too large to keep exactly. Check the amount.`
    case 'currency-unknown':
      return `“${refusal.currency}” is not a currency code. Use three letters, such as EUR.`
    case 'hours-unusable':
      return `Working hours from ${refusal.from} to ${refusal.to} can't be used. Give two times such as 09:00 and 17:00, the earlier first.`
    case 'dotted-to-itself':
      return `${opening(plan, refusal.positionId)} can't have a dotted line to the same position. Choose another.`
    case 'dotted-line-exists':
      return `${opening(plan, refusal.from)} already has a ${refusal.type} dotted line to ${mentionOf(plan, refusal.to)}. Edit that one.`
    case 'team-inside-itself':
      return sayTeamLoop(plan, refusal.teamId, refusal.parentId)
    case 'already-member':
      return `${memberName(plan, refusal.member)} is already in ${teamNameOf(plan, refusal.teamId)}. Change the allocation instead.`
    case 'not-member':
      return `${memberName(plan, refusal.member)} is not in ${teamNameOf(plan, refusal.teamId)}. Add the membership first.`
    case 'shares-with-itself':
      return `${opening(plan, refusal.positionId)} can't share a job with the same position. Choose another.`
    case 'shares-already':
      return `${opening(plan, refusal.positionId)} is already half of a job share. Unlink it first.`
    case 'shares-with-nobody':
      return `${opening(plan, refusal.positionId)} is not half of a job share.`
    case 'code-taken':
      return `The code ${refusal.levelCode} belongs to the level ${plan.levels.get(refusal.levelId)?.name ?? ''}. Choose another code.`
    case 'column-taken':
      return `There is already a column called ${refusal.name}. Choose another name.`
    case 'level-in-use':
      return `${counted(refusal.positions, 'position is', 'positions are')} on the level ${plan.levels.get(refusal.levelId)?.code ?? ''}. Choose a level to move them to.`
    case 'track-in-use':
      return `The track ${plan.tracks.get(refusal.trackId)?.name ?? ''} still has ${counted(refusal.levels, 'level', 'levels')}. Remove them first.`
  }
}

function sayLoop(plan: Plan, positionId: PositionId, under: PositionId): string {
  const mover = mentionOf(plan, positionId)
  if (positionId === under) return `${openingSentence(mover)} can't be their own manager. Choose another.`
  const reportsDirectly = plan.positions.get(under)?.reportsTo === positionId
  const target = mentionOf(plan, under)
  return `${openingSentence(mover)} can't report to ${target}, who ${reportsDirectly ? 'reports to' : 'is below'} ${mover}. Move ${target} first.`
}

function sayTeamLoop(plan: Plan, teamId: TeamId, parentId: TeamId): string {
  const name = teamNameOf(plan, teamId)
  if (teamId === parentId) return `${name} can't be its own parent. Choose another team.`
  return `${name} can't be part of ${teamNameOf(plan, parentId)}, which is part of ${name}. Move ${teamNameOf(plan, parentId)} first.`
}

function memberName(plan: Plan, member: Member): string {
  return member.kind === 'position' ? openingSentence(mentionOf(plan, member.positionId)) : personNameOf(plan, member.personId)
}

function opening(plan: Plan, positionId: PositionId): string {
  return openingSentence(mentionOf(plan, positionId))
}

function titled(plan: Plan, positionId: PositionId): string {
  const title = plan.positions.get(positionId)?.title ?? ''
  return title === '' ? '' : `, ${title}`
}
