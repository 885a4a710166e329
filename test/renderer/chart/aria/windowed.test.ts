import { expect, it } from 'vitest'
import { rowsRound } from '@/renderer/chart/aria/windowed'
import { at, planOf } from '../../../support/plans'
import { shownOf } from '../support'

const rowsOf = (outline: string, focused: string | null, collapsed: readonly string[] = []) =>
  rowsRound(shownOf(outline, { collapsed: new Set(collapsed.map(at)) }).tree(), focused === null ? null : at(focused))

const spelled = (rows: ReturnType<typeof rowsOf>) => rows.map(row => `${row.level} ${row.place}/${row.setSize} ${row.id.slice(4)}`)

it('holds those above, beside and right below the position in focus', () => {
  const outline = 'Ada\n  Ben\n    Cal\n      Dee\n    Eli\n  Flo\n    Gus'
  expect(spelled(rowsOf(outline, 'Ben'))).toEqual(['1 1/1 Ada', '2 1/2 Ben', '3 1/2 Cal', '3 2/2 Eli', '2 2/2 Flo'])
})

it('begins at the first root when nothing is in focus', () => {
  expect(spelled(rowsOf('Ada\n  Ben\nCal', null))).toEqual(['1 1/2 Ada', '2 1/1 Ben', '1 2/2 Cal'])
})

it('keeps a window of a wide span, with the true size of the set', () => {
  const names = Array.from({ length: 200 }, (_, place) => `  P${place}`)
  const rows = rowsOf(['Ada', ...names].join('\n'), 'P100')
  expect(rows.length).toBeLessThan(40)
  expect(rows.find(row => row.id === at('P100'))).toMatchObject({ place: 101, setSize: 200 })
})

it('says who is folded and who has reports at all', () => {
  const rows = rowsOf('Ada\n  Ben\n    Cal\n  Dee', 'Ben', ['Ben'])
  expect(rows.map(row => row.expanded)).toEqual([true, false, null])
  expect(rows[1]?.name).toBe('Ben, Title of Ben, 1 report, 1 folded away')
})

it('names a position as it is read out, with its level', () => {
  const plan = planOf('Ada\n  Ben')
  const rows = rowsRound(shownOf(plan).tree(), at('Ada'))
  expect(rows[0]?.name).toBe('Ada, Title of Ada, 1 report')
})
