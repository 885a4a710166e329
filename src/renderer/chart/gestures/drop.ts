/** Where cards in the hand would go, tried on the plan before anything is let go: a drop never surprises. */
import type { CommandContext } from '@/domain/commands'
import type { Place } from '@/domain/commands/inputs'
import { movePositionAlone } from '@/domain/commands/movePositionAlone'
import { movePositions } from '@/domain/commands/movePositions'
import { type Refusal, sayRefusal } from '@/domain/commands/refusal'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { managersAbove, reportsOf } from '@/domain/queries/reports'
import type { SceneCard } from '@/domain/scene/types'
import type { Shown } from '../stage/shown'
import type { Point } from '../stage/viewport'
import type { Carried, Drop } from './pointerView'

/** What a drop at a point of the chart would do; null where it would do nothing. */
export function dropAt(shown: Shown, point: Point, carried: Carried, context: CommandContext): Drop | null {
  const target = shown.index.dropTargetAt(point.x, point.y)
  if (!target || carried.movers.includes(target.id)) return null
  const { plan } = shown
  const manager = plan.positions.get(target.id)?.reportsTo ?? null
  // Beside a root would make another root: onto it is what is meant.
  const isBeside = target.kind === 'beside' && manager !== null
  const place: Place = isBeside ? { kind: target.side, positionId: target.id } : { kind: 'under', managerId: target.id }
  const tried = carried.alone
    ? movePositionAlone(plan, { positionId: carried.lead, place }, context)
    : movePositions(plan, { positionIds: carried.movers, place }, context)
  if (tried.ok && tried.value.length === 0) return null
  const result = tried.ok
    ? ({ isRefusal: false, words: isBeside ? sayBeside(plan, target) : sayUnder(plan, target.id, carried) } as const)
    : ({ isRefusal: true, words: sayShort(plan, tried.reason, target.id, carried), why: sayRefusal(plan, tried.reason) } as const)
  return { place, on: target.id, result, line: isBeside ? insertionLine(shown, target) : null }
}

/** "Moves here: 10 reports": how many report there once it is done. */
function sayUnder(plan: Plan, managerId: PositionId, { movers, alone, lead }: Carried): string {
  const coming = (alone ? [lead] : movers).filter(id => plan.positions.get(id)?.reportsTo !== managerId).length
  const count = reportsOf(plan, managerId).length + coming
  return `Moves here: ${count} ${count === 1 ? 'report' : 'reports'}`
}

function sayBeside(plan: Plan, { id, side }: { readonly id: PositionId; readonly side: 'before' | 'after' }): string {
  const manager = plan.positions.get(id)?.reportsTo ?? null
  const place = `${side === 'before' ? 'Before' : 'After'} ${mentionOf(plan, id)}`
  return manager === null ? place : `${place}, under ${mentionOf(plan, manager)}`
}

/** Short enough for a card's line: "Is below Leila, who moves". The whole sentence stands beside the cards in the hand. */
function sayShort(plan: Plan, refusal: Refusal, on: PositionId, { movers }: Carried): string {
  if (refusal.code !== 'would-report-to-itself') return 'Can’t move here'
  const mover = managersAbove(plan, on).find(manager => movers.includes(manager.id))
  return mover ? `Is below ${firstName(nameOf(plan, mover.id))}, who moves` : 'Is one of those who move'
}

function firstName(name: string): string {
  return name.split(/\s+/u)[0] ?? name
}

/** Room between two siblings, as a line across the gap before or after one of them. */
function insertionLine(
  { cards, direction }: Shown,
  { id, side }: { readonly id: PositionId; readonly side: 'before' | 'after' },
): Drop['line'] {
  const card = cards.get(id)
  if (!card) return null
  const isAcross = card.kind === 'card' && direction === 'top-down'
  const gap = isAcross ? 6 : card.kind === 'leaf' ? 2 : 6
  return isAcross
    ? upright(card, side === 'before' ? card.x - gap : card.x + card.width + gap)
    : level(card, side === 'before' ? card.y - gap : card.y + card.height + gap)
}

const upright = (card: SceneCard, x: number) => ({ from: { x, y: card.y }, to: { x, y: card.y + card.height } })
const level = (card: SceneCard, y: number) => ({ from: { x: card.x, y }, to: { x: card.x + card.width, y } })
