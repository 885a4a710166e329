import { describe, expect, it } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import { savePlan } from '@/domain/codec/save'
import { exportJson } from '@/domain/exports/json'
import { payColumns } from '@/domain/exports/payFields'
import { editIdOf } from '@/domain/model/editId'
import type { ActId, CustomFieldId, EditId, ScenarioId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Edit, Json } from '@/domain/model/scenario'
import { at, planOf, the, who } from '../../support/plans'

const scenarioId = 'scn_1' as ScenarioId
const commission = 'fld_1' as CustomFieldId
const mascot = 'fld_2' as CustomFieldId
const sums = 'fld_3' as CustomFieldId

type Kind = {
  [Each in Edit['kind']]: Omit<Extract<Edit, { kind: Each }>, 'id' | 'scenarioId' | 'act' | 'seq' | 'reason' | 'initiativeId'>
}[Edit['kind']]

function edits(...kinds: readonly Kind[]): Plan['scenarioEdits'] {
  return new Map(
    kinds.map((kind, seq) => {
      const edit = { ...kind, id: '' as EditId, scenarioId, act: 'act_1' as ActId, seq, reason: null, initiativeId: null } as Edit
      const id = editIdOf(edit)
      return [id, { ...edit, id }]
    }),
  )
}

/** Twenty figures that stand for pay, none of which may be found. */
const canaries = Array.from({ length: 20 }, (_, at) => 71_300_017 + at * 1_000_003)
const money = (at: number): { readonly minor: number; readonly currency: string } => ({ minor: canaries[at] ?? 0, currency: 'EUR' })

/** Pay wherever a plan can hold it. */
function paidPlan(): Plan {
  const plan = planOf('Ada\n  Ben\n  Vacant: Engineer')
  const ada = { ...the(plan.people, who('Ada')), pay: money(0), note: 'Likes tea' }
  const ben = { ...the(plan.people, who('Ben')), pay: money(1) }
  const seat = {
    ...the(plan.positions, at('Ada')),
    budget: money(2),
    custom: { [commission]: String(canaries[3]), [mascot]: 'Otter', [sums]: `€${canaries[4]}` },
  }
  const {
    id: _id,
    startsOn: _startsOn,
    ...born
  } = { ...seat, budget: money(5), custom: { [commission]: String(canaries[6]), [mascot]: 'Fox' } }
  const { id: _person, hiredOn: _hiredOn, ...hired } = { ...ada, pay: money(7), name: 'Cal' }
  const positions = at('Ada')
  return {
    ...plan,
    people: new Map(plan.people).set(ada.id, ada).set(ben.id, ben),
    positions: new Map(plan.positions).set(seat.id, seat),
    customFields: new Map([
      [commission, { id: commission, name: 'COMMISSION_PCT', order: 'a0' }],
      [mascot, { id: mascot, name: 'Mascot', order: 'a1' }],
      [sums, { id: sums, name: 'Last review', order: 'a2' }],
    ]),
    scenarios: new Map([
      [
        scenarioId,
        { id: scenarioId, name: 'Split', status: 'draft', note: '', createdOn: null, parentId: null, ancestorId: null, frozen: false },
      ],
    ]),
    scenarioEdits: edits(
      { kind: 'set', table: 'people', record: who('Ada'), field: 'pay', on: '~', value: money(8) as Json, base: money(9) as Json },
      { kind: 'set', table: 'positions', record: positions, field: 'budget', on: '~', value: money(10) as Json, base: null },
      { kind: 'set', table: 'positions', record: positions, field: `custom:${commission}`, on: '~', value: String(canaries[11]) },
      { kind: 'set', table: 'positions', record: positions, field: `custom:${mascot}`, on: '~', value: 'Heron' },
      { kind: 'set', table: 'positions', record: positions, field: 'title', on: '~', value: 'Chief' },
      { kind: 'born', table: 'positions', record: 'pos_new', on: '~', seed: born as unknown as { readonly [field: string]: Json } },
      { kind: 'born', table: 'people', record: 'per_new', on: '~', seed: hired as unknown as { readonly [field: string]: Json } },
    ),
  }
}

describe('JSON for somebody else', () => {
  it('holds no figure of pay anywhere, and says what it left out', () => {
    const { text, leftOut } = exportJson(paidPlan(), { withPay: false })
    expect(canaries.filter(canary => text.includes(String(canary)))).toEqual([])
    expect(text).not.toContain('COMMISSION_PCT')
    expect(leftOut).toEqual([
      'pay of 2 people',
      'budgets of 1 position',
      'the column COMMISSION_PCT',
      'the column Last review',
      'pay in 5 scenario edits',
    ])
  })

  it('keeps everything else', () => {
    const { text } = exportJson(paidPlan(), { withPay: false })
    for (const kept of ['Ada', 'Ben', 'Otter', 'Fox', 'Heron', 'Chief', 'Cal', 'Likes tea', 'Split']) expect(text).toContain(kept)
  })

  it('opens again without a repair', () => {
    const opened = openPlan(exportJson(paidPlan(), { withPay: false }).text)
    expect(opened.ok && opened.value.findings).toEqual([])
    expect(opened.ok && opened.value.plan.scenarioEdits.size).toBe(4)
  })

  it('is the complete plan when pay is chosen, with every figure', () => {
    const plan = paidPlan()
    const { text, leftOut } = exportJson(plan, { withPay: true })
    expect(leftOut).toEqual([])
    expect(text).toBe(savePlan(plan))
    expect(canaries.slice(0, 12).filter(canary => !text.includes(String(canary)))).toEqual([])
    const opened = openPlan(text)
    expect(opened.ok && opened.value.plan).toEqual(plan)
  })

  it('left nothing out where there was no pay', () => {
    const plan = planOf('Ada\n  Ben')
    expect(exportJson(plan, { withPay: false })).toEqual({ text: savePlan(plan), leftOut: [] })
  })
})

describe('a column about pay', () => {
  const isPay = (name: string, values: readonly string[] = ['1']): boolean => {
    const plan = planOf(values.map((_, index) => `Person ${index}`).join('\n'))
    const positions = [...plan.positions.values()].map((position, index) => ({ ...position, custom: { [mascot]: values[index] ?? '' } }))
    const customFields: Plan['customFields'] = new Map([[mascot, { id: mascot, name, order: 'a0' }]])
    return payColumns({ customFields, positions: new Map(positions.map(position => [position.id, position])) }).has(mascot)
  }

  it.each(['Salary', 'baseSalary', 'Commission_pct', 'Base pay (EUR)', 'Hourly Rate', 'Total Compensation', 'Bruttolohn Lohn', 'OTE'])(
    'is one called %s',
    name => expect(isPay(name)).toBe(true),
  )

  it.each(['Cost centre', 'Cost Center', 'Pay group', 'Payroll number', 'Salary grade', 'Mascot', 'Department', 'Company'])(
    'is not one called %s',
    name => expect(isPay(name)).toBe(false),
  )

  it('is one that holds sums with a currency in most rows', () => {
    expect(isPay('Last review', ['€95,000', 'EUR 80 000', ''])).toBe(true)
    expect(isPay('Last review', ['good', 'asked for €5,000', 'fine'])).toBe(false)
  })
})
