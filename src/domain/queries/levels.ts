/** Where a position stands on the ladder. */
import type { Band, Level } from '../model/ladder'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'

/** The level of a position, confirmed or guessed; `null` without one. */
export function levelOf(plan: Pick<Plan, 'levels'>, position: Pick<Position, 'level'>): Level | null {
  return position.level ? (plan.levels.get(position.level.levelId) ?? null) : null
}

/** The band of a position's level; `null` without a level. */
export function bandOf(plan: Pick<Plan, 'levels'>, position: Pick<Position, 'level'>): Band | null {
  return levelOf(plan, position)?.band ?? null
}
