import { describe, expect, it } from 'vitest'
import { layOut } from '@/domain/layout/layOut'
import { hitIndexOf } from '@/domain/scene/hitIndex'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { SceneCard } from '@/domain/scene/types'
import { at, planOf } from '../../support/plans'

const plan = planOf('Ada\n  Ben\n    Bo\n    Bea\n  Cal\n    Cy')

function chart(direction: 'top-down' | 'left-right') {
  const layout = layOut(plan, { direction, collapsed: new Set(), focus: null })
  const scene = sceneOf(plan, layout, { colourBy: { kind: 'band' }, fields: [], today: '2027-03-01', locale: 'en-GB' })
  const card = (name: string) => scene.cards.find(({ id }) => id === at(name)) as SceneCard
  return { index: hitIndexOf(scene, direction), card, scene }
}

describe('a chart from the top down', () => {
  const { index, card, scene } = chart('top-down')

  it('knows which card is under the pointer', () => {
    for (const { id, x, y, width, height } of scene.cards) {
      expect(index.at(x + width / 2, y + height / 2)).toBe(id)
      expect(index.at(x, y)).toBe(id)
    }
    expect(index.at(card('Ben').x + 206, card('Ben').y + 10)).toBeNull()
  })

  it('knows what is in view', () => {
    const { x, y, width, height } = card('Ben')
    expect(index.within({ x, y, width, height }).map(({ id }) => id)).toEqual([at('Ben')])
    expect(index.within({ x: -9e9, y: -9e9, width: 18e9, height: 18e9 })).toHaveLength(scene.cards.length)
  })

  it('drops onto the middle of a card, and beside it at its ends', () => {
    const { x, y } = card('Ben')
    expect(index.dropTargetAt(x + 100, y + 36)).toEqual({ kind: 'on', id: at('Ben') })
    expect(index.dropTargetAt(x + 10, y + 36)).toEqual({ kind: 'beside', id: at('Ben'), side: 'before' })
    expect(index.dropTargetAt(x + 190, y + 36)).toEqual({ kind: 'beside', id: at('Ben'), side: 'after' })
  })

  it('drops between the cards of a row and of a stack', () => {
    expect(index.dropTargetAt(card('Ben').x + 200 + 4, card('Ben').y + 36)).toMatchObject({ kind: 'beside', side: 'after' })
    expect(index.dropTargetAt(card('Bo').x + 80, card('Bo').y + 38)).toEqual({ kind: 'beside', id: at('Bo'), side: 'after' })
    expect(index.dropTargetAt(card('Bo').x + 80, card('Bo').y + 20)).toEqual({ kind: 'on', id: at('Bo') })
  })

  it('drops nowhere on empty ground', () => {
    expect(index.dropTargetAt(card('Ada').x - 100, card('Ada').y)).toBeNull()
  })
})

it('a chart to the right drops before and after a card above and below it', () => {
  const { index, card } = chart('left-right')
  const { x, y } = card('Ben')
  expect(index.dropTargetAt(x + 100, y + 3)).toEqual({ kind: 'beside', id: at('Ben'), side: 'before' })
  expect(index.dropTargetAt(x + 10, y + 36)).toEqual({ kind: 'on', id: at('Ben') })
})

it('answers with the cards of the scene it was made from, when only their words differ', () => {
  const layout = layOut(plan, { direction: 'top-down', collapsed: new Set(), focus: null })
  const options = { colourBy: { kind: 'band' }, fields: [], today: '2027-03-01', locale: 'en-GB' } as const
  const before = hitIndexOf(sceneOf(plan, layout, options))
  const positions = new Map([...plan.positions].map(([id, position]) => [id, { ...position, title: 'Retitled' }]))
  const after = hitIndexOf(sceneOf({ ...plan, positions }, layout, options))
  const everywhere = { x: -9e9, y: -9e9, width: 18e9, height: 18e9 }
  expect(after.within(everywhere).every(card => card.title.text === 'Retitled')).toBe(true)
  expect(before.within(everywhere).some(card => card.title.text === 'Retitled')).toBe(false)
})
