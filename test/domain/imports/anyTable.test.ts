/** Whatever a file holds, an import gives a draft that accounts for every row, and a plan that breaks nothing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import { savePlan } from '@/domain/codec/save'
import { draftImport } from '@/domain/imports/draftImport'
import { planOfImport } from '@/domain/imports/planOfImport'
import { type ImportChoices, type ImportDraft, importFields, noChoices, type Table } from '@/domain/imports/types'
import { isoDateOf } from '@/domain/model/dates'
import { countingIds } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import { describeSharedData, sharedData } from '../../support/sharedData'

const headings = [
  'ID',
  'Name',
  'First name',
  'Last name',
  'Manager ID',
  'Manager',
  'Supervisor',
  'Email',
  'Title',
  'Level',
  'Team',
  'Department',
  'Hire date',
  'End date',
  'Salary',
  'FTE',
  'Status',
  'Dotted line manager',
  'Position ID',
  'Preferred name',
  '',
  'Anything',
  'constructor',
  '__proto__',
]
const cells = [
  '',
  '',
  '1',
  '2',
  '3',
  '01',
  '02',
  '003',
  'Ada',
  'Ben Okafor',
  'Okafor, Ben',
  'TBH',
  'N.N.',
  'Total',
  'ada@works.example',
  '2021-02-30',
  '2021-03-04',
  '04/03/2021',
  '€96.000',
  '0.5',
  '80%',
  'Terminated',
  'M1',
  'E3',
  '/1/2/',
  'CN=Ada,OU=x',
  '__proto__',
  'constructor',
  '-',
  'toString',
  '\u202e',
  '👩‍🚀',
]

const table = (values: readonly string[]): fc.Arbitrary<Table> =>
  fc
    .record({
      header: fc.option(fc.array(fc.constantFrom(...headings), { minLength: 1, maxLength: 9 })),
      width: fc.integer({ min: 1, max: 9 }),
    })
    .chain(({ header, width }) =>
      fc
        .array(fc.array(fc.constantFrom(...values), { minLength: header?.length ?? width, maxLength: header?.length ?? width }), {
          maxLength: 14,
        })
        .map(rows => ({
          name: 'any.csv',
          header,
          rows,
          rowNumbers: rows.map((_row, at) => at + 2),
          reading: { encoding: 'utf-8', separator: ',', headerRow: header ? 1 : null, emptyRows: 0 } as const,
        })),
    )

function expectSound(draft: ImportDraft, tables: readonly Table[]): void {
  const { counts } = draft
  expect(counts.rowsComingIn + draft.leftOut.length).toBe(counts.rows)
  expect(counts.rows).toBeLessThanOrEqual(tables.reduce((sum, one) => sum + one.rows.length, 0))
  const today = isoDateOf(2027, 2, 1)
  if (!today) throw new Error('the calendar has no such day')
  const { plan } = planOfImport(draft, { ids: countingIds(), today, name: 'Any' })
  expect(brokenInvariants(plan)).toEqual([])
  expect([plan.positions.size, plan.people.size]).toEqual([counts.positions, counts.people])
  const opened = openPlan(savePlan(plan))
  expect(opened.ok && opened.value.findings).toEqual([])
}

it('any tables', () => {
  fc.assert(
    fc.property(fc.array(table(cells), { minLength: 1, maxLength: 3 }), tables => expectSound(draftImport(tables), tables)),
    { seed: 20_270_201, numRuns: 300 },
  )
})

it('any choices, sensible or not', () => {
  const anyChoices = (draft: ImportDraft): fc.Arbitrary<ImportChoices> => {
    const fixes = draft.problems.map(problem =>
      fc.constantFrom(...problem.choices.map(one => one.id), 'under:row:0', 'under:row:3', 'nonsense'),
    )
    return fc.record({
      columns: fc.dictionary(
        fc.constantFrom('nowhere', ...draft.columns.map(column => column.key)),
        fc.record({ field: fc.constantFrom(...importFields) }),
      ),
      fixes: fc.tuple(...fixes).map(chosen => Object.fromEntries(draft.problems.map((problem, at) => [problem.id, chosen[at] ?? '']))),
      answers: fc.constant(Object.fromEntries(draft.questions.map(question => [question.id, question.choices.at(-1)?.id ?? '']))),
      reading: fc.constant({}),
      accepted: fc.constant(draft.problems.map(problem => problem.id)),
    })
  }
  const asked = table(cells).chain(one => anyChoices(draftImport([one])).map(choices => ({ one, choices })))
  fc.assert(
    fc.property(asked, ({ one, choices }) => expectSound(draftImport([one], { ...noChoices, ...choices }), [one])),
    { seed: 20_270_202, numRuns: 300 },
  )
})

describeSharedData('naughty strings', () => {
  it('are only text', () => {
    const strings: unknown = JSON.parse(new TextDecoder().decode(sharedData('naughty-strings/blns.json')))
    const naughty = Array.isArray(strings) ? strings.filter(one => typeof one === 'string') : []
    expect(naughty.length).toBeGreaterThan(500)
    const rows = naughty.map((text, at) => [String(at), text, at === 0 ? '' : String(Math.floor((at - 1) / 6)), text, text])
    const one: Table = {
      name: 'naughty.csv',
      header: ['ID', 'Name', 'Manager ID', 'Title', 'Team'],
      rows,
      rowNumbers: rows.map((_row, at) => at + 2),
      reading: { encoding: 'utf-8', separator: ',', headerRow: 1, emptyRows: 0 },
    }
    expectSound(draftImport([one]), [one])
  })
})
