/** Every trap of an export, with the fix that is proposed and what choosing another does. */
import { describe, expect, it } from 'vitest'
import { leftOutRows, problemRows } from '@/domain/imports/leftOutRows'
import { planOfImport } from '@/domain/imports/planOfImport'
import { problemKinds } from '@/domain/imports/types'
import { isoDateOf } from '@/domain/model/dates'
import { countingIds } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import { draftOf, draftOutline, fixtureFile, problemIn } from '../../support/imports'

const chosenWords = (problem: { choices: readonly { id: string; words: string }[]; chosen: string }): string | undefined =>
  problem.choices.find(choice => choice.id === problem.chosen)?.words

/** A small company; `rows` are added below its header. */
const company = (...rows: string[]): string =>
  [
    'ID,Name,Manager ID,Title,Team',
    '00100,Ada Lovelace,,CEO,Office',
    '00200,Ben Okafor,00100,VP,Engines',
    '00300,Cal Reyes,00100,VP,Looms',
    ...rows,
  ].join('\n')

describe('a manager who is not in the file', () => {
  const text = company('00400,Dee Lind,00020,Engineer,Engines', '00500,Eli Novak,00200,Engineer,Engines')

  it('is proposed to be the closest id of the same team', () => {
    const problem = problemIn(draftOf(text), 'unknown-manager')
    expect(problem.rows).toEqual([{ row: 5, name: 'Dee Lind', words: 'reports to 00020, who is not in the file' }])
    expect(problem.choices.find(choice => choice.id === problem.proposal)).toMatchObject({
      words: 'Ben Okafor',
      detail: 'same team, closest id 00200',
    })
    expect(draftOutline(draftOf(text))).toBe('Ada Lovelace\n  Ben Okafor\n    Dee Lind\n    Eli Novak\n  Cal Reyes')
  })

  it('may be anybody in the file, a new vacant position, nobody, or leave the row out', () => {
    const fixed = (fix: string) => draftOf(text, { fixes: { 'unknown-manager:00020': fix } })
    expect(draftOutline(fixed('under:row:2'))).toContain('  Cal Reyes\n    Dee Lind')
    expect(draftOutline(fixed('vacant'))).toContain('  [00020]\n    Dee Lind')
    expect(draftOutline(fixed('top'))).toMatch(/\nDee Lind$/)
    expect(fixed('leave-out').counts).toMatchObject({ people: 4, rowsLeftOut: 1 })
    expect(draftOutline(fixed('under:row:99'))).toBe(draftOutline(draftOf(text)))
  })

  it('who is far from everybody becomes a new vacant position, under the head', () => {
    const draft = draftOf(company('00400,Dee Lind,98765,Engineer,Engines', '00500,Eli Novak,98765,Engineer,Engines'))
    expect(problemIn(draft, 'unknown-manager').rows).toHaveLength(2)
    expect(draftOutline(draft)).toContain('\n  [98765]\n    Dee Lind\n    Eli Novak')
  })

  it('given by a name one slip away is that person', () => {
    const draft = draftOf('Name,Reports to\nAda Lovelace,\nBen Okafor,Ada Lovelace\nCal Reyes,Ben Okafro\nDee Lind,Ben Okafor\n')
    expect(chosenWords(problemIn(draft, 'unknown-manager'))).toBe('Ben Okafor')
  })

  it('written as 0 is nobody, unless somebody has that id', () => {
    expect(draftOutline(draftOf('ID,Name,Manager ID\n1,Ada,0\n2,Ben,1\n3,Cal,1\n'))).toBe('Ada\n  Ben\n  Cal')
    expect(draftOutline(draftOf('ID,Name,Manager ID\n0,Ada,0\n1,Ben,0\n2,Cal,0\n3,Dee,1\n'))).toBe('Ada\n  Ben\n    Dee\n  Cal')
  })

  it('is left at the top where nobody else is: part of a company was exported', () => {
    const draft = draftOf('ID,Name,Manager ID\n1,Ada,77\n2,Ben,1\n3,Cal,1\n')
    expect(draft.counts).toMatchObject({ people: 3, roots: 1, positions: 3 })
  })

  it('is never proposed to be somebody below', () => {
    const draft = draftOf(company('00201,Dee Lind,00200,Engineer,Engines').replace('00200,Ben Okafor,00100', '00200,Ben Okafor,00202'))
    expect(problemIn(draft, 'unknown-manager').choices.map(choice => choice.words)).not.toContain('Dee Lind')
    expect(draft.problems.map(problem => problem.kind)).not.toContain('cycle')
  })
})

describe('a manager who left already', () => {
  const text = 'ID,Name,Manager ID,Status\n1,Ada,,Active\n2,Ben,1,Terminated\n3,Cal,2,Terminated\n4,Dee,3,Active\n5,Eli,3,Active\n'

  it('hands the reports to the nearest manager above', () => {
    expect(problemIn(draftOf(text), 'unknown-manager').message).toBe('Cal is left out; 2 rows report there.')
    expect(draftOutline(draftOf(text))).toBe('Ada\n  Dee\n  Eli')
  })

  it('may leave a vacant position instead', () => {
    expect(draftOutline(draftOf(text, { fixes: { 'unknown-manager:3': 'vacant' } }))).toBe('Ada\n  [3]\n    Dee\n    Eli')
  })
})

it('a manager whose name two people have is asked for, the one of the same team first', () => {
  const draft = draftOf('Name,Manager,Team\nAda,,Office\nKim Lee,Ada,Looms\nKim Lee,Ada,Engines\nDee,Kim Lee,Engines\nEli,Ada,Office\n')
  const problem = problemIn(draft, 'ambiguous-manager')
  expect(problem.message).toBe('Kim Lee may be 2 people: rows 3, 4.')
  expect(problem.proposal).toBe('under:row:2')
})

describe('somebody who reports to the same row', () => {
  it('is put under the head', () => {
    const draft = draftOf(company('00400,Dee Lind,00400,Engineer,Engines'))
    expect(chosenWords(problemIn(draft, 'self-report'))).toBe('Ada Lovelace')
  })

  it('is the head when there is none', () => {
    const draft = draftOf(company().replace('00100,Ada Lovelace,,', '00100,Ada Lovelace,00100,'))
    expect(problemIn(draft, 'self-report').message).toBe('Ada Lovelace in row 2 is given as their own manager.')
    expect(draftOutline(draft)).toBe('Ada Lovelace\n  Ben Okafor\n  Cal Reyes')
  })
})

describe('a circle of managers', () => {
  const text = company(
    '00400,Dee Lind,00600,Engineer,Engines',
    '00500,Eli Novak,00400,Engineer,Engines',
    '00600,Fay Sato,00500,Engineer,Engines',
  )

  it('is shown as a path, and opened under the head', () => {
    const problem = problemIn(draftOf(text), 'cycle')
    expect(problem.message).toBe('3 people report to each other in a circle: Dee Lind › Fay Sato › Eli Novak › Dee Lind.')
    expect(draftOutline(draftOf(text))).toContain('\n  Dee Lind\n    Eli Novak\n      Fay Sato')
  })

  it('can be opened anywhere', () => {
    const opened = draftOf(text, { fixes: { [problemIn(draftOf(text), 'cycle').id]: 'open:row:5:top' } })
    expect(draftOutline(opened)).toMatch(/\nFay Sato\n {2}Dee Lind\n {4}Eli Novak$/)
  })
})

describe('one id on two rows', () => {
  it('with two names, one title and half the time each is a job share', () => {
    const draft = draftOf(
      'ID,Name,Manager ID,Title,FTE\n1,Ada,,CEO,1\n2,Hal Brandt,1,Writer,0.5\n2,Ida Moor,1,Writer,0.5\n3,Jo,2,Intern,1\n',
    )
    expect(chosenWords(problemIn(draft, 'duplicate-id'))).toBe('A job share')
    expect(draft.seats.map(seat => seat.jobShare)).toEqual([null, '2', '2', null])
  })

  it('with one name and other dates is a history: the latest row stays', () => {
    const text =
      'ID,Name,Manager ID,Title,Start date\n1,Ada,,CEO,2018-01-01\n2,Jo Costa,1,Engineer,2023-03-01\n2,Jo Costa,1,Junior,2021-03-01\n3,Ben,1,Engineer,2020-01-01\n'
    const draft = draftOf(text)
    expect(chosenWords(problemIn(draft, 'duplicate-id'))).toBe('Row 3 alone')
    expect(draft.leftOut).toMatchObject([{ row: 4, why: 'another row has the id 2' }])
    expect(draftOf(text, { fixes: { 'duplicate-id:2': 'keep:2' } }).seats.map(seat => seat.title)).toEqual(['CEO', 'Junior', 'Engineer'])
  })

  it('with nothing in common is two people', () => {
    const draft = draftOf(company('00200,Dee Lind,00100,Designer,Looms'))
    expect(problemIn(draft, 'duplicate-id').message).toBe('00200 is the id of rows 3 and 5: different people.')
    expect(draft.counts.people).toBe(4)
  })
})

describe('several roots', () => {
  const text = company('00400,Dee Lind,,Board assistant,Office')

  it('are kept unless somebody chooses one above the others', () => {
    expect(problemIn(draftOf(text), 'several-roots').rows.map(row => `${row.name}: ${row.words}`)).toEqual([
      'Ada Lovelace: 2 below',
      'Dee Lind: nobody below',
    ])
    expect(draftOf(text).counts.roots).toBe(2)
    expect(draftOutline(draftOf(text, { fixes: { 'several-roots': 'new-root' } }))).toMatch(/^\[vacant\]\n {2}Ada Lovelace\n/)
    expect(draftOf(text, { fixes: { 'several-roots': 'under:row:0' } }).counts).toMatchObject({ roots: 1, positions: 4 })
  })
})

describe('vacancies written as names', () => {
  it.each([
    'TBH',
    'TBH Senior Engineer',
    'Vacant – Eng II',
    'TBD',
    'Open',
    'Open position',
    'N.N.',
    'NN',
    'Req-123',
    'To be hired',
    'Vakant',
    '[Vacant]',
    'OPEN - Backfill',
    'JR-0042 Engineer',
  ])('%s', name => {
    const draft = draftOf(company(`00400,${name},00200,,Engines`))
    expect(draft.counts).toMatchObject({ people: 3, vacancies: 1 })
  })

  it.each(['Tobias Dahl', 'Vacantia Jones', 'Opeyemi Ade', 'Reqib Khan', 'Openshaw Lee', 'Nina Nagel', 'TB Hale'])(
    '%s is a person',
    name => {
      expect(draftOf(company(`00400,${name},00200,Engineer,Engines`)).counts.people).toBe(4)
    },
  )

  it('keep what the name says as title, and may be made people', () => {
    const text = company('00400,TBH Senior Engineer,00200,,Engines', '00500,Vacant – Eng II,00200,Engineer,Engines')
    expect(
      draftOf(text)
        .seats.slice(3)
        .map(seat => [seat.title, seat.occupant, seat.externalId]),
    ).toEqual([
      ['Senior Engineer', null, '00400'],
      ['Engineer', null, '00500'],
    ])
    expect(draftOf(text, { fixes: { vacancy: 'people' } }).counts).toMatchObject({ people: 5, vacancies: 0 })
  })
})

it('a vacancy is open since its start date, unless that is still to come', () => {
  const today = isoDateOf(2027, 2, 1)
  if (!today) throw new Error('the calendar has no such day')
  const draft = draftOf('ID,Name,Manager ID,Start date\n1,Ada,,2018-01-31\n2,TBH,1,2027-01-15\n3,TBH,1,2027-06-15\n')
  const [, past, future] = [...planOfImport(draft, { ids: countingIds(), today, name: 'Open' }).plan.positions.values()]
  expect([past?.occupant, past?.note]).toEqual([{ kind: 'vacant', since: '2027-01-15' }, ''])
  expect([future?.occupant, future?.note]).toEqual([{ kind: 'vacant', since: null }, 'Starts on 2027-06-15'])
})

describe('names that are missing', () => {
  it('come from the e-mail address, or leave a vacant position', () => {
    const draft = draftOf(
      'ID,Name,Email,Title,Manager ID\n1,Ada,ada@works.example,CEO,\n2,,jo.costa@works.example,Engineer,1\n3,,,Engineer,1\n',
    )
    expect(draftOutline(draft)).toBe('Ada\n  Jo Costa\n  [Engineer]')
  })
})

describe('cells that cannot be read', () => {
  const text = 'ID,Name,Manager ID,Hire date,Salary\n1,Ada,,2018-01-01,"100,000"\n2,Ben,1,2019-02-30,"90,000"\n3,Cal,1,2020-01-01,ask HR\n'

  it('are kept in the note, unless chosen otherwise', () => {
    expect(draftOf(text).seats.map(seat => seat.note)).toEqual(['', 'Hire date: 2019-02-30', 'Salary: ask HR'])
    expect(problemIn(draftOf(text), 'unreadable-date').rows).toEqual([{ row: 3, name: 'Ben', words: '“2019-02-30”' }])
    const other = draftOf(text, { fixes: { 'unreadable-date:hiredate': 'empty', 'unreadable-amount:salary': 'leave-out' } })
    expect(other.seats.map(seat => seat.note)).toEqual(['', ''])
  })
})

describe('the file of all traps', () => {
  const draft = draftOf(fixtureFile('traps.csv'))

  it('names each by its rows', () => {
    const rows = Object.fromEntries(
      problemKinds.map(kind => [kind, draft.problems.filter(one => one.kind === kind).flatMap(one => one.rows.map(row => row.row))]),
    )
    expect(rows).toEqual({
      'unknown-manager': [5, 14],
      'ambiguous-manager': [],
      'self-report': [6],
      cycle: [7, 8],
      'duplicate-id': [10, 11, 12, 13],
      'missing-name': [16],
      'unreadable-date': [5],
      'unreadable-amount': [6],
      'left-already': [],
      'stray-row': [],
      vacancy: [9],
      'leading-zeros': [4],
      'several-roots': [2, 15],
    })
  })

  it('gives a plan that breaks nothing, whatever is chosen', () => {
    const today = isoDateOf(2027, 2, 1)
    if (!today) throw new Error('the calendar has no such day')
    for (const problem of draft.problems) {
      for (const choice of problem.choices) {
        const { plan } = planOfImport(draftOf(fixtureFile('traps.csv'), { fixes: { [problem.id]: choice.id } }), {
          ids: countingIds(),
          today,
          name: 'Traps',
        })
        expect([problem.id, choice.id, brokenInvariants(plan)]).toEqual([problem.id, choice.id, []])
      }
    }
  })

  it('accounts for every row, and hands over those left out', () => {
    expect(draft.counts.rowsComingIn + draft.leftOut.length).toBe(draft.counts.rows)
    expect(leftOutRows(draft).split('\r\n')[1]).toBe(
      'traps.csv,12,another row has the id 0010,0010,Jo Costa,0002,Junior Engineer,Engines,2021-03-01,"70,000",1',
    )
    expect(problemRows(draft)).toContain('"Put under: Ben Okafor"'.replaceAll('"', ''))
  })
})
