import { expect, it } from 'vitest'
import { mentionOf, nameOf, openingSentence, personNameOf, teamNameOf } from '@/domain/model/names'
import { at, planOf, team, who, withTeams } from '../../support/plans'

const plan = withTeams(planOf('Ada\nVacant: Engineer\nPlanned'), 'Payments')

it('calls a position by its person, otherwise by its state and title', () => {
  expect(['Ada', 'Vacant: Engineer', 'Planned', 'Zoe'].map(name => nameOf(plan, at(name)))).toEqual([
    'Ada',
    'Vacant: Engineer',
    'Planned',
    'Deleted position',
  ])
})

it('mentions a position in the middle of a sentence', () => {
  expect(['Ada', 'Vacant: Engineer', 'Planned', 'Zoe'].map(name => mentionOf(plan, at(name)))).toEqual([
    'Ada',
    'the vacant position Engineer',
    'a planned position',
    'a deleted position',
  ])
  expect(openingSentence(mentionOf(plan, at('Planned')))).toBe('A planned position')
})

it('names people and teams, there or not', () => {
  expect([personNameOf(plan, who('Ada')), personNameOf(plan, who('Zoe'))]).toEqual(['Ada', 'Somebody deleted'])
  expect([teamNameOf(plan, team('Payments')), teamNameOf(plan, team('Gone'))]).toEqual(['Payments', 'a deleted team'])
})
