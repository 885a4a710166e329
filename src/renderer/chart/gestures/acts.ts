/** What gestures do to the app: each is one call, and one undo step at most. */

import { assign } from '@/domain/commands/assign'
import { editPeople } from '@/domain/commands/editPeople'
import { editPositions } from '@/domain/commands/editPositions'
import type { Place } from '@/domain/commands/inputs'
import { movePositionAlone } from '@/domain/commands/movePositionAlone'
import { movePositions } from '@/domain/commands/movePositions'
import { sayRefusal } from '@/domain/commands/refusal'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { managersAbove } from '@/domain/queries/reports'
import type { App } from '../../session/app'
import type { Stage } from '../stage/stage'
import type { Carried, Drop } from './pointerView'

function planOf(app: App): Plan | null {
  const open = app.open.getState()
  return open.planId === null ? null : open.plan
}

/** Positions without those that are below another of them: what a drag of several takes along. Cost: depth for each. */
export function topmostOf(plan: Plan, ids: readonly PositionId[]): readonly PositionId[] {
  const chosen = new Set(ids)
  return ids.filter(id => plan.positions.has(id) && !managersAbove(plan, id).some(manager => chosen.has(manager.id)))
}

export function select(app: App, ids: Iterable<PositionId>, focused: PositionId | null): void {
  app.view.setState({ selection: new Set(ids), focused })
}

export function toggleSelected(app: App, id: PositionId): void {
  const selection = new Set(app.view.getState().selection)
  if (!selection.delete(id)) selection.add(id)
  app.view.setState({ selection, focused: id })
}

/** Folds away everyone below, or shows them again; the card stays where it is on screen. */
export function toggleFolded(stage: Stage, id: PositionId): void {
  const collapsed = new Set(stage.app.view.getState().collapsed)
  if (!collapsed.delete(id)) collapsed.add(id)
  stage.holdStill(id)
  stage.app.view.setState({ collapsed })
}

/** Lets go of the cards in the hand. A refusal is said where it happened, and in a toast for whoever looked away. */
export function letGo(stage: Stage, carried: Carried, drop: Drop): void {
  const { app } = stage
  const plan = planOf(app)
  if (!plan) return
  if (drop.result.isRefusal) {
    app.say(drop.result.why)
    return
  }
  const { place } = drop
  stage.holdStill(drop.on)
  const label = labelOf(plan, carried, place)
  const ran = carried.alone
    ? app.run(label, movePositionAlone, { positionId: carried.lead, place })
    : app.run(label, movePositions, { positionIds: carried.movers, place })
  if (!ran.ok) app.say(sayRefusal(plan, ran.reason))
  else app.say(`${label}.`.replace(/^Move /, 'Moved ').replace(/^Reorder /, 'Reordered '), true)
}

/** "Move Ben under Dee"; "Reorder Ben" where the manager stays. */
function labelOf(plan: Plan, { movers, alone, lead }: Carried, place: Place): string {
  const who = alone || movers.length === 1 ? mentionOf(plan, alone ? lead : (movers[0] ?? lead)) : `${movers.length} positions`
  const under = place.kind === 'under' ? place.managerId : (plan.positions.get(place.positionId)?.reportsTo ?? null)
  const stays = !alone && movers.every(id => plan.positions.get(id)?.reportsTo === under)
  if (stays) return `Reorder ${who}`
  return `Move ${who}${alone ? ' alone' : ''} under ${under === null ? 'nobody' : mentionOf(plan, under)}`
}

/**
 * What was typed over a name or a title. A name on a seat without a person puts a new person there. Returns the refusal in words,
 * or null when it is done.
 */
export function writeField(app: App, id: PositionId, field: 'name' | 'title', typed: string): string | null {
  const plan = planOf(app)
  const position = plan?.positions.get(id)
  if (!plan || !position) return null
  const text = typed.trim()
  if (field === 'title') {
    if (text === position.title) return null
    const ran = app.run(`Change the title of ${mentionOf(plan, id)}`, editPositions, { positionIds: [id], patch: { title: text } })
    return ran.ok ? null : sayRefusal(plan, ran.reason)
  }
  if (position.occupant.kind !== 'person') {
    if (text === '') return null
    const ran = app.run(`Put ${text} in ${mentionOf(plan, id)}`, assign, {
      positionId: id,
      somebody: { kind: 'new', person: { name: text } },
    })
    return ran.ok ? null : sayRefusal(plan, ran.reason)
  }
  const { personId } = position.occupant
  if (text === '' || text === plan.people.get(personId)?.name) return null
  const ran = app.run(`Rename ${nameOf(plan, id)} to ${text}`, editPeople, { personIds: [personId], patch: { name: text } })
  return ran.ok ? null : sayRefusal(plan, ran.reason)
}

/** What stands in a field before it is typed over. */
export function fieldText(plan: Plan, id: PositionId, field: 'name' | 'title'): string {
  const position = plan.positions.get(id)
  if (!position) return ''
  if (field === 'title') return position.title
  return position.occupant.kind === 'person' ? (plan.people.get(position.occupant.personId)?.name ?? '') : ''
}
