import { describe, expect, it } from 'vitest'
import { carriedWith, hitsOf, isDimmed, keptBy, noLooks } from '@/renderer/chart/stage/look'
import { at, planOf } from '../../../support/plans'
import { shownOf } from '../support'

const plan = planOf('Ada\n  Ben Okafor\n    Cal\n  Vacant: Engineer')

describe('a search', () => {
  it('finds positions and says which letters matched', () => {
    expect(hitsOf(plan, 'oka')).toEqual(new Map([[at('Ben Okafor'), { marked: [[4, 7]] }]]))
  })

  it('finds an open seat by its title', () => {
    expect([...(hitsOf(plan, 'engin')?.keys() ?? [])]).toEqual([at('Vacant: Engineer')])
  })

  it('dims who is not found, and nobody while there is nothing to find', () => {
    const looks = { ...noLooks, hits: hitsOf(plan, 'ben') }
    expect(isDimmed(looks, at('Ben Okafor'))).toBe(false)
    expect(isDimmed(looks, at('Ada'))).toBe(true)
    expect(hitsOf(plan, '  ')).toBeNull()
  })
})

describe('a key of the legend', () => {
  it('keeps the seats in its state', () => {
    const vacant = shownOf(plan).scene.legend.keys.filter(key => key.state === 'vacant')
    expect([...(keptBy(plan, { kind: 'band' }, vacant) ?? [])]).toEqual([at('Vacant: Engineer')])
  })

  it('keeps the people under its colour, without the open seats', () => {
    const unlevelled = shownOf(plan).scene.legend.keys.filter(key => key.state === null)
    expect(keptBy(plan, { kind: 'band' }, unlevelled)).toEqual(new Set([at('Ada'), at('Ben Okafor'), at('Cal')]))
  })

  it('filters nothing until one is chosen', () => {
    expect(keptBy(plan, { kind: 'band' }, [])).toBeNull()
  })
})

it('carries everyone below along', () => {
  expect(carriedWith(plan, [at('Ben Okafor')])).toEqual(new Set([at('Ben Okafor'), at('Cal')]))
})
