/** One export of each system we know, as it comes out. */
import { describe, expect, it } from 'vitest'
import { draftOf, draftOutline, fieldsOf, fixtureFile, problemIn } from '../../support/imports'

describe('a German list: semicolons, Windows-1252, titles above the header', () => {
  const draft = draftOf(fixtureFile('personalliste.csv'))

  it('is read and matched without a question', () => {
    expect(draft.tables[0]?.words).toBe('Semicolons, Windows-1252, header in row 3 after 2 title rows.')
    expect(fieldsOf(draft)).toEqual({
      Personalnummer: 'id',
      Nachname: 'familyName',
      Vorname: 'givenName',
      Vorgesetzter: 'manager',
      Funktionsbezeichnung: 'title',
      Abteilung: 'department',
      Standort: 'location',
      Eintrittsdatum: 'startDate',
      Gehalt: 'pay',
      Wochenstunden: 'fte',
    })
    expect(draft.questions).toEqual([])
  })

  it('reads points as thousands, and hours as shares of the longest week', () => {
    const seat = draft.seats.find(one => one.row === 6)
    expect(seat).toMatchObject({
      fte: 0.8,
      pay: { minor: 7_225_050, currency: 'EUR' },
      occupant: { name: 'Ayse Yilmaz', hiredOn: '2021-03-01' },
    })
  })

  it('gives managers their leading zeros back, and says so', () => {
    expect(draftOutline(draft)).toBe('Jürgen Müller\n  Zoë Groß\n    Ayse Yilmaz\n    Siân O’Brien')
    expect(problemIn(draft, 'leading-zeros').rows.map(row => row.row)).toEqual([6, 7])
  })
})

it('Excel Unicode text: UTF-16 and tabs', () => {
  expect(draftOutline(draftOf(fixtureFile('unicode-text.txt')))).toBe('Łucja Nowak\n  Björn Åkesson\n  渡辺 花子')
})

describe('BambooHR', () => {
  const draft = draftOf(fixtureFile('bamboohr.csv'))

  it('finds supervisors by family name first, even where another name is preferred', () => {
    expect(draftOutline(draft)).toBe('Ada Lovelace\n  Johanna van der Berg\n    Ben Okafor')
  })

  it('leaves out who left, and knows who is on leave', () => {
    expect(problemIn(draft, 'left-already').rows).toEqual([{ row: 5, name: 'Grace Hopper', words: 'Terminated' }])
    expect(draft.leftOut).toMatchObject([{ row: 5, why: 'left already' }])
    expect(draft.seats.find(seat => seat.row === 4)?.occupant?.isOnLeave).toBe(true)
  })

  it('brings back who left when asked to', () => {
    const kept = draftOf(fixtureFile('bamboohr.csv'), { fixes: { 'left-already': 'keep' } })
    expect(kept.counts).toMatchObject({ people: 4, rowsLeftOut: 0 })
    expect(problemIn(kept, 'left-already').isAccepted).toBe(true)
  })
})

describe('Google Workspace', () => {
  const draft = draftOf(fixtureFile('google-workspace.csv'))

  it('finds managers by e-mail, whatever its case', () => {
    expect(draftOutline(draft)).toBe('Ada Lovelace\n  Ben Okafor\n    Cal Reyes\n    Dee Lind')
  })

  it('reads the path of organisation units as teams within groups', () => {
    expect(draft.seats.map(seat => seat.teams)).toEqual([[], ['Engineering'], ['Engineering', 'Platform'], ['Engineering', 'Platform']])
  })

  it('never keeps passwords', () => {
    expect(fieldsOf(draft)['Password [Required]']).toBe('leave-out')
  })
})

describe('Workday', () => {
  const draft = draftOf(fixtureFile('workday.csv'))

  it('tells two people of one name apart by the id behind it', () => {
    expect(draftOutline(draft)).toBe('Ada Lovelace\n  Ben Okafor\n    Cal Reyes\n    Kim Lee\n    Kim Lee')
  })

  it('leaves the line of totals out', () => {
    expect(problemIn(draft, 'stray-row').rows.map(row => row.row)).toEqual([9])
  })

  it('reads FTE in percent', () => {
    expect(draft.seats.map(seat => seat.fte)).toEqual([1, 1, 0.8, 0.5, 1])
  })
})

it('Microsoft Entra has no managers: says how to export them, and asks', () => {
  const draft = draftOf(fixtureFile('entra.csv'))
  expect(draft.questions).toHaveLength(1)
  expect(draft.questions[0]?.message).toContain('Microsoft Graph or PowerShell')
  expect(draft.counts.people).toBe(2)
})

it('Active Directory: managers by distinguished name', () => {
  expect(draftOutline(draftOf(fixtureFile('active-directory.csv')))).toBe('Ada Lovelace\n  Ben Okafor\n    Dee Lind')
})

it('a hierarchy path says who is above', () => {
  expect(draftOutline(draftOf(fixtureFile('paths.csv')))).toBe('Ada Lovelace\n  Ben Okafor\n    Cal Reyes\n    Dee Lind')
})
