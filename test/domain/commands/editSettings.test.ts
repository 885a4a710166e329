import { describe, expect, it } from 'vitest'
import { type EditSettings, editSettings } from '@/domain/commands/editSettings'
import { settingsId } from '@/domain/model/settings'
import { planOf, the } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada')
const hours = { weekly: 35, from: '08:30', to: '16:30' }

describe('editing settings', () => {
  it('renames the plan and sets how it counts', () => {
    const patch = { name: 'Spring', currency: 'GBP', fiscalYearStart: 4, workingHours: hours }
    expect(the(planAfter(plan, editSettings, { patch }).settings, settingsId)).toEqual({ id: settingsId, ...patch })
  })

  it.each<[string, EditSettings['patch']]>([
    ['A plan needs a name. Type at least one letter.', { name: ' ' }],
    ['“eur” is not a currency code. Use three letters, such as EUR.', { currency: 'eur' }],
    ['The month the fiscal year starts in must be at least 1 and at most 12.', { fiscalYearStart: 13 }],
    ['The month the fiscal year starts in must be a whole number.', { fiscalYearStart: 1.5 }],
    ['Weekly hours must be above 0 and at most 168.', { workingHours: { ...hours, weekly: 0 } }],
    [
      "Working hours from 17:00 to 09:00 can't be used. Give two times such as 09:00 and 17:00, the earlier first.",
      { workingHours: { ...hours, from: '17:00', to: '09:00' } },
    ],
  ])('refuses with “%s”', (words, patch) => {
    expect(wordsOf(plan, editSettings, { patch })).toBe(words)
  })
})
