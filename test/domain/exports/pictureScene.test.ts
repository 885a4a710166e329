import { describe, expect, it } from 'vitest'
import { pictureScene } from '@/domain/exports/pictureScene'
import { svgOf } from '@/domain/exports/svg'
import type { CustomFieldId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { CardFieldKind } from '@/domain/scene/types'
import { canaryPay, examplePlan } from '../../support/pictures'
import { at } from '../../support/plans'

const bonus = 'fld_bonus' as CustomFieldId
const figure = '€61,803'

function plan(): Plan {
  const plan = examplePlan()
  const positions = [...plan.positions.values()].map(position => ({ ...position, custom: { [bonus]: figure } }))
  return {
    ...plan,
    positions: new Map(positions.map(position => [position.id, position])),
    customFields: new Map([[bonus, { id: bonus, name: 'Bonus', order: 'a0' }]]),
  }
}

const fields: readonly CardFieldKind[] = ['pay', 'cost', `custom:${bonus}`]
const choice = {
  direction: 'top-down',
  collapsed: new Set([at('Rahul Deshmukh')]),
  focus: null,
  colourBy: { kind: 'custom', fieldId: bonus },
  fields,
  today: '2027-03-01',
  locale: 'en-GB',
} as const
const thousands = `${Math.round(canaryPay / 100_000)}k`
const drawn = (withPay: boolean): string => svgOf(pictureScene(plan(), { ...choice, withPay }).scene, { fonts: [], photos: new Map() })

describe('a picture for somebody else', () => {
  it('shows no pay, neither on cards nor in the legend, and says so', () => {
    expect(drawn(false)).not.toContain(thousands)
    expect(drawn(false)).not.toContain(figure)
    expect(pictureScene(plan(), { ...choice, withPay: false }).leftOut).toEqual(['pay and cost on cards', 'colour by a column about pay'])
  })

  it('shows pay as on screen when it was chosen', () => {
    expect(drawn(true)).toContain(thousands)
    expect(drawn(true)).toContain(figure)
    expect(pictureScene(plan(), { ...choice, withPay: true }).leftOut).toEqual([])
  })

  it('leaves nothing else out', () => {
    const harmless = { ...choice, fields: ['team', 'location'], colourBy: { kind: 'team' }, withPay: false } as const
    expect(pictureScene(plan(), harmless).leftOut).toEqual([])
    expect(pictureScene(plan(), harmless).scene.cards.find(card => card.id === at('Rahul Deshmukh'))?.folded).toBe(3)
  })
})
