import { describe, expect, it } from 'vitest'
import { blankPerson } from '@/domain/model/blank'
import { benchOf, occupantOf, personAt, seatOf } from '@/domain/queries/seats'
import { at, planOf, the, who } from '../../support/plans'

const plan = planOf('Ada\n  Ben\n  Vacant: Engineer\n  Planned: Designer')

describe('who sits where', () => {
  it('finds the person of a position, and nobody in an open seat', () => {
    expect(personAt(plan, at('Ben'))?.name).toBe('Ben')
    expect(personAt(plan, at('Vacant: Engineer'))).toBeNull()
    expect(personAt(plan, at('Planned: Designer'))).toBeNull()
    expect(personAt(plan, at('Nobody'))).toBeNull()
  })

  it('finds the position of a person', () => {
    expect(seatOf(plan, who('Ben'))?.id).toBe(at('Ben'))
    expect(seatOf(plan, who('Zoe'))).toBeNull()
  })

  it('answers nobody for a person the plan does not have', () => {
    expect(occupantOf({ people: new Map() }, the(plan.positions, at('Ben')))).toBeNull()
  })
})

describe('the bench', () => {
  it('is everyone without a position, by name and then by id', () => {
    const waiting = [blankPerson(who('3'), 'Zoe'), blankPerson(who('2'), 'Cal'), blankPerson(who('1'), 'Cal')]
    const people = new Map([...plan.people, ...waiting.map(person => [person.id, person] as const)])
    expect(benchOf({ ...plan, people }).map(person => person.id)).toEqual([who('1'), who('2'), who('3')])
  })
})
