import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameOf } from '@/domain/exports/frame'
import { fontFilesOf, svgOf } from '@/domain/exports/svg'
import type { Direction } from '@/domain/layout/types'
import type { Plan } from '@/domain/model/plan'
import { faultsOf } from '../../support/geometry'
import { examplePlan, photoOfKwame, photos, sceneOfPlan } from '../../support/pictures'
import { at, planOf, the } from '../../support/plans'

const nothing = { fonts: [], photos: new Map<string, string>() }

/** An outline of a random tree of named people: each reports to someone above in the list. */
const outlines = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map(choices => {
  const depths = [0]
  for (const choice of choices) depths.push(1 + ((choice % 7) % ((depths.at(-1) ?? 0) + 1)))
  return depths.map((depth, index) => `${'  '.repeat(depth)}Person ${index}`).join('\n')
})

describe('the geometry of a picture', () => {
  it.each<Direction>(['top-down', 'left-right'])('holds for every kind of card, %s', direction => {
    expect(faultsOf(sceneOfPlan(examplePlan(), { direction }))).toEqual([])
  })

  it('holds for a focused part and for folded managers', () => {
    const scene = sceneOfPlan(examplePlan(), { focus: at('Marta Villanueva'), collapsed: new Set([at('Tobias Brandt')]) })
    expect(scene.cards.find(card => card.id === at('Tobias Brandt'))?.folded).toBe(8)
    expect(faultsOf(scene)).toEqual([])
  })

  it('holds for random trees', () => {
    fc.assert(
      fc.property(outlines, fc.constantFrom<Direction>('top-down', 'left-right'), (outline, direction) => {
        expect(faultsOf(sceneOfPlan(planOf(outline), { direction }))).toEqual([])
      }),
      { seed: 20_261_121, numRuns: 150 },
    )
  })

  it('gives an empty chart a sheet with its title', () => {
    const frame = frameOf(sceneOfPlan(planOf('', { name: 'Nobody yet' })))
    expect(frame.title?.text).toBe('Nobody yet')
    expect(frame.width).toBeGreaterThan(0)
    expect(frame.height).toBeGreaterThan(0)
  })
})

describe('a picture', () => {
  const scene = sceneOfPlan(examplePlan())
  const svg = svgOf(scene, { fonts: [], photos })

  it('says the name, title and level of every card', () => {
    for (const card of scene.cards) {
      expect(svg).toContain(`>${card.name.text}<`)
      expect(svg).toContain(`>${card.title.text}<`)
      expect(svg).toContain(`>${card.plate.code}<`)
    }
  })

  it('has a title, a legend and the label of a dotted line', () => {
    expect(svg).toContain('>Quillmark Engineering<')
    expect(svg).toContain('>Colour: level band<')
    expect(svg).toContain('>functional 20 %<')
  })

  it('shows a photo that is at hand, and initials where it is not', () => {
    expect(svg).toContain(`href="${photos.get(photoOfKwame)}"`)
    expect(svg).not.toContain('>KB<')
    expect(svgOf(scene, nothing)).toContain('>KB<')
  })

  it('leaves a photo out that is not a picture in the file itself', () => {
    for (const address of ['https://example.com/a.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png;base64,AA"onload="x']) {
      expect(svgOf(scene, { ...nothing, photos: new Map([[photoOfKwame, address]]) })).not.toContain('<image')
    }
  })

  it('refuses a font that would have to be fetched', () => {
    const font = { range: 'latin', weight: 400, data: 'https://example.com/inter.woff2' } as const
    expect(() => svgOf(scene, { ...nothing, fonts: [font] })).toThrow('must be embedded')
  })

  it('asks for the parts of the font it uses, and no others', () => {
    const ranges = (plan: Plan): readonly string[] => [...new Set(fontFilesOf(sceneOfPlan(plan)).map(({ range }) => range))]
    expect(ranges(planOf('Ada'))).toEqual(['latin'])
    expect(ranges(planOf('Ada\n  Σοφία'))).toEqual(['latin', 'greek'])
    expect(ranges(planOf('Ada\n  Żaneta'))).toEqual(['latin', 'latin-ext'])
  })

  it('draws only what a tile shows, and every card on some tile', () => {
    const { width, height } = frameOf(scene)
    const regions = [0, 1].map(half => ({ x: 0, y: (half * height) / 2, width, height: height / 2 }))
    const tiles = regions.map(region => svgOf(scene, { ...nothing, region }))
    expect(tiles[0]).not.toContain('>Hugo Lindgren<')
    for (const card of scene.cards) expect(tiles.some(tile => tile.includes(`>${card.name.text}<`))).toBe(true)
  })
})

describe('text that is code elsewhere', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</text></g><foreignObject><body onload=alert(1)></foreignObject>',
    "' onload='alert(1)",
    '<a href="javascript:alert(1)">x</a>',
    ']]><!ENTITY xxe SYSTEM "file:///etc/passwd">',
    '&#60;script&#62;',
    '<use href="https://example.com/a.svg#x"/>',
  ]

  it.each(payloads)('stays text: %s', payload => {
    const plan = planOf('Ada\n  Ben', { name: payload })
    const position = { ...the(plan.positions, at('Ada')), title: payload, location: payload }
    const people = new Map([...plan.people.values()].map(person => [person.id, { ...person, name: payload }]))
    const scene = sceneOfPlan({ ...plan, people, positions: new Map(plan.positions).set(position.id, position) })
    const svg = svgOf(scene, nothing)
    const tags = [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name]) => name)
    expect(tags.filter(tag => !drawn.has(tag ?? ''))).toEqual([])
    // Attribute names stand after white space within a tag; text cannot hold a raw quote, so no attribute can begin in it.
    expect([...svg.matchAll(/<[^>]*\s(on\w+|href|src)\s*=/g)]).toEqual([])
    expect(svg).not.toMatch(/<!|<\?/)
  })

  it('loses what XML forbids', () => {
    const svg = svgOf(sceneOfPlan(planOf('Ada \u0000\uD800\uFFFF x')), nothing)
    expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u)
  })
})

const drawn = new Set(['svg', 'title', 'defs', 'pattern', 'clipPath', 'rect', 'path', 'circle', 'g', 'text'])
