/** Layout, scene and index alone, without a browser: how they grow with the organisation. */
import { layOut } from '@/domain/layout/layOut'
import type { LayoutOptions } from '@/domain/layout/types'
import type { Plan } from '@/domain/model/plan'
import { hitIndexOf } from '@/domain/scene/hitIndex'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { SceneOptions } from '@/domain/scene/types'
import { generate, type Shape } from './generate'
import { median } from './numbers'

export type Alone = {
  readonly what: string
  readonly width: number
  readonly height: number
  /** Milliseconds for a new plan, then for the edit of one title. */
  readonly layout: number
  readonly scene: number
  readonly index: number
  readonly edit: number
  /** Cards that the edit made anew. */
  readonly cardsMade: number
}

const cases: readonly { readonly size: number; readonly shape: Shape; readonly what: string }[] = [
  { size: 100, shape: 'typical', what: '100 people' },
  { size: 1_000, shape: 'typical', what: '1,000 people' },
  { size: 10_000, shape: 'typical', what: '10,000 people' },
  { size: 200, shape: 'chain', what: 'a chain 200 deep' },
  { size: 2_001, shape: 'wide', what: '2,000 reports of one manager' },
]
const layoutOptions: LayoutOptions = { direction: 'top-down', collapsed: new Set(), focus: null }
const sceneOptions: SceneOptions = { colourBy: { kind: 'band' }, fields: ['team', 'roll-up'], today: '2027-03-01', locale: 'en-GB' }
const rounds = 15

export function measureAlone(): readonly Alone[] {
  return cases.map(({ size, shape, what }) => {
    const times = { layout: [] as number[], scene: [] as number[], index: [] as number[], edit: [] as number[] }
    let bounds = { width: 0, height: 0 }
    let cardsMade = 0
    for (let round = 0; round < rounds; round++) {
      const plan = generate(size, { shape, seed: 1 + round })
      const [layout, layoutTime] = timed(() => layOut(plan, layoutOptions))
      const [scene, sceneTime] = timed(() => sceneOf(plan, layout, sceneOptions))
      const [, indexTime] = timed(() => hitIndexOf(scene))
      const edited = retitled(plan)
      const [after, editTime] = timed(() => {
        const next = sceneOf(edited, layOut(edited, layoutOptions, layout), sceneOptions)
        hitIndexOf(next)
        return next
      })
      times.layout.push(layoutTime)
      times.scene.push(sceneTime)
      times.index.push(indexTime)
      times.edit.push(editTime)
      bounds = layout.bounds
      cardsMade = after.cards.filter((card, at) => card !== scene.cards[at]).length
    }
    const { layout, scene, index, edit } = times
    return {
      what,
      width: bounds.width,
      height: bounds.height,
      layout: median(layout),
      scene: median(scene),
      index: median(index),
      edit: median(edit),
      cardsMade,
    }
  })
}

function timed<Value>(act: () => Value): readonly [Value, number] {
  const start = performance.now()
  const value = act()
  return [value, performance.now() - start]
}

function retitled(plan: Plan): Plan {
  const positions = new Map(plan.positions)
  const last = [...positions.values()].at(-1)
  if (last) positions.set(last.id, { ...last, title: 'Retitled' })
  return { ...plan, positions }
}
