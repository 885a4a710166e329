import { beforeAll, describe, expect, it, vi } from 'vitest'
import { pngPlan } from '@/domain/exports/pngPlan'
import { settingsId } from '@/domain/model/settings'
import type * as Choice from '@/renderer/export/choice'
import { examplePlan } from '../../support/pictures'
import { at, planOf, the } from '../../support/plans'

let { fileNameOf, partOf, payLeftOut, pictureOf, saySize, usualChoice } = {} as typeof Choice

beforeAll(async () => {
  // Screens write numbers as the browser's user does; Node has no user.
  vi.stubGlobal('navigator', { language: 'en-GB' })
  ;({ fileNameOf, partOf, payLeftOut, pictureOf, saySize, usualChoice } = await import('@/renderer/export/choice'))
})

const looking = {
  direction: 'top-down',
  collapsed: new Set([at('Ines Carvalho')]),
  colourBy: { kind: 'band' },
  cardFields: ['team', 'location'],
  today: '2027-03-01',
  locale: 'en-GB',
} as const

describe('the part of a chart that can be exported', () => {
  const plan = planOf('Ada\n  Ben\n    Cal\n  Dee')
  const viewing = (focusRoot: string | null, ...selected: readonly string[]) =>
    partOf(plan, { focusRoot: focusRoot === null ? null : at(focusRoot), selection: new Set(selected.map(at)) })

  it('is what is on show', () => {
    expect(viewing('Ben')).toBe(at('Ben'))
    expect(viewing('Ben', 'Ada')).toBe(at('Ben'))
  })

  it('is below the one manager selected', () => {
    expect(viewing(null, 'Ben')).toBe(at('Ben'))
    expect(viewing(null, 'Dee')).toBe(null)
    expect(viewing(null, 'Ada', 'Ben')).toBe(null)
    expect(viewing(null)).toBe(null)
  })

  it('is nothing when the position is gone', () => {
    expect(viewing('Zoe')).toBe(null)
  })
})

describe('the picture of a choice', () => {
  it('is folded as on screen, or unfolded', () => {
    const plan = examplePlan()
    const folded = pictureOf(plan, usualChoice, looking).scene
    const unfolded = pictureOf(plan, { ...usualChoice, isUnfolded: true }, looking).scene
    expect(folded.cards).toHaveLength(plan.positions.size - 8)
    expect(unfolded.cards).toHaveLength(plan.positions.size)
  })

  it('is of the part that was chosen', () => {
    const { scene } = pictureOf(examplePlan(), { ...usualChoice, focus: at('Rahul Deshmukh') }, looking)
    expect(scene.cards.map(card => card.id)).toEqual(['Rahul Deshmukh', 'Siobhán Keane', 'Elif Kaya', 'Jonas Weber'].map(at))
  })
})

describe('what is said before', () => {
  it('is the size in pixels', () => {
    expect(saySize(pngPlan({ width: 1400, height: 900 }, 2))).toBe('2,800 × 1,800 pixels')
  })

  it('is in how many files, where one cannot hold it', () => {
    expect(saySize(pngPlan({ width: 20_000, height: 900 }, 2))).toBe(
      '40,000 × 1,800 pixels: too large for one PNG, so 3 numbered pictures (3 columns by 1 row) in one ZIP file',
    )
  })

  it('is what is left out, in a picture only when the screen shows it', () => {
    const plan = examplePlan()
    expect(payLeftOut(plan, { ...usualChoice, format: 'json' }, looking)).toEqual(['pay of 25 people'])
    expect(payLeftOut(plan, usualChoice, looking)).toEqual([])
    expect(payLeftOut(plan, usualChoice, { ...looking, cardFields: ['team', 'pay'] })).toEqual(['pay and cost on cards'])
    expect(payLeftOut(planOf('Ada'), { ...usualChoice, format: 'json' }, looking)).toEqual([])
  })
})

describe('the name of a file', () => {
  const named = (name: string) => {
    const plan = planOf('Ada\n  Ben/Benjamin')
    return { ...plan, settings: new Map([[settingsId, { ...the(plan.settings, settingsId), name }]]) }
  }

  it('says the plan and the part', () => {
    expect(fileNameOf(named('Quillmark'), at('Ben/Benjamin'), 'png')).toBe('Quillmark, Ben Benjamin.png')
  })

  it.each([
    ['../../etc/passwd', 'etc passwd.svg'],
    ['CON: a|b?', 'CON a b.svg'],
    ['   ', 'Chart.svg'],
    ['Größe 2027', 'Größe 2027.svg'],
    ['x'.repeat(400), `${'x'.repeat(120)}.svg`],
  ])('of %j is safe', (name, file) => {
    expect(fileNameOf(named(name), null, 'svg')).toBe(file)
  })
})
