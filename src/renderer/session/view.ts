/** What this device remembers of how a plan is looked at. */
import type { PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { KeptView } from '../persistence/port'
import type { View } from './app'

/** How a plan is looked at the first time. */
export const freshView: View = {
  selection: new Set(),
  focused: null,
  collapsed: new Set(),
  focusRoot: null,
  direction: 'top-down',
  colourBy: { kind: 'band' },
  cardFields: ['team', 'roll-up'],
  inspectorOpen: true,
  legendOpen: true,
  search: '',
}

/** A plan is first coloured by what it has: level bands, or else its teams. */
function firstView(plan: Plan): View {
  const hasLevels = [...plan.positions.values()].some(position => position.level !== null)
  return hasLevels || plan.teams.size === 0 ? freshView : { ...freshView, colourBy: { kind: 'team' } }
}

/** Every key of the view and its fate: kept for this device, or forgotten with the window. */
const viewFates = {
  selection: 'forgotten',
  focused: 'forgotten',
  collapsed: 'kept',
  focusRoot: 'kept',
  direction: 'kept',
  colourBy: 'kept',
  cardFields: 'kept',
  inspectorOpen: 'kept',
  legendOpen: 'kept',
  search: 'forgotten',
  viewport: 'kept',
} as const satisfies Record<keyof View, 'kept' | 'forgotten'>

/** The part of a view that is kept, as plain data. */
export function keptOf(view: View): KeptView {
  // A view's keys are those of the table above.
  const kept = Object.entries(view).filter(([key, value]) => viewFates[key as keyof View] === 'kept' && value !== undefined)
  return { ...Object.fromEntries(kept), collapsed: [...view.collapsed] }
}

/** The view as it was left, without what the plan no longer has; anything unreadable is as it is at first. */
export function viewOf(kept: KeptView | null, plan: Plan): View {
  if (!kept) return firstView(plan)
  const isHere = (id: unknown): id is PositionId => typeof id === 'string' && plan.positions.has(id as PositionId)
  const { direction, colourBy, cardFields, viewport } = kept
  return {
    ...freshView,
    collapsed: new Set(kept.collapsed.filter(isHere)),
    focusRoot: isHere(kept.focusRoot) ? kept.focusRoot : null,
    direction: direction === 'left-right' ? 'left-right' : 'top-down',
    colourBy: isKind(colourBy) ? colourBy : freshView.colourBy,
    // Written by keptOf, and a field nobody knows is drawn as nothing.
    cardFields: Array.isArray(cardFields) ? (cardFields as View['cardFields']) : freshView.cardFields,
    inspectorOpen: kept.inspectorOpen !== false,
    legendOpen: kept.legendOpen !== false,
    ...(isViewport(viewport) ? { viewport } : {}),
  }
}

const kinds: readonly unknown[] = ['band', 'team', 'location', 'status', 'custom'] satisfies View['colourBy']['kind'][]

const isKind = (value: unknown): value is View['colourBy'] =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind)

const isViewport = (value: unknown): value is NonNullable<View['viewport']> =>
  typeof value === 'object' && value !== null && ['x', 'y', 'zoom'].every(key => Number.isFinite((value as Record<string, unknown>)[key]))
