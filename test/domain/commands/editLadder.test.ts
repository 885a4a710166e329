import { describe, expect, it } from 'vitest'
import { editLadder, type LadderEdit } from '@/domain/commands/editLadder'
import { editPositions } from '@/domain/commands/editPositions'
import type { ActId, EditId, LevelId, ScenarioId, TrackId } from '@/domain/model/ids'
import type { Level } from '@/domain/model/ladder'
import type { Plan } from '@/domain/model/plan'
import type { Edit } from '@/domain/model/scenario'
import { at, planOf, the } from '../../support/plans'
import { planAfter, wordsOf } from '../../support/run'

const trackId = 'trk_ic' as TrackId
const lvl = (code: string) => `lvl_${code}` as LevelId
const level = (code: string, order: string): Level => ({
  id: lvl(code),
  trackId,
  code,
  name: `Level ${code}`,
  band: 'mid',
  order,
  scope: '',
})
const ladder: Plan = {
  ...planOf('Ada\n  Ben'),
  tracks: new Map([[trackId, { id: trackId, name: 'Individual', kind: 'individual', order: 'a0' }]]),
  levels: new Map(['E1', 'E2', 'E3'].map((code, at) => [lvl(code), level(code, `a${at}`)])),
}
const plan = planAfter(ladder, editPositions, {
  positionIds: [at('Ben')],
  patch: { level: { levelId: lvl('E2'), certainty: 'guessed' } },
})
const codes = (after: Plan) => [...after.levels.values()].sort((left, right) => (left.order < right.order ? -1 : 1)).map(row => row.code)
const edited = (edit: LadderEdit, before = plan) => planAfter(before, editLadder, { edit })
const fresh = { trackId, code: 'E9', name: 'Level E9', band: 'staff', scope: '' } as const

describe('editing the ladder', () => {
  it('puts a new level on top, lowest, or above another', () => {
    expect(codes(edited({ kind: 'put-level', id: null, level: fresh }))).toEqual(['E1', 'E2', 'E3', 'E9'])
    expect(codes(edited({ kind: 'put-level', id: null, level: fresh, after: null }))).toEqual(['E9', 'E1', 'E2', 'E3'])
    expect(codes(edited({ kind: 'put-level', id: null, level: fresh, after: lvl('E1') }))).toEqual(['E1', 'E9', 'E2', 'E3'])
  })

  it('changes a level and keeps its place', () => {
    const after = edited({ kind: 'put-level', id: lvl('E2'), level: { ...fresh, code: 'S2' } })
    expect(codes(after)).toEqual(['E1', 'S2', 'E3'])
    expect(the(after.levels, lvl('E2')).band).toBe('staff')
  })

  it('moves positions of a removed level to another, as sure as they were', () => {
    const after = edited({ kind: 'remove-level', id: lvl('E2'), positions: { moveTo: lvl('E3') } })
    expect(codes(after)).toEqual(['E1', 'E3'])
    expect(the(after.positions, at('Ben')).level).toEqual({ levelId: lvl('E3'), certainty: 'guessed' })
  })

  it('clears the level of its positions when told', () => {
    expect(the(edited({ kind: 'remove-level', id: lvl('E2'), positions: 'clear' }).positions, at('Ben')).level).toBeNull()
  })

  it('moves what scenarios make of positions as well', () => {
    const edit: Edit = {
      id: 'edit_1' as EditId,
      scenarioId: 'scn_1' as ScenarioId,
      table: 'positions',
      record: at('Ada'),
      act: 'act_1' as ActId,
      seq: 1,
      reason: null,
      initiativeId: null,
      kind: 'set',
      field: 'level',
      on: '~',
      value: { levelId: lvl('E1'), certainty: 'confirmed' },
      base: null,
    }
    const planned = { ...plan, scenarioEdits: new Map([[edit.id, edit]]) }
    const after = edited({ kind: 'remove-level', id: lvl('E1'), positions: { moveTo: lvl('E3') } }, planned)
    expect(the(after.scenarioEdits, edit.id)).toEqual({ ...edit, value: { levelId: lvl('E3'), certainty: 'confirmed' } })
    expect(wordsOf(planned, editLadder, { edit: { kind: 'remove-level', id: lvl('E1'), positions: 'refuse' } })).toBe(
      '1 position is on the level E1. Choose a level to move them to.',
    )
  })

  it('moves positions that a scenario brings into being as well', () => {
    const birth: Edit = {
      id: 'edit_2' as EditId,
      scenarioId: 'scn_1' as ScenarioId,
      table: 'positions',
      record: 'pos_new',
      act: 'act_1' as ActId,
      seq: 1,
      reason: null,
      initiativeId: null,
      kind: 'born',
      on: '~',
      seed: { title: 'Engineer', level: { levelId: lvl('E1'), certainty: 'confirmed' } },
    }
    const planned = { ...plan, scenarioEdits: new Map([[birth.id, birth]]) }
    const after = edited({ kind: 'remove-level', id: lvl('E1'), positions: 'clear' }, planned)
    expect(the(after.scenarioEdits, birth.id)).toEqual({ ...birth, seed: { title: 'Engineer', level: null } })
  })

  it('adds, changes and removes a track', () => {
    const added = edited({ kind: 'put-track', id: null, track: { name: 'Management', kind: 'management' } })
    const [newId] = [...added.tracks.keys()].filter(id => id !== trackId)
    if (newId === undefined) throw new Error('No track was added.')
    expect(the(added.tracks, newId).order > the(added.tracks, trackId).order).toBe(true)
    const renamed = edited({ kind: 'put-track', id: newId, track: { name: 'Lead', kind: 'management' } }, added)
    expect(the(renamed.tracks, newId).name).toBe('Lead')
    expect(edited({ kind: 'remove-track', id: newId }, renamed).tracks.size).toBe(1)
  })

  it.each<[string, LadderEdit]>([
    ['1 position is on the level E2. Choose a level to move them to.', { kind: 'remove-level', id: lvl('E2'), positions: 'refuse' }],
    [
      '1 position is on the level E2. Choose a level to move them to.',
      { kind: 'remove-level', id: lvl('E2'), positions: { moveTo: lvl('E2') } },
    ],
    ['This level is no longer in the plan. Choose another.', { kind: 'remove-level', id: lvl('E2'), positions: { moveTo: lvl('E8') } }],
    ['The track Individual still has 3 levels. Remove them first.', { kind: 'remove-track', id: trackId }],
    ['The code E3 belongs to the level Level E3. Choose another code.', { kind: 'put-level', id: null, level: { ...fresh, code: 'E3' } }],
    ['A level needs a name. Type at least one letter.', { kind: 'put-level', id: null, level: { ...fresh, name: '' } }],
    ['This track is no longer in the plan. Choose another.', { kind: 'put-level', id: null, level: { ...fresh, trackId: 'x' as TrackId } }],
    ['This level is no longer in the plan. Choose another.', { kind: 'put-level', id: null, level: fresh, after: lvl('E8') }],
    ['This level is no longer in the plan. Choose another.', { kind: 'put-level', id: lvl('E8'), level: fresh }],
    ['A track needs a name. Type at least one letter.', { kind: 'put-track', id: null, track: { name: '', kind: 'individual' } }],
    ['This track is no longer in the plan. Choose another.', { kind: 'remove-track', id: 'x' as TrackId }],
  ])('refuses with “%s”', (words, edit) => {
    expect(wordsOf(plan, editLadder, { edit })).toBe(words)
  })
})
