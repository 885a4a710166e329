import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import type { FilePhoto } from '@/domain/codec/records'
import { photosIn, savePlan } from '@/domain/codec/save'
import { blankPerson } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { PersonId, PhotoId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { anyPlan, seed } from '../../support/generators'
import { planOf, the, who } from '../../support/plans'

/** What a text opens to, which the test expects to need no repair. */
function opened(text: string): { readonly plan: Plan; readonly photos: readonly FilePhoto[] } {
  const file = openPlan(text)
  if (!file.ok) throw new Error(`Refused: ${JSON.stringify(file.reason)}`)
  expect(file.value.findings).toEqual([])
  return file.value
}

const photo = (letter: string): FilePhoto => ({ id: letter.repeat(64) as PhotoId, type: 'image/jpeg', data: 'AAAA' })

describe('a saved plan', () => {
  it('is a header, then one record a line, fields in a fixed order, ending in a newline', () => {
    const plan = planOf('Ada')
    const lines = savePlan(plan).split('\n')
    expect(lines.slice(0, 7)).toEqual([
      '{',
      '"format":"espalier-plan",',
      '"version":1,',
      '"settings":[',
      '{"id":"settings","name":"Test plan","currency":"EUR","fiscalYearStart":1,"workingHours":{"from":"09:00","to":"17:00","weekly":40}}',
      '],',
      '"tracks":[],',
    ])
    expect(lines.slice(-3)).toEqual(['"photos":[]', '}', ''])
  })

  it('does not depend on the order in which records and fields came', () => {
    const plan = planOf('Ada\n  Ben\n  Cal')
    const person = the(plan.people, who('Ben'))
    const backwards = Object.fromEntries(Object.entries(person).reverse()) as typeof person
    const people = new Map([...plan.people, [person.id, backwards] as const].reverse())
    expect(savePlan({ ...plan, people })).toBe(savePlan(plan))
  })

  it('sorts ids by code unit', () => {
    const ids = ['per_b', 'per_B', 'per_ä', 'per_10', 'per_9'] as PersonId[]
    const people = new Map(ids.map(id => [id, blankPerson(id, 'Somebody')]))
    const saved = savePlan({ ...emptyPlan(), people })
    expect([...saved.matchAll(/"id":"(per_[^"]+)"/g)].map(match => match[1])).toEqual(['per_10', 'per_9', 'per_B', 'per_b', 'per_ä'])
  })

  it('opens to an equal plan, and saves to the same bytes again', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const text = savePlan(plan)
        const again = opened(text).plan
        expect(again).toEqual(plan)
        expect(savePlan(again)).toBe(text)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('photos', () => {
  const people = new Map(planOf('Ada').people)
  people.set(who('Ada'), { ...the(people, who('Ada')), photo: photo('a').id })
  const plan = { ...planOf('Ada'), people }

  it('travel beside the records', () => {
    expect(opened(savePlan(plan, [photo('a')]))).toMatchObject({ plan, photos: [photo('a')] })
  })

  it('stay behind when nobody in the plan has them, so that a deleted person leaves no picture', () => {
    expect(opened(savePlan(plan, [photo('b'), photo('a')])).photos).toEqual([photo('a')])
  })

  it('may be absent from a file', () => {
    expect(opened(savePlan(plan)).plan.people.get(who('Ada'))?.photo).toBe(photo('a').id)
    expect([...photosIn(plan)]).toEqual([photo('a').id])
    expect(photosIn(planOf('Ada')).size).toBe(0)
  })
})
