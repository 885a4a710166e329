/** What is on show: the scene of the open plan, and what is looked up in it. Worked out again only when what it depends on changed. */
import { layOut } from '@/domain/layout/layOut'
import type { Direction, Layout } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { type HitIndex, hitIndexOf } from '@/domain/scene/hitIndex'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { Scene, SceneCard } from '@/domain/scene/types'
import type { View } from '../../session/app'
import { type ShownTree, shownTree } from '../aria/walk'
import { type Head, headsOf } from '../painter/labels'
import { type LineBoxes, lineBoxes } from '../painter/paintLines'

export type Shown = {
  readonly plan: Plan
  readonly direction: Direction
  readonly layout: Layout
  readonly scene: Scene
  readonly index: HitIndex
  readonly cards: ReadonlyMap<PositionId, SceneCard>
  readonly lines: LineBoxes
  /** Built when first asked for. */
  tree(): ShownTree
  heads(): readonly Head[]
}

export type Showing = Pick<View, 'direction' | 'collapsed' | 'focusRoot' | 'colourBy' | 'cardFields'> & {
  readonly plan: Plan
  readonly today: string
  readonly locale: string
}

/** With what was shown `before`, boxes that did not move keep their identity. */
export function show(showing: Showing, before: Shown | null): Shown {
  const { plan, direction, collapsed, focusRoot, colourBy, cardFields, today, locale } = showing
  const focus = focusRoot !== null && plan.positions.has(focusRoot) ? focusRoot : null
  const layout = layOut(plan, { direction, collapsed, focus }, before?.layout)
  const scene = sceneOf(plan, layout, { colourBy, fields: cardFields, today, locale })
  const managerOf = (id: PositionId) => plan.positions.get(id)?.reportsTo ?? null
  return {
    plan,
    direction,
    layout,
    scene,
    index: hitIndexOf(scene, direction),
    cards: new Map(scene.cards.map(card => [card.id, card])),
    lines: lineBoxes(scene.lines),
    tree: once(() => shownTree(scene.cards, managerOf)),
    heads: once(() => headsOf(scene.cards, managerOf)),
  }
}

/** Whether two views of the same plan show the same. */
export function isSameShowing(left: Showing, right: Showing): boolean {
  return (Object.keys(left) as readonly (keyof Showing)[]).every(key => left[key] === right[key])
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
