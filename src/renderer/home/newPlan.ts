/** What a new plan starts with: a ladder, and one seat to build on. */
import { defaultLadder } from '@/domain/ladder/defaultLadder'

import { blankPosition } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { PositionId } from '@/domain/model/ids'
import { orderBetween } from '@/domain/model/order'
import type { Plan } from '@/domain/model/plan'

/** `uuid` gives text nobody else has. */
export function newPlan(name: string, uuid: () => string = () => crypto.randomUUID()): Plan {
  // The prefix is the one positions have.
  const id = `pos_${uuid()}` as PositionId
  const position = { ...blankPosition(id, orderBetween(null, null)), title: 'Head of engineering' }
  return { ...emptyPlan({ name }), ...defaultLadder(), positions: new Map([[id, position]]) }
}

/** `Untitled plan`, or `Untitled plan 2` and on when there is one already. */
export function freeName(taken: readonly string[], name = 'Untitled plan'): string {
  const used = new Set(taken)
  let free = name
  for (let number = 2; used.has(free); number += 1) free = `${name} ${number}`
  return free
}
