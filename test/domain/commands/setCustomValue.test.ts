import { describe, expect, it } from 'vitest'
import { addCustomField } from '@/domain/commands/addCustomField'
import { setCustomValue } from '@/domain/commands/setCustomValue'
import type { CustomFieldId } from '@/domain/model/ids'
import { at, planOf, the } from '../../support/plans'
import { changeOf, planAfter, wordsOf } from '../../support/run'

const plan = planAfter(planOf('Ada\n  Ben'), addCustomField, { name: 'Cost centre' })
const [fieldId] = [...plan.customFields.keys()] as [CustomFieldId]
const positionIds = [at('Ada'), at('Ben')]

describe('setting a custom value', () => {
  it('writes it to many positions, and empty text takes it away', () => {
    const written = planAfter(plan, setCustomValue, { positionIds, fieldId, value: 'CC-7' })
    expect(the(written.positions, at('Ben')).custom).toEqual({ [fieldId]: 'CC-7' })
    const cleared = planAfter(written, setCustomValue, { positionIds: [at('Ben')], fieldId, value: '' })
    expect(the(cleared.positions, at('Ben')).custom).toEqual({})
    expect(the(cleared.positions, at('Ada')).custom).toEqual({ [fieldId]: 'CC-7' })
  })

  it('is no change where it says so already', () => {
    expect(changeOf(plan, setCustomValue, { positionIds, fieldId, value: '' })).toEqual([])
  })

  it('refuses a column or a position that is gone', () => {
    expect(wordsOf(plan, setCustomValue, { positionIds, fieldId: 'fld_none' as CustomFieldId, value: '' })).toBe(
      'This column is no longer in the plan. Choose another.',
    )
    expect(wordsOf(plan, setCustomValue, { positionIds: [at('Zoe')], fieldId, value: '' })).toBe(
      'This position is no longer in the plan. Choose another.',
    )
  })
})
