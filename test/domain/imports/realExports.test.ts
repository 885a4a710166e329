import { expect, it } from 'vitest'
import { planOfImport } from '@/domain/imports/planOfImport'
import type { ImportDraft } from '@/domain/imports/types'
import { isoDateOf } from '@/domain/model/dates'
import { countingIds } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import type { Plan } from '@/domain/model/plan'
import { draftOf, fieldsOf, sharedFile } from '../../support/imports'
import { describeSharedData } from '../../support/sharedData'

function planFrom(draft: ImportDraft): Plan {
  const today = isoDateOf(2027, 2, 1)
  if (!today) throw new Error('the calendar has no such day')
  return planOfImport(draft, { ids: countingIds(), today, name: 'Import' }).plan
}

describeSharedData('Oracle HR', () => {
  const employees = () => sharedFile('oracle-hr/employees.csv')

  it('comes in whole, with nothing to look at', () => {
    const draft = draftOf(employees())
    expect(draft.counts).toMatchObject({
      rows: 107,
      people: 107,
      vacancies: 0,
      roots: 1,
      depth: 4,
      managers: 18,
      widestSpan: 14,
      rowsLeftOut: 0,
    })
    expect(draft.problems).toEqual([])
    expect(draft.questions).toEqual([])
  })

  it('has ids, names, managers, pay and hire dates', () => {
    expect(fieldsOf(draftOf(employees()))).toMatchObject({
      employee_id: 'id',
      first_name: 'givenName',
      last_name: 'familyName',
      manager_id: 'manager',
      salary: 'pay',
      hire_date: 'startDate',
      commission_pct: 'custom',
    })
    const plan = planFrom(draftOf(employees()))
    const king = [...plan.people.values()].find(person => person.externalId === '100')
    expect(king).toMatchObject({ name: 'Steven King', pay: { minor: 2_400_000, currency: 'USD' }, hiredOn: '2013-06-17' })
    expect([...plan.people.values()].filter(person => person.pay === null || person.hiredOn === null)).toEqual([])
  })

  it('takes names of departments and jobs from the files beside it, and leaves the history alone', () => {
    const files = ['departments', 'jobs', 'employees', 'job_history'].map(name => sharedFile(`oracle-hr/${name}.csv`))
    const draft = draftOf(files)
    expect(draft.tables.map(table => table.role)).toEqual(['names', 'names', 'people', 'unused'])
    expect(draft.counts).toMatchObject({ people: 107, teams: 11, roots: 1, depth: 4 })
    const plan = planFrom(draft)
    expect([...plan.teams.values()].map(team => team.name)).toContain('Shipping')
    expect([...plan.positions.values()].map(position => position.title)).toContain('Administration Vice President')
  })

  it('says which columns it is sure of, and why', () => {
    const id = draftOf(employees()).columns.find(column => column.header === 'employee_id')
    expect(id).toMatchObject({ confidence: 'sure', why: 'referred to by manager_id', samples: ['100', '101', '102'] })
  })
})

describeSharedData('AdventureWorks', () => {
  const employees = () => sharedFile('adventureworks/employees.csv')

  it('comes in whole', () => {
    const draft = draftOf(employees())
    expect(draft.counts).toMatchObject({ people: 290, roots: 1, depth: 5, managers: 47, widestSpan: 22, teams: 16 })
    expect(draft.questions).toEqual([])
  })

  it('names people after their logins', () => {
    const names = [...planFrom(draftOf(employees())).people.values()].map(person => person.name)
    expect(names.slice(0, 3)).toEqual(['Ken', 'Terri', 'Roberto'])
    expect(names.filter(name => /[\\@]|^$|0$/.test(name))).toEqual([])
    expect(names).toContain('José')
  })

  it('reads small amounts as pay by the hour, and shows the rule', () => {
    const draft = draftOf(employees())
    expect(draft.columns.find(column => column.header === 'Rate')?.why).toContain(
      'by the hour, since the amounts are small: times 40 hours, times 52 weeks',
    )
    const ken = [...planFrom(draft).people.values()].find(person => person.externalId === '1')
    expect(ken?.pay?.minor).toBe(125.5 * 40 * 52 * 100)
  })

  it('does not keep what no plan needs', () => {
    expect(fieldsOf(draftOf(employees()))).toMatchObject({ BirthDate: 'leave-out', Gender: 'leave-out', NationalIDNumber: 'leave-out' })
  })

  it('without its header asks which row holds it', () => {
    const draft = draftOf(sharedFile('adventureworks/Employee-original-no-header.csv'))
    expect(draft.counts.rows).toBe(290)
    expect(draft.questions.map(question => question.kind)).toEqual(['header', 'manager'])
  })
})

describeSharedData('Northwind', () => {
  it('comes in whole, month first', () => {
    const draft = draftOf(sharedFile('northwind/employees.csv'))
    expect(draft.counts).toMatchObject({ people: 9, roots: 1, depth: 3 })
    expect(draft.columns.find(column => column.header === 'HireDate')).toMatchObject({ field: 'startDate', options: { dateOrder: 'mdy' } })
    const nancy = [...planFrom(draft).people.values()].find(person => person.externalId === '1')
    expect(nancy).toMatchObject({ name: 'Nancy Davolio', hiredOn: '1992-05-01' })
  })
})

describeSharedData('d3-org-chart', () => {
  it('has full names, and pay that is no salary band', () => {
    const draft = draftOf(sharedFile('d3-org-chart/data.csv'))
    expect(draft.counts).toMatchObject({ people: 107, roots: 1, depth: 4 })
    expect(fieldsOf(draft)).toMatchObject({
      name: 'givenName',
      lastName: 'familyName',
      salary: 'pay',
      job_min_salary: 'custom',
      job_max_salary: 'custom',
    })
    const plan = planFrom(draft)
    expect([...plan.people.values()].every(person => person.name.includes(' '))).toBe(true)
    expect([...plan.people.values()].find(person => person.externalId === '102')?.name).toBe('Lex De Haan')
  })
})

describeSharedData('every real export', () => {
  const paths = [
    'oracle-hr/employees.csv',
    'adventureworks/employees.csv',
    'adventureworks/Employee-original-no-header.csv',
    'northwind/employees.csv',
    'd3-org-chart/data.csv',
  ]

  it.each(paths)('%s gives a plan that breaks nothing, twice the same', path => {
    const plan = planFrom(draftOf(sharedFile(path)))
    expect(brokenInvariants(plan)).toEqual([])
    expect(planFrom(draftOf(sharedFile(path)))).toEqual(plan)
  })
})
