import { expect, it } from 'vitest'
import { addCustomField } from '@/domain/commands/addCustomField'
import { planOf } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planAfter(planOf('Ada'), addCustomField, { name: ' Cost centre ' })

it('adds a column, last', () => {
  expect([...plan.customFields.values()].map(field => field.name)).toEqual(['Cost centre'])
})

it('refuses a column of the same name', () => {
  expect(wordsOf(plan, addCustomField, { name: 'Cost centre' })).toBe('There is already a column called Cost centre. Choose another name.')
})

it('refuses a blank name', () => {
  expect(wordsOf(plan, addCustomField, { name: '' })).toBe('A column needs a name. Type at least one letter.')
})
