import { describe, expect, it } from 'vitest'
import { layOutDottedLines } from '@/domain/layout/dottedLines'
import { layOut } from '@/domain/layout/layOut'
import type { Box, LayoutOptions } from '@/domain/layout/types'
import type { DottedLine } from '@/domain/model/dottedLine'
import type { DottedLineId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { at, planOf } from '../../support/plans'

const down: LayoutOptions = { direction: 'top-down', collapsed: new Set(), focus: null }
const team = (manager: string): string => `  ${manager}\n${[1, 2, 3, 4].map(index => `    ${manager} ${index}`).join('\n')}`
const company = planOf(`Ada\n${['Ben', 'Cal', 'Dee', 'Eve'].map(team).join('\n')}`)

function dotted(plan: Plan, ...pairs: readonly (readonly [string, string])[]): Plan {
  const lines = pairs.map(([from, to], index): DottedLine => {
    const id = `dot_${index}` as DottedLineId
    return { id, from: at(from), to: at(to), type: 'functional', share: 0.2, startsOn: null, endsOn: null }
  })
  return { ...plan, dottedLines: new Map(lines.map(line => [line.id, line])) }
}

const names = [...company.positions.keys()].map(id => id.replace('pos_', ''))
const pairs = names.flatMap(from => names.filter(to => to !== from).map(to => [from, to] as const))

/** How much two stretches of an axis share; less than anything when they are apart. */
function overlap(one: number, two: number, three: number, four: number): number {
  const shared = Math.min(Math.max(one, two), Math.max(three, four)) - Math.max(Math.min(one, two), Math.min(three, four))
  return shared < 0 ? Number.NEGATIVE_INFINITY : shared
}

describe('between any two cards of a company', () => {
  const plan = dotted(company, ...pairs)
  const layout = layOut(plan, down)
  const routes = layOutDottedLines(plan, layout)
  const box = (name: string): Box => layout.boxes.get(at(name)) as Box

  it('every dotted line has a way from the side of one card to the side of the other', () => {
    expect(routes).toHaveLength(pairs.length)
    for (const { from, to, points } of routes) {
      for (const [point, id] of [[points[0], from] as const, [points.at(-1), to] as const]) {
        const end = layout.boxes.get(id) as Box
        expect([0, 8]).toContain((point?.y ?? 0) - (end.y + end.height / 2))
        expect([end.x, end.x + end.width]).toContain(point?.x)
      }
    }
  })

  it('no dotted line runs through a card', () => {
    for (const { points, id } of routes) {
      points.slice(1).forEach((point, index) => {
        const last = points[index] ?? point
        const crossed = [...layout.boxes.values()].filter(
          ({ x, y, width, height }) =>
            Math.min(point.x, last.x) < x + width &&
            Math.max(point.x, last.x) > x &&
            Math.min(point.y, last.y) < y + height &&
            Math.max(point.y, last.y) > y,
        )
        expect(crossed.map(card => `${id} through ${card.id}`)).toEqual([])
      })
    }
  })

  it('no dotted line lies on a reporting line', () => {
    for (const { points, from, to } of routes) {
      points.slice(1).forEach((point, index) => {
        const last = points[index] ?? point
        const parts = layout.routes.flatMap(route => route.points.slice(1).map((end, at) => [route.points[at] ?? end, end] as const))
        const shared = parts.filter(
          ([start, end]) => overlap(start.x, end.x, last.x, point.x) + overlap(start.y, end.y, last.y, point.y) > 0,
        )
        expect(shared.map(() => `${from} to ${to}`)).toEqual([])
      })
    }
  })

  it('the label stands on the line', () => {
    for (const { points, at: label } of routes) {
      const isOn = points.slice(1).some((point, index) => {
        const last = points[index] ?? point
        const isBetween = (value: number, one: number, other: number): boolean =>
          value >= Math.min(one, other) && value <= Math.max(one, other)
        return isBetween(label.x, point.x, last.x) && isBetween(label.y, point.y, last.y)
      })
      expect(isOn).toBe(true)
    }
  })

  it('the words have room beside the cards for all but a few', () => {
    const covered = routes.filter(({ at: label }) =>
      [...layout.boxes.values()].some(
        ({ x, y, width, height }) => label.x + 40 > x && label.x - 40 < x + width && label.y + 5 > y && label.y - 5 < y + height,
      ),
    )
    expect(covered.length / routes.length).toBeLessThan(0.05)
  })

  it('two neighbours are joined in the gutter between them', () => {
    const route = routes.find(({ from, to }) => from === at('Ben') && to === at('Cal'))
    const [left, right] = [box('Ben').x + 200, box('Cal').x]
    expect(route?.points[0]).toEqual({ x: left, y: box('Ben').y + 36 })
    expect(route?.points.every(({ x }) => x >= left && x <= right)).toBe(true)
  })
})

it('a dotted line to somebody folded away has no way', () => {
  const plan = dotted(company, ['Ada', 'Ben 1'])
  expect(layOutDottedLines(plan, layOut(plan, { ...down, collapsed: new Set([at('Ben')]) }))).toEqual([])
})
