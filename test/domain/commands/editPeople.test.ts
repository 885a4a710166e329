import { describe, expect, it } from 'vitest'
import { editPeople } from '@/domain/commands/editPeople'
import { day } from '../../support/generators'
import { planOf, the, who } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben')

describe('editing people', () => {
  it('gives one or many new values', () => {
    const pay = { minor: 7_200_000, currency: 'EUR' }
    const after = planAfter(plan, editPeople, { personIds: [who('Ada'), who('Ben')], patch: { pay } })
    expect([...after.people.values()].map(person => person.pay)).toEqual([pay, pay])
    expect(after.positions).toBe(plan.positions)
  })

  it('forgets the given and family name of a name typed over', () => {
    const known = planAfter(plan, editPeople, { personIds: [who('Ben')], patch: { givenName: 'Ben', familyName: 'Okafor' } })
    const renamed = planAfter(known, editPeople, { personIds: [who('Ben')], patch: { name: 'Benedict Okafor' } })
    expect(the(renamed.people, who('Ben'))).toMatchObject({ name: 'Benedict Okafor', givenName: null, familyName: null })
  })

  it('refuses a blank name', () => {
    expect(wordsOf(plan, editPeople, { personIds: [who('Ben')], patch: { name: '' } })).toBe(
      'A person needs a name. Type at least one letter.',
    )
  })

  it('refuses pay that cannot be kept exactly', () => {
    const patch = { pay: { minor: 2 ** 53, currency: 'EUR' } }
    expect(wordsOf(plan, editPeople, { personIds: [who('Ben')], patch })).toBe(
      'This pay is negative or too large to keep exactly. Check the amount.',
    )
  })

  it('refuses leaving before being hired', () => {
    const patch = { hiredOn: day('2026-05-01'), leavesOn: day('2026-04-30') }
    expect(wordsOf(plan, editPeople, { personIds: [who('Ben')], patch })).toBe(
      "Ben can't leave on 2026-04-30, before being hired on 2026-05-01. Change one of the dates.",
    )
  })

  it('refuses somebody who is gone', () => {
    expect(wordsOf(plan, editPeople, { personIds: [who('Eve')], patch: { note: '' } })).toBe(
      'This person is no longer in the plan. Choose another.',
    )
  })
})
