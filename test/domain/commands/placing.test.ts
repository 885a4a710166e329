import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inChartOrder, lineUp } from '@/domain/commands/placing'
import { compareOrders, ordersBetween } from '@/domain/model/order'
import { seed } from '../../support/generators'
import { at, planOf } from '../../support/plans'

const rows = (...orders: readonly string[]) => orders.map((order, index) => ({ id: `row_${index}`, order }))
const namesInOrder = (sequence: readonly { readonly id: string; readonly order: string }[]) =>
  [...sequence].sort(compareOrders).map(row => row.id)

describe('lining up siblings', () => {
  it('writes newcomers only, where there is room', () => {
    const written = lineUp(rows('a0', '', 'a1'), new Set(['row_1']))
    expect(written.map(row => row.id)).toEqual(['row_1'])
  })

  it('writes siblings again where their keys tie, and leaves those that need not move', () => {
    const written = lineUp(rows('a0', 'a0', ''), new Set(['row_2']))
    expect(written.map(row => row.id)).toEqual(['row_1', 'row_2'])
  })

  it('writes siblings again where a key is no key', () => {
    expect(lineUp(rows('first', ''), new Set(['row_1'])).map(row => row.id)).toEqual(['row_0', 'row_1'])
  })

  it('gives the asked order, whatever the keys were', () => {
    const anyOrder = fc.constantFrom('Zz', 'a0', 'a0V', 'a1', 'a1', 'b00', '', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOrder, fc.boolean()), { minLength: 1, maxLength: 9 }), siblings => {
        const sequence = rows(...siblings.map(([order]) => order))
        const coming = new Set(sequence.filter((_, index) => siblings[index]?.[1]).map(row => row.id))
        const written = new Map(lineUp(sequence, coming).map(row => [row.id, row]))
        if (coming.size === 0) return
        expect(namesInOrder(sequence.map(row => written.get(row.id) ?? row))).toEqual(sequence.map(row => row.id))
      }),
      { seed, numRuns: 1_000 },
    )
  })

  it('keeps a thousand siblings as they are for one in their midst', () => {
    const many = ordersBetween(null, null, 1_000).map((order, index) => ({ id: `row_${index}`, order }))
    expect(lineUp(many.toSpliced(500, 0, { id: 'new', order: '' }), new Set(['new']))).toHaveLength(1)
  })
})

describe('the order of the chart', () => {
  it('is depth first, siblings in order, roots in order', () => {
    const plan = planOf('Ada\n  Ben\n    Cal\n  Dee\nEve')
    const ids = ['Eve', 'Dee', 'Cal', 'Ada', 'Ben', 'Zoe'].map(at)
    expect(inChartOrder(plan, ids).map(position => position.id)).toEqual(['Ada', 'Ben', 'Cal', 'Dee', 'Eve'].map(at))
  })
})
