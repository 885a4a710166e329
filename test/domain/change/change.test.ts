import { describe, expect, it } from 'vitest'
import { addedIds, applyChange, type Change, invertChange, squashChanges, stepsOf } from '@/domain/change/change'
import { at, outlineOf, planOf, the } from '../../support/plans'

const plan = planOf('Ada\n  Ben\n  Cal')
const ben = the(plan.positions, at('Ben'))
const rooted = { ...ben, reportsTo: null }
const titled = { ...rooted, title: 'Lead' }
const move: Change = [{ table: 'positions', id: ben.id, before: ben, after: rooted }]
const retitle: Change = [{ table: 'positions', id: ben.id, before: rooted, after: titled }]
const removal: Change = [{ table: 'positions', id: ben.id, before: titled, after: null }]

describe('applying a change', () => {
  it('keeps every table and record it does not name', () => {
    const after = applyChange(plan, move)
    expect(outlineOf(after)).toBe('Ada\n  Cal\nBen')
    expect(after.people).toBe(plan.people)
    expect(after.positions.get(at('Ada'))).toBe(plan.positions.get(at('Ada')))
  })

  it('leaves the plan before it alone', () => {
    applyChange(plan, removal)
    expect(outlineOf(plan)).toBe('Ada\n  Ben\n  Cal')
  })

  it('gives the same plan for no change', () => {
    expect(applyChange(plan, [])).toBe(plan)
  })
})

describe('inverting a change', () => {
  it('takes it back, last step first', () => {
    expect(invertChange([...move, ...retitle])).toEqual([
      { table: 'positions', id: ben.id, before: titled, after: rooted },
      { table: 'positions', id: ben.id, before: rooted, after: ben },
    ])
  })
})

describe('squashing changes', () => {
  it('keeps the first before and the last after of each record', () => {
    expect(squashChanges([move, retitle])).toEqual([{ table: 'positions', id: ben.id, before: ben, after: titled }])
  })

  it('lets go of records that end as they began', () => {
    expect(squashChanges([move, invertChange(move)])).toEqual([])
    const birth: Change = [{ table: 'positions', id: ben.id, before: null, after: titled }]
    expect(squashChanges([birth, removal])).toEqual([])
  })

  it('keeps records of two tables apart, whatever their ids', () => {
    const id = 'same' as never
    const both = [
      { table: 'positions', id, before: null, after: ben },
      { table: 'people', id, before: null, after: ben },
    ] as unknown as Change
    expect(squashChanges([both])).toHaveLength(2)
  })
})

describe('reading a change', () => {
  it('names what it brings into being', () => {
    const birth: Change = [...move, { table: 'positions', id: at('Dee'), before: null, after: { ...ben, id: at('Dee') } }]
    expect(addedIds(birth, 'positions')).toEqual([at('Dee')])
    expect(addedIds(birth, 'people')).toEqual([])
    expect(stepsOf(birth, 'positions')).toHaveLength(2)
  })
})
