import { expect, it } from 'vitest'
import { defaultLadder, defaultLevelId } from '@/domain/ladder/defaultLadder'
import { emptyPlan } from '@/domain/model/emptyPlan'
import { brokenInvariants } from '@/domain/model/invariants'
import { bands } from '@/domain/model/ladder'

it('has one level of every band, junior first, each with a sentence of its own', () => {
  const { tracks, levels } = defaultLadder()
  const inOrder = [...tracks.keys()].flatMap(track => {
    return [...levels.values()].filter(level => level.trackId === track).sort((left, right) => (left.order < right.order ? -1 : 1))
  })
  expect(inOrder.map(level => level.band)).toEqual(bands)
  expect(inOrder.map(level => level.code)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'M1', 'M2', 'M3', 'M4'])
  expect(new Set(inOrder.map(level => level.scope)).size).toBe(bands.length)
  expect(levels.get(defaultLevelId('E3'))?.name).toBe('Senior engineer')
  expect(brokenInvariants({ ...emptyPlan(), ...defaultLadder() })).toEqual([])
})
