import { expect, it } from 'vitest'
import type { CustomField } from '@/domain/model/settings'
import { cardFieldChoices, colourChoices, isSameColour } from '@/renderer/frame/choices'
import { planOf } from '../../support/plans'

const column = (id: string, name: string, order: string) => ({ id, name, order }) as CustomField
const costCentre = column('fld_cost', 'Cost centre', 'a1')
const grade = column('fld_grade', 'Grade', 'a0')
const plan = { ...planOf('Ada'), customFields: new Map([costCentre, grade].map(field => [field.id, field])) }

it('offers the columns of an import after the fixed fields, in their order', () => {
  expect(colourChoices(plan).map(choice => choice.label)).toEqual(['Level band', 'Team', 'Location', 'Status', 'Grade', 'Cost centre'])
  expect(cardFieldChoices(plan).slice(-2)).toEqual([
    { field: 'custom:fld_grade', label: 'Grade' },
    { field: 'custom:fld_cost', label: 'Cost centre' },
  ])
})

it('offers no field twice', () => {
  const fields = cardFieldChoices(plan).map(choice => choice.field)
  expect(new Set(fields).size).toBe(fields.length)
})

it('tells two columns apart as colours', () => {
  const of = (field: CustomField) => ({ kind: 'custom', fieldId: field.id }) as const
  expect(isSameColour(of(grade), of(grade))).toBe(true)
  expect(isSameColour(of(grade), of(costCentre))).toBe(false)
  expect(isSameColour({ kind: 'team' }, of(grade))).toBe(false)
  expect(isSameColour({ kind: 'team' }, { kind: 'team' })).toBe(true)
})
