import { describe, expect, it } from 'vitest'
import { invertChange } from '@/domain/change/change'
import type { Command } from '@/domain/commands'
import * as commands from '@/domain/commands/index'
import { at, planOf, team, who, withTeams } from '../../support/plans'
import { changeOf, planAfter } from '../../support/run'

const plan = withTeams(planOf('Ada\n  Ben\n    Cal\n  Dee\n  Vacant: Engineer'), 'Payments', 'Search')
const vacant = { kind: 'vacant', since: null } as const
const benIn = planAfter(plan, commands.setMemberships, {
  members: [commands.positionMember(at('Ben'))],
  change: { kind: 'main-team', teamId: team('Payments') },
})

const labelOf = <Input>(command: Command<Input>, input: Input, on = plan) => commands.sayChange(on, changeOf(on, command, input))
const under = (name: string) => ({ kind: 'under', managerId: at(name) }) as const

describe('a change in words', () => {
  it('names who moved, and where', () => {
    expect(labelOf(commands.movePositions, { positionIds: [at('Ben')], place: under('Dee') })).toBe('Move Ben under Dee')
    expect(labelOf(commands.movePositions, { positionIds: [at('Ben'), at('Dee')], place: { kind: 'under', managerId: null } })).toBe(
      'Move 2 positions to the top',
    )
    expect(labelOf(commands.movePositionAlone, { positionId: at('Ben'), place: under('Dee') })).toBe('Move Ben, without reports, under Dee')
    expect(labelOf(commands.reorderSiblings, { positionId: at('Dee'), side: 'before', siblingId: at('Ben') })).toBe(
      'Reorder Dee among the reports of Ada',
    )
  })

  it('says who came and who went', () => {
    expect(labelOf(commands.addPosition, { place: under('Dee'), occupant: { kind: 'new', person: { name: 'Eve' } } })).toBe(
      'Add Eve under Dee',
    )
    expect(labelOf(commands.duplicatePosition, { positionId: at('Cal'), times: 3, occupant: vacant })).toBe('Add 3 positions under Ben')
    expect(labelOf(commands.closePosition, { positionId: at('Ben'), managerId: at('Dee') })).toBe('Remove Ben')
    expect(labelOf(commands.deletePositions, { positionIds: [at('Ben')], reports: { kind: 'too' }, people: 'out-of-plan' })).toBe(
      'Remove 2 positions',
    )
  })

  it('says who took which seat', () => {
    const seat = at('Vacant: Engineer')
    expect(labelOf(commands.assign, { positionId: seat, somebody: { kind: 'position', positionId: at('Cal') } })).toBe(
      'Put Cal into Engineer',
    )
    expect(labelOf(commands.vacate, { positionIds: [at('Cal')], people: 'to-bench' })).toBe('Make the position of Cal vacant')
    expect(labelOf(commands.vacate, { positionIds: [at('Cal'), at('Ben')], people: 'to-bench' })).toBe('Make 2 positions vacant')
    expect(labelOf(commands.swapOccupants, { positionId: at('Ben'), otherId: at('Dee') })).toBe('Swap Ben and Dee')
  })

  it('names the field that was edited', () => {
    expect(labelOf(commands.editPositions, { positionIds: [at('Ben')], patch: { title: 'Lead' } })).toBe('Change title of Ben')
    expect(labelOf(commands.editPositions, { positionIds: [at('Ben'), at('Cal')], patch: { title: 'Lead', fte: 0.5 } })).toBe(
      'Change details of 2 positions',
    )
    expect(labelOf(commands.editPeople, { personIds: [who('Ben')], patch: { name: 'Benedict' } })).toBe('Rename Ben to Benedict')
    expect(labelOf(commands.editPeople, { personIds: [who('Ben')], patch: { email: 'b@example.org' } })).toBe('Change e-mail of Ben')
    expect(labelOf(commands.linkJobShare, { positionId: at('Ben'), otherId: at('Cal') })).toBe('Link Ben and Cal as a job share')
  })

  it('speaks of teams and members', () => {
    const members = [commands.positionMember(at('Ben'))]
    expect(labelOf(commands.addTeam, { name: 'Identity' })).toBe('Add team Identity')
    expect(labelOf(commands.editTeam, { teamId: team('Search'), patch: { name: 'Find' } })).toBe('Rename team Search to Find')
    expect(labelOf(commands.editTeam, { teamId: team('Search'), patch: { parentId: team('Payments') } })).toBe(
      'Move team Search into Payments',
    )
    expect(labelOf(commands.removeTeam, { teamId: team('Payments'), goesTo: 'none' }, benIn)).toBe('Remove team Payments')
    expect(labelOf(commands.setMemberships, { members, change: { kind: 'main-team', teamId: team('Search') } })).toBe('Add Ben to Search')
    expect(labelOf(commands.setMemberships, { members, change: { kind: 'main-team', teamId: team('Search') } }, benIn)).toBe(
      'Move Ben to Search',
    )
    expect(labelOf(commands.setMemberships, { members, change: { kind: 'remove', teamId: team('Payments') } }, benIn)).toBe(
      'Take Ben out of Payments',
    )
    expect(
      labelOf(commands.setMemberships, { members, change: { kind: 'allocate', teamId: team('Payments'), allocation: 0.5 } }, benIn),
    ).toBe('Change the allocation of Ben')
  })

  it('speaks of dotted lines, columns, the ladder and the plan', () => {
    expect(labelOf(commands.addDottedLine, { from: at('Ben'), to: at('Dee'), type: 'project' })).toBe('Add dotted line from Ben to Dee')
    expect(labelOf(commands.addCustomField, { name: 'Grade' })).toBe('Add column Grade')
    expect(labelOf(commands.editLadder, { edit: { kind: 'put-track', id: null, track: { name: 'Craft', kind: 'individual' } } })).toBe(
      'Add track Craft',
    )
    expect(labelOf(commands.editSettings, { patch: { name: 'Spring' } })).toBe('Rename the plan to Spring')
    expect(labelOf(commands.editSettings, { patch: { currency: 'GBP' } })).toBe('Change the plan’s settings')
  })

  it('describes an undo by what it does', () => {
    const change = changeOf(plan, commands.movePositions, { positionIds: [at('Ben')], place: under('Dee') })
    const moved = planAfter(plan, commands.movePositions, { positionIds: [at('Ben')], place: under('Dee') })
    expect(commands.sayChange(moved, invertChange(change))).toBe('Move Ben under Ada')
  })

  it('says when there is nothing to say', () => {
    expect(commands.sayChange(plan, [])).toBe('Change nothing')
  })
})
