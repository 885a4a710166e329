import { describe, expect, it } from 'vitest'
import { commonNameOf, nameKey, nameStyleOf, namesOfLogins, splitName, turnName, vacancyOf } from '@/domain/imports/names'

it('a name is the same in either order, with or without accents, case and remarks', () => {
  const keys = ['Siobhán Keane', 'Keane, Siobhan', 'SIOBHAN KEANE', 'Siobhán Keane (Acting)', 'Keane Siobhán'].map(nameKey)
  expect(new Set(keys).size).toBe(1)
  expect(nameKey('Siobhán Keane')).not.toBe(nameKey('Siobhán Kean'))
})

it.each([
  ['Lovelace, Ada', 'Ada Lovelace'],
  ['van der Berg, Johanna', 'Johanna van der Berg'],
  ['Ada Lovelace', 'Ada Lovelace'],
  ['Ada Lovelace, PhD', 'Ada Lovelace, PhD'],
  ['King, Martin, Jr.', 'King, Martin, Jr.'],
])('%s turned is %s', (name, turned) => {
  expect(turnName(name)).toBe(turned)
})

it.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['Johanna van der Berg', 'Johanna', 'van der Berg'],
  ['Lovelace, Ada', 'Ada', 'Lovelace'],
  ['Plato', 'Plato', null],
])('%s is %s and %s', (name, given, family) => {
  expect(splitName(name)).toEqual({ given, family })
})

it('names are made of logins, and stay apart', () => {
  expect(namesOfLogins(['works\\ken0', 'works\\john0', 'works\\john1', 'jane.doe@works.example', 'anne-marie.b', 'works\\josé1'])).toEqual([
    'Ken',
    'John',
    'John 1',
    'Jane Doe',
    'Anne-Marie B',
    'José',
  ])
})

it('the style of a column is that of most of its cells', () => {
  expect(nameStyleOf(['Lovelace, Ada', 'Okafor, Ben', 'Plato'])).toBe('last-first')
  expect(nameStyleOf(['Ada Lovelace', 'Ben Okafor'])).toBe('first-last')
  expect(nameStyleOf(['works\\ada0', 'works\\ben1'])).toBe('login')
})

describe('vacancies', () => {
  it.each([
    ['TBH Senior Engineer', 'Senior Engineer'],
    ['Vacant – Eng II', 'Eng II'],
    ['N.N.', ''],
    ['Req-123', ''],
    ['Open (Backfill)', 'Backfill'],
  ])('%s leaves “%s”', (name, remark) => {
    expect(vacancyOf(name)).toEqual({ remark })
  })

  it('are not seen in names of people', () => {
    expect(['Tobias Hale', 'Openshaw', 'Reqib', 'Nnamdi', 'Van Cant'].filter(name => vacancyOf(name))).toEqual([])
  })
})

it('the common name of a distinguished name is without its escapes', () => {
  expect(commonNameOf('CN=Lind\\, Dee,OU=Engines')).toBe('Lind, Dee')
  expect(commonNameOf('Dee Lind')).toBe('Dee Lind')
})
