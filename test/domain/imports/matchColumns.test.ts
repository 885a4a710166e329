/** What columns are taken for, what is asked, and what choices change. */
import { describe, expect, it } from 'vitest'
import { headerKey, normaliseHeader } from '@/domain/imports/headers'
import type { ImportDraft } from '@/domain/imports/types'
import { draftOf, draftOutline, fieldsOf, textFile } from '../../support/imports'

const columnCalled = (draft: ImportDraft, header: string) => draft.columns.find(column => column.header === header)

describe('headers', () => {
  it.each([
    ['First Name [Required]', 'firstname'],
    ['ManagerBusinessEntityID', 'managerbusinessentityid'],
    ["Manager's Employee ID", 'manageremployeeid'],
    ['supervisor_id', 'supervisorid'],
    ['Employee #', 'employeenumber'],
    ['Führungskraft', 'fuhrungskraft'],
    ['\ufeffE-mail', 'email'],
    ['jobInfo.reportsTo', 'jobinforeportsto'],
  ])('%s is %s', (header, normal) => {
    expect(normaliseHeader(header)).toBe(normal)
  })

  it('are remembered in whatever order they stand', () => {
    expect(headerKey(['Name', 'Manager ID', '', ''])).toBe(headerKey(['manager_id', '', 'NAME', '']))
    expect(headerKey(['Name', 'Manager'])).not.toBe(headerKey(['Name', 'Manager', 'Title']))
  })

  it('are known with brackets, units and words that change nothing, as likely', () => {
    const text =
      'Display name,Line manager,Sub-team,Location - City,Annual Base (USD),Employee start date,Contracted hrs/wk\nAda,,Core,London,"$90,000",2020-01-01,40\nBen,Ada,Core,Lagos,"$80,000",2021-01-01,32\n'
    expect(draftOf(text).columns.map(column => [column.header, column.field, column.confidence])).toEqual([
      ['Display name', 'name', 'sure'],
      ['Line manager', 'manager', 'sure'],
      ['Sub-team', 'team', 'sure'],
      ['Location - City', 'location', 'likely'],
      ['Annual Base (USD)', 'pay', 'likely'],
      ['Employee start date', 'startDate', 'likely'],
      ['Contracted hrs/wk', 'fte', 'sure'],
    ])
  })

  it('of French and Spanish lists are known', () => {
    expect(
      fieldsOf(
        draftOf(
          'Matricule;Prénom;Nom de famille;Responsable;Intitulé du poste;Date d’entrée\n1;Zoé;Roux;;PDG;01/02/2019\n2;Luc;Petit;1;Chef;23/05/2020\n',
        ),
      ),
    ).toEqual({
      Matricule: 'id',
      Prénom: 'givenName',
      'Nom de famille': 'familyName',
      Responsable: 'manager',
      'Intitulé du poste': 'title',
      'Date d’entrée': 'startDate',
    })
    expect(
      fieldsOf(draftOf('Número empleado,Nombre,Apellidos,Jefe directo,Puesto\n1,Ana,Gil,,Directora\n2,Leo,Paz,1,Ingeniero\n')),
    ).toMatchObject({
      Nombre: 'givenName',
      Apellidos: 'familyName',
      'Jefe directo': 'manager',
      Puesto: 'title',
    })
  })
})

describe('content', () => {
  it('finds the id that managers refer to, whatever it is called', () => {
    const draft = draftOf('Badge,Seat,Name,Supervisor\nB7,1,Ada,\nB8,2,Ben,B7\nB9,3,Cal,B7\n')
    expect(columnCalled(draft, 'Badge')).toMatchObject({ field: 'id', why: 'referred to by Supervisor' })
  })

  it('finds managers under a header nobody knows, and asks', () => {
    const draft = draftOf('Code,Name,N+1\n10,Ada,\n20,Ben,10\n30,Cal,10\n40,Dee,20\n')
    expect(columnCalled(draft, 'N+1')).toMatchObject({ field: 'manager', confidence: 'please-check' })
    expect(draft.questions).toMatchObject([{ id: 'manager', proposal: 'n1', isAnswered: false }])
    expect(draftOf('Code,Name,N+1\n10,Ada,\n20,Ben,10\n30,Cal,10\n40,Dee,20\n', { answers: { manager: 'nobody' } }).counts.roots).toBe(4)
  })

  it('takes `Name` for whichever half of a name has no column of its own', () => {
    expect(fieldsOf(draftOf('Name;Vorname;Vorgesetzter\nMüller;Jürgen;\nGroß;Zoë;Müller, Jürgen\n'))).toEqual({
      Name: 'familyName',
      Vorname: 'givenName',
      Vorgesetzter: 'manager',
    })
    expect(draftOutline(draftOf('Nom;Responsable\nZoé Roux;\nLuc Petit;Zoé Roux\n'))).toBe('Zoé Roux\n  Luc Petit')
  })

  it('does not take who is a manager for who the manager is', () => {
    expect(fieldsOf(draftOf('ID,Name,Manager,Reports to\n1,Ada,Yes,\n2,Ben,No,1\n3,Cal,No,1\n'))).toMatchObject({
      Manager: 'custom',
      'Reports to': 'manager',
    })
  })

  it('does not take a department head column for managers of rows', () => {
    expect(fieldsOf(draftOf('ID,Name,Manager,Manager level\n1,Ada,,\n2,Ben,Ada,M3\n3,Cal,Ada,M3\n'))['Manager level']).toBe('custom')
  })

  it('leaves a second manager column out that says the same', () => {
    const draft = draftOf('ID,Name,Manager ID,Manager name\n1,Ada,,\n2,Ben,1,Ada\n3,Cal,2,Ben\n')
    expect(columnCalled(draft, 'Manager name')).toMatchObject({ field: 'leave-out', why: 'says the same as Manager ID' })
    expect(draft.questions).toEqual([])
  })

  it('asks which of two manager columns draws the chart when they differ', () => {
    const text = 'ID,Name,Manager,Supervisor\n1,Ada,,\n2,Ben,1,1\n3,Cal,1,2\n4,Dee,2,1\n'
    expect(draftOf(text).questions).toMatchObject([
      { id: 'manager', message: 'Manager and Supervisor name different managers. Which one draws the chart?' },
    ])
    expect(draftOutline(draftOf(text))).toBe('Ada\n  Ben\n    Dee\n  Cal')
    expect(draftOutline(draftOf(text, { answers: { manager: 'supervisor' } }))).toBe('Ada\n  Ben\n    Cal\n  Dee')
  })

  it('does not take salary bands for pay, nor a birthday for a start', () => {
    expect(
      fieldsOf(draftOf('Name,Salary min,Salary max,Date of birth\nAda,50000,90000,1980-01-02\nBen,40000,80000,1990-03-04\n')),
    ).toMatchObject({
      'Salary min': 'custom',
      'Salary max': 'custom',
      'Date of birth': 'leave-out',
    })
  })

  it('names what is empty, unnamed or twice there', () => {
    const draft = draftOf('Name,Name,,Title\nAda,x,,CEO\nBen,y,,CTO\n')
    expect(draft.columns.map(column => [column.key, column.field, column.confidence])).toEqual([
      ['name', 'name', 'sure'],
      ['name#2', 'custom', 'kept-as-is'],
      ['unnamed', 'leave-out', 'empty'],
      ['title', 'title', 'sure'],
    ])
  })
})

describe('dates', () => {
  const text = 'Name,Manager,Hire date\nAda,,04/09/2023\nBen,Ada,11/02/2024\n'

  it('that could be either way are asked about', () => {
    expect(draftOf(text).questions).toMatchObject([
      { id: 'date-order:hiredate', column: 'hiredate', choices: [{ words: '4 Sep 2023' }, { words: '9 Apr 2023' }], proposal: 'dmy' },
    ])
    expect(columnCalled(draftOf(text), 'Hire date')).toMatchObject({ confidence: 'please-check', why: 'day first, or month first?' })
  })

  it('follow the answer', () => {
    const draft = draftOf(text, { answers: { 'date-order:hiredate': 'mdy' } })
    expect(draft.seats[0]?.occupant?.hiredOn).toBe('2023-04-09')
    expect(draft.questions[0]).toMatchObject({ isAnswered: true, chosen: 'mdy' })
    expect(columnCalled(draft, 'Hire date')?.confidence).toBe('sure')
  })

  it('follow another column that settles it', () => {
    const draft = draftOf('Name,Manager,Hire date,Last review\nAda,,04/09/2023,03/28/2026\nBen,Ada,11/02/2024,04/30/2026\n')
    expect(draft.questions).toEqual([])
    expect(columnCalled(draft, 'Hire date')).toMatchObject({ confidence: 'likely', options: { dateOrder: 'mdy' } })
  })
})

describe('choices', () => {
  const text = 'ID,Name,Manager ID,Grade,Office\n1,Ada,,Lead,Lisbon\n2,Ben,1,Senior,Utrecht\n'

  it('take a column for something else, and take that from the column which had it', () => {
    const draft = draftOf(text, { columns: { grade: { field: 'location' } } })
    expect(fieldsOf(draft)).toMatchObject({ Grade: 'location', Office: 'custom' })
    expect(draft.seats[0]?.location).toBe('Lead')
  })

  it('hold for the later of two columns given one field', () => {
    const draft = draftOf(text, { columns: { office: { field: 'title' }, grade: { field: 'title' } } })
    expect(fieldsOf(draft)).toMatchObject({ Grade: 'title', Office: 'custom' })
  })

  it('read pay by the month, and in another currency', () => {
    const pay = 'Name,Salary\nAda,5000\n'
    expect(draftOf(pay).seats[0]?.pay).toEqual({ minor: 500_000, currency: 'USD' })
    const draft = draftOf(pay, { currency: 'CHF', columns: { salary: { options: { payPeriod: 'month' } } } })
    expect(draft.seats[0]?.pay).toEqual({ minor: 6_000_000, currency: 'CHF' })
    expect(draft.currency).toBe('CHF')
  })

  it('say where the header stands', () => {
    const draft = draftOf('Ada,Engines\nBen,Looms\n', { reading: { 'people.csv': { headerRow: null } } })
    expect(draft.questions.map(question => question.id)).toContain('header:people.csv')
    const answered = draftOf('Wer,Wo\nAda,Engines\nBen,Looms\n', { answers: { 'header:people.csv': 'row:1' } })
    expect(Object.keys(fieldsOf(answered))).toEqual(['Wer', 'Wo'])
  })

  it('leave the tables and the draft before them as they were', () => {
    const before = draftOf(text)
    const copy = structuredClone(before)
    draftOf(text, { columns: { grade: { field: 'title' } } })
    expect(before).toEqual(copy)
  })
})

describe('several files', () => {
  it('name ids by a table that is about them', () => {
    const draft = draftOf([
      textFile('ID,Name,Manager ID,Team ID\n1,Ada,,T1\n2,Ben,1,T2\n3,Cal,1,T2\n', 'people.csv'),
      textFile('ID,Label,Lead\nT1,Office,1\nT2,Engines,2\n', 'teams.csv'),
    ])
    expect(draft.tables.map(table => table.role)).toEqual(['people', 'names'])
    expect(columnCalled(draft, 'Team ID')).toMatchObject({ field: 'leave-out', why: 'named by teams.csv' })
  })

  it('with the same columns are one list', () => {
    const [one, two] = ['ID,Name,Manager ID\n1,Ada,\n', 'ID,Name,Manager ID\n2,Ben,1\n'].map((text, at) => textFile(text, `part${at}.csv`))
    const draft = draftOf([one, two].flatMap(file => file ?? []))
    expect(draftOutline(draft)).toBe('Ada\n  Ben')
  })

  it('add what they know of each person', () => {
    const draft = draftOf([
      textFile('Employee ID,Name,Manager ID\n1,Ada,\n2,Ben,1\n', 'people.csv'),
      textFile('Employee ID,Base salary\n1,90000\n2,80000\n', 'pay.csv'),
    ])
    expect(draft.seats.map(seat => seat.pay?.minor)).toEqual([9_000_000, 8_000_000])
  })
})
