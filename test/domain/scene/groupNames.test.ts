import { describe, expect, it } from 'vitest'
import { fieldOfTitle, groupNameOf } from '@/domain/scene/groupNames'
import { at, planOf, the } from '../../support/plans'

it.each([
  ['Director, Product', 'Product'],
  ['Manager, Dev platform', 'Dev platform'],
  ['VP Engineering', 'Engineering'],
  ['Head of Design', 'Design'],
  ['Vice President of Information Technology', 'Information Technology'],
  ['Senior Director Payments', 'Payments'],
  ['Purchasing Manager', 'Purchasing'],
  ['Sales Manager', 'Sales'],
  ['Engineering manager', null],
  ['Senior Manager', null],
  ['Programmer', null],
  ['', null],
])('the title %s names %s', (title, field) => {
  expect(fieldOfTitle(title)).toBe(field)
})

describe('the group below a position', () => {
  const plan = planOf('Ada\n  Ben\n    Bo')
  const titled = (name: string, title: string) => {
    const positions = new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), title })
    return groupNameOf({ ...plan, positions }, the(positions, at(name)))
  }

  it('goes by the field in its manager’s title', () => {
    expect(titled('Ada', 'Director, Product')).toBe('Product')
  })

  it('has no name when nothing names it', () => {
    expect(titled('Ada', 'Boss')).toBeNull()
  })

  it('is not there without reports', () => {
    expect(titled('Bo', 'Director, Product')).toBeNull()
  })
})
