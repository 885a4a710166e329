import { describe, expect, it } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import { savePlan } from '@/domain/codec/save'
import { brokenInvariants } from '@/domain/model/invariants'
import { levelOf } from '@/domain/queries/levels'
import { planCounts } from '@/domain/queries/planCounts'
import { reportsOf } from '@/domain/queries/reports'
import { teamsUnder, teamsWithPeople } from '@/domain/queries/teams'
import { growingCompany } from '@/domain/samples/growingCompany'

const plan = growingCompany()
const positions = [...plan.positions.values()]
const people = [...plan.people.values()]

describe('the sample company', () => {
  it('is sound, the same every time, and opens from its own file', () => {
    expect(brokenInvariants(plan)).toEqual([])
    expect(growingCompany()).toEqual(plan)
    expect(openPlan(savePlan(plan))).toMatchObject({ ok: true, value: { plan, findings: [] } })
  })

  it('has 60 seats, 4 of them vacant and 1 planned', () => {
    expect(planCounts(plan)).toMatchObject({
      positions: 60,
      people: 55,
      bench: 0,
      vacancies: 4,
      planned: 1,
      fte: 59,
      costUnknown: 0,
      roots: 1,
      depth: 4,
      managers: 11,
      widestSpan: 8,
      teams: 10,
    })
  })

  it('has one VP, two directors and seven managers of six to eight each', () => {
    const seats = (title: RegExp) => positions.filter(position => title.test(position.title))
    expect([seats(/^VP/).length, seats(/^Director/).length]).toEqual([1, 2])
    const spans = seats(/^Engineering manager/).map(manager => reportsOf(plan, manager.id).length)
    expect(spans).toEqual([8, 7, 7, 6, 6, 6, 6])
  })

  it('has a confirmed level, a place with its time zone, and pay or budget on every seat', () => {
    for (const position of positions) {
      expect(position.level?.certainty).toBe('confirmed')
      expect(levelOf(plan, position)).not.toBeNull()
      expect(position.timeZone).toMatch(/^[A-Z][a-z]+\/[A-Z][a-z]+$/)
      expect(position.roleType).not.toBeNull()
      expect(position.budget === null).toBe(position.occupant.kind === 'person')
    }
  })

  it('has people with names, addresses, pay and hire dates of their own', () => {
    expect(new Set(people.map(person => person.name)).size).toBe(55)
    expect(new Set(people.map(person => person.email)).size).toBe(55)
    for (const person of people) {
      expect(person.email).toMatch(/^[a-z]+\.[a-z]+@fernhill\.example$/)
      expect(person.pay?.currency).toBe('EUR')
      expect(person.hiredOn).toMatch(/^20(1[89]|2[0-6])-/)
    }
  })

  it('has someone on leave, one job share and two dotted lines', () => {
    expect(people.filter(person => person.leave !== null)).toHaveLength(1)
    const halves = positions.filter(position => position.jobShare !== null)
    expect(halves.map(half => half.fte)).toEqual([0.5, 0.5])
    expect(new Set(halves.map(half => half.jobShare)).size).toBe(1)
    expect(plan.dottedLines.size).toBe(2)
  })

  it('has teams of every type, each with people in it', () => {
    const types = [...plan.teams.values()].map(team => team.type)
    expect(new Set(types)).toEqual(new Set([null, 'stream-aligned', 'platform', 'enabling', 'complicated-subsystem']))
    expect(teamsWithPeople(plan).size).toBe(plan.teams.size)
    expect(teamsUnder(plan, null).map(team => team.name)).toEqual(['Product engineering', 'Platform', 'Product'])
  })
})
