import { describe, expect, it } from 'vitest'
import { assign } from '@/domain/commands/assign'
import type { Somebody } from '@/domain/commands/inputs'
import { vacate } from '@/domain/commands/vacate'
import { at, outlineOf, planOf, who } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const plan = planOf('Ada\n  Ben\n  Vacant: Engineer\n  Planned: Designer')
const seat = at('Vacant: Engineer')

describe('assigning somebody', () => {
  it('fills a vacancy with a new person', () => {
    const somebody: Somebody = { kind: 'new', person: { name: 'Cal Ito', email: 'cal@example.org' } }
    const after = planAfter(plan, assign, { positionId: seat, somebody })
    expect(outlineOf(after)).toBe('Ada\n  Ben\n  Cal Ito\n  Planned: Designer')
    expect([...after.people.values()].at(-1)).toMatchObject({ name: 'Cal Ito', email: 'cal@example.org' })
  })

  it('fills a planned position from the bench', () => {
    const benched = planAfter(plan, vacate, { positionIds: [at('Ben')], people: 'to-bench' })
    const somebody: Somebody = { kind: 'bench', personId: who('Ben') }
    const after = planAfter(benched, assign, { positionId: at('Planned: Designer'), somebody })
    expect(outlineOf(after)).toBe('Ada\n  Vacant: Title of Ben\n  Vacant: Engineer\n  Ben')
  })

  it('leaves the position somebody comes from vacant', () => {
    const somebody: Somebody = { kind: 'position', positionId: at('Ben') }
    expect(outlineOf(planAfter(plan, assign, { positionId: seat, somebody }))).toBe(
      'Ada\n  Vacant: Title of Ben\n  Ben\n  Planned: Designer',
    )
  })

  it.each<[string, string, Somebody]>([
    ['Ben is in this position, Title of Ben. Make it vacant first, or swap the two.', 'Ben', { kind: 'position', positionId: at('Ada') }],
    [
      'Ben already has a position, Title of Ben. Make that position vacant first.',
      'Vacant: Engineer',
      { kind: 'bench', personId: who('Ben') },
    ],
    [
      'Nobody is in the planned position Designer. Choose a position with a person.',
      'Vacant: Engineer',
      { kind: 'position', positionId: at('Planned: Designer') },
    ],
    ['This person is no longer in the plan. Choose another.', 'Vacant: Engineer', { kind: 'bench', personId: who('Zoe') }],
    ['This position is no longer in the plan. Choose another.', 'Vacant: Engineer', { kind: 'position', positionId: at('Zoe') }],
    ['This position is no longer in the plan. Choose another.', 'Zoe', { kind: 'position', positionId: at('Ben') }],
    ['A person needs a name. Type at least one letter.', 'Vacant: Engineer', { kind: 'new', person: { name: '' } }],
  ])('refuses with “%s”', (words, name, somebody) => {
    expect(wordsOf(plan, assign, { positionId: at(name), somebody })).toBe(words)
  })
})
