import { expect, it } from 'vitest'
import { fieldText, topmostOf } from '@/renderer/chart/gestures/acts'
import { at, planOf } from '../../../support/plans'

const plan = planOf('Ada\n  Ben\n    Cal\n      Dee\n  Vacant: Engineer')

it('takes along only the topmost of those that are selected', () => {
  expect(topmostOf(plan, [at('Dee'), at('Ben'), at('Vacant: Engineer')])).toEqual([at('Ben'), at('Vacant: Engineer')])
})

it('starts from what stands on the card, and from nothing where nobody sits', () => {
  expect(fieldText(plan, at('Ben'), 'name')).toBe('Ben')
  expect(fieldText(plan, at('Ben'), 'title')).toBe('Title of Ben')
  expect(fieldText(plan, at('Vacant: Engineer'), 'name')).toBe('')
  expect(fieldText(plan, at('Vacant: Engineer'), 'title')).toBe('Engineer')
})
