import { describe, expect, it } from 'vitest'
import { editing } from '@/domain/change/edit'
import { at, outlineOf, planOf, the, who } from '../../support/plans'

const plan = planOf('Ada\n  Ben\n  Cal')
const ben = the(plan.positions, at('Ben'))

describe('editing a plan', () => {
  it('reads its own writes', () => {
    const edit = editing(plan)
    edit.put('positions', { ...ben, reportsTo: at('Cal') })
    expect(outlineOf(edit.plan)).toBe('Ada\n  Cal\n    Ben')
    edit.remove('positions', at('Ben'))
    expect(outlineOf(edit.plan)).toBe('Ada\n  Cal')
    expect(edit.get('positions', at('Ben'))).toBeUndefined()
    expect(edit.get('positions', at('Cal'))).toBe(plan.positions.get(at('Cal')))
  })

  it('leaves the plan it started from, and plans it gave before, alone', () => {
    const edit = editing(plan)
    edit.remove('positions', at('Cal'))
    const between = edit.plan
    edit.remove('positions', at('Ben'))
    expect(outlineOf(edit.plan)).toBe('Ada')
    expect(outlineOf(between)).toBe('Ada\n  Ben')
    expect(outlineOf(plan)).toBe('Ada\n  Ben\n  Cal')
  })

  it('copies a table once for a run of writes, and others never', () => {
    const edit = editing(plan)
    edit.put('positions', { ...ben, title: 'Lead' })
    const first = edit.plan
    expect(edit.plan).toBe(first)
    expect(first.people).toBe(plan.people)
  })

  it('names each record once, from how it was to how it is', () => {
    const edit = editing(plan)
    edit.put('positions', { ...ben, title: 'Lead' })
    edit.put('positions', { ...ben, title: 'Staff' })
    expect(edit.change()).toEqual([{ table: 'positions', id: ben.id, before: ben, after: { ...ben, title: 'Staff' } }])
  })

  it('has no step for what ends as it began', () => {
    const edit = editing(plan)
    edit.put('positions', { ...ben, title: 'Lead' })
    edit.put('positions', ben)
    edit.put('positions', { ...ben, id: at('Dee') })
    edit.remove('positions', at('Dee'))
    edit.remove('people', who('Zoe'))
    expect(edit.change()).toEqual([])
    expect(outlineOf(edit.plan)).toBe(outlineOf(plan))
  })

  it('copies nothing for a record put back as it is', () => {
    const edit = editing(plan)
    edit.put('positions', ben)
    expect(edit.plan).toBe(plan)
  })

  it('brings back a record that it removed', () => {
    const edit = editing(plan)
    edit.remove('positions', at('Ben'))
    edit.put('positions', ben)
    expect(edit.plan.positions.get(at('Ben'))).toBe(ben)
    expect(edit.change()).toEqual([])
  })
})
