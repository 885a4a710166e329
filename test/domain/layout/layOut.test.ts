import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '@/domain/layout/layOut'
import type { Box, Layout, LayoutOptions } from '@/domain/layout/types'
import { blankPosition } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { PositionId } from '@/domain/model/ids'
import { ordersBetween } from '@/domain/model/order'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import { reportsOf } from '@/domain/queries/reports'
import { at, planOf, the } from '../../support/plans'

const down: LayoutOptions = { direction: 'top-down', collapsed: new Set(), focus: null }
const right: LayoutOptions = { ...down, direction: 'left-right' }

/** A plan where the n-th position reports to the one with the given index, or to nobody for -1. */
function planAbove(above: readonly number[]): Plan {
  const orders = ordersBetween(null, null, above.length)
  const id = (index: number): PositionId => `pos_${index}` as PositionId
  const positions = above.map((manager, index) => ({
    ...blankPosition(id(index), orders[index] ?? ''),
    reportsTo: manager < 0 ? null : id(manager),
  }))
  return { ...emptyPlan({ name: 'Test plan' }), positions: new Map(positions.map(position => [position.id, position])) }
}

/** Any forest: each position reports to an earlier one, or to nobody. Small differences make long chains, large ones wide spans. */
const anyPlan = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 120 })
  .map(steps =>
    planAbove(
      steps.map(([roll, reach], index) => (index === 0 || roll % 23 === 0 ? -1 : Math.max(0, index - 1 - (roll % (reach * reach))))),
    ),
  )

/** Managers side by side in far too many columns, some of them with managers of their own, and people without reports among them. */
const wideChart = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), { minLength: 10, maxLength: 40 }).map(teams => {
  const above = [-1]
  for (const team of teams) {
    const lead = above.push(0) - 1
    for (const size of team) {
      const deputy = above.push(lead) - 1
      for (let report = 0; report < size; report++) above.push(deputy)
    }
  }
  return planAbove(above)
})

const anyChart = fc.record({
  plan: fc.oneof({ weight: 3, arbitrary: anyPlan }, { weight: 1, arbitrary: wideChart }),
  direction: fc.constantFrom<LayoutOptions['direction']>('top-down', 'left-right'),
  folds: fc.array(fc.nat(), { maxLength: 4 }),
})
type Chart = typeof anyChart extends fc.Arbitrary<infer Value> ? Value : never

function layOutChart({ plan, direction, folds }: Chart): Layout {
  const ids = [...plan.positions.keys()]
  const collapsed = new Set(folds.map(fold => ids[fold % ids.length] as PositionId))
  return layOut(plan, { direction, collapsed, focus: null })
}

/** Holds on every chart of a seeded run. */
function always(claim: (layout: Layout, chart: Chart) => void): void {
  fc.assert(
    fc.property(anyChart, chart => claim(layOutChart(chart), chart)),
    { seed: 20_260_301, numRuns: 300 },
  )
}

function boxAt(layout: Layout, name: string): Box {
  const box = layout.boxes.get(at(name))
  if (!box) throw new Error(`${name} is not on the chart.`)
  return box
}

const centre = (box: Box): number => box.x + box.width / 2

describe('on any chart', () => {
  it('no two cards overlap, and all are at least the gap of a stack apart', () => {
    always(layout => {
      const boxes = [...layout.boxes.values()]
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            one.x + one.width + 4 <= other.x ||
            other.x + other.width + 4 <= one.x ||
            one.y + one.height + 4 <= other.y ||
            other.y + other.height + 4 <= one.y
          if (!isApart) throw new Error(`${JSON.stringify(one)} overlaps ${JSON.stringify(other)}`)
        }
      }
    })
  })

  it('every report stands beyond its manager, away from the root', () => {
    always((layout, { plan, direction }) => {
      for (const box of layout.boxes.values()) {
        const manager = layout.boxes.get(plan.positions.get(box.id)?.reportsTo as PositionId)
        if (!manager) continue
        expect(box.depth).toBe(manager.depth + 1)
        if (direction === 'top-down') expect(box.y).toBeGreaterThan(manager.y + manager.height)
        else expect(box.x).toBeGreaterThan(manager.x + manager.width)
      }
    })
  })

  it('siblings keep their order: cards along the row and on to the next, leaves down their stack', () => {
    always((layout, { plan, direction }) => {
      for (const managerId of [null, ...plan.positions.keys()]) {
        const siblings = reportsOf(plan, managerId).flatMap(({ id }) => layout.boxes.get(id) ?? [])
        const cards = siblings.filter(box => box.kind === 'card')
        expect(cards).toEqual(cards.toSorted((one, other) => one.y - other.y || (direction === 'top-down' ? one.x - other.x : 0)))
        const leaves = siblings.filter(box => box.kind === 'leaf')
        expect(leaves).toEqual(leaves.toSorted((one, other) => one.x - other.x || one.y - other.y))
      }
    })
  })

  it('every reporting line runs square from the edge of its manager to the edge of its report', () => {
    always((layout, { plan }) => {
      const reports = [...layout.boxes.keys()].filter(id => layout.boxes.has(plan.positions.get(id)?.reportsTo as PositionId))
      expect(new Set(layout.routes.map(route => route.to))).toEqual(new Set(reports))
      expect(layout.routes).toHaveLength(reports.length)
      for (const { from, to, points } of layout.routes) {
        expect(plan.positions.get(to)?.reportsTo).toBe(from)
        expect(isOnEdge(points[0], layout.boxes.get(from))).toBe(true)
        expect(isOnEdge(points.at(-1), layout.boxes.get(to))).toBe(true)
        points.slice(1).forEach((point, index) => {
          const last = points[index]
          expect(point.x === last?.x || point.y === last?.y).toBe(true)
        })
      }
    })
  })

  it('no reporting line runs through a card', () => {
    always(layout => {
      const boxes = [...layout.boxes.values()]
      for (const { points, to } of layout.routes) {
        points.slice(1).forEach((point, index) => {
          const last = points[index] ?? point
          for (const box of boxes) {
            const isThrough =
              Math.min(point.x, last.x) < box.x + box.width &&
              Math.max(point.x, last.x) > box.x &&
              Math.min(point.y, last.y) < box.y + box.height &&
              Math.max(point.y, last.y) > box.y
            if (isThrough) throw new Error(`The line to ${to} runs through ${box.id}`)
          }
        })
      }
    })
  })

  it('the bounds hold every box and line, and touch one on each side', () => {
    always(({ boxes, routes, bounds }) => {
      const points = [
        ...[...boxes.values()].flatMap(box => [box, { x: box.x + box.width, y: box.y + box.height }]),
        ...routes.flatMap(route => route.points),
      ]
      expect(Math.min(...points.map(point => point.x))).toBe(bounds.x)
      expect(Math.min(...points.map(point => point.y))).toBe(bounds.y)
      expect(Math.max(...points.map(point => point.x))).toBe(bounds.x + bounds.width)
      expect(Math.max(...points.map(point => point.y))).toBe(bounds.y + bounds.height)
    })
  })

  it('everyone not folded away is there once, managers first and siblings in order', () => {
    always((layout, { plan, folds }) => {
      const ids = [...plan.positions.keys()]
      const folded = new Set(folds.map(fold => ids[fold % ids.length]))
      const walk = (managerId: PositionId | null): PositionId[] =>
        reportsOf(plan, managerId).flatMap(({ id }) => [id, ...(folded.has(id) ? [] : walk(id))])
      expect([...layout.boxes.keys()]).toEqual(walk(null))
    })
  })

  it('the same plan gives the same layout, and an edit that moves nobody gives the very same', () => {
    always((layout, chart) => {
      expect(layOutChart(chart)).toEqual(layout)
      const { plan, direction, folds } = chart
      const ids = [...plan.positions.keys()]
      const collapsed = new Set(folds.map(fold => ids[fold % ids.length] as PositionId))
      const positions = new Map([...plan.positions].map(([id, position]) => [id, { ...position, title: 'Another title' }]))
      expect(layOut({ positions }, { direction, collapsed, focus: null }, layout)).toBe(layout)
    })
  })
})

function isOnEdge(point: { readonly x: number; readonly y: number } | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false
  const isWithin = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
  const isEdge = point.x === box.x || point.x === box.x + box.width || point.y === box.y || point.y === box.y + box.height
  return isWithin && isEdge
}

describe('top-down', () => {
  it('stacks reports that manage nobody below their manager, in from the left', () => {
    const layout = layOut(planOf('Ada\n  Ben\n  Cal'), down)
    const ada = boxAt(layout, 'Ada')
    expect(boxAt(layout, 'Ben')).toMatchObject({ kind: 'leaf', x: ada.x + 16, y: ada.y + 82, width: 184, height: 40 })
    expect(boxAt(layout, 'Cal')).toMatchObject({ x: ada.x + 16, y: ada.y + 82 + 44 })
  })

  it('runs a single spine at the left of a stack', () => {
    const layout = layOut(planOf('Ada\n  Ben\n  Cal'), down)
    const ada = boxAt(layout, 'Ada')
    const cal = boxAt(layout, 'Cal')
    expect(layout.routes.find(route => route.to === at('Cal'))?.points).toEqual([
      { x: ada.x + 7, y: ada.y + 72 },
      { x: ada.x + 7, y: cal.y + 20 },
      { x: cal.x, y: cal.y + 20 },
    ])
  })

  it('puts managers in a row 12 apart, 24 below, and their manager in the middle above', () => {
    const layout = layOut(planOf('Ada\n  Ben\n    Bo\n  Cal\n    Cy\n  Dee\n    Di'), down)
    const [ada, ben, cal, dee] = ['Ada', 'Ben', 'Cal', 'Dee'].map(name => boxAt(layout, name)) as [Box, Box, Box, Box]
    expect([cal.x - ben.x, dee.x - cal.x]).toEqual([212, 212])
    expect(ben.y).toBe(ada.y + 72 + 24)
    expect(centre(ada)).toBe((centre(ben) + centre(dee)) / 2)
  })

  it('lets a single peer of managers stand in the row as a card, in order', () => {
    const layout = layOut(planOf('Ada\n  Ben\n    Bo\n  Henrik\n  Cal\n    Cy'), down)
    const [ben, henrik, cal] = ['Ben', 'Henrik', 'Cal'].map(name => boxAt(layout, name)) as [Box, Box, Box]
    expect(henrik.kind).toBe('card')
    expect([henrik.x - ben.x, cal.x - henrik.x]).toEqual([212, 212])
  })

  it('gathers many peers of managers in a stack at the end of the row', () => {
    const peers = Array.from({ length: 6 }, (_, index) => `  Peer ${index}`).join('\n')
    const layout = layOut(planOf(`Ada\n${peers}\n  Ben\n    Bo`), down)
    expect(boxAt(layout, 'Peer 0')).toMatchObject({ kind: 'leaf', x: boxAt(layout, 'Ben').x + 212 + 16, y: boxAt(layout, 'Ben').y })
  })

  it('puts a small subtree in the room that two large ones leave between them, in the middle', () => {
    const wide = (name: string): string =>
      `  ${name}\n${[1, 2, 3, 4].map(index => `    ${name}${index}\n      ${name}${index}x`).join('\n')}`
    const layout = layOut(planOf(`Top\n${wide('A')}\n  Mid\n${wide('B')}`), down)
    const gapLeft = boxAt(layout, 'Mid').x - boxAt(layout, 'A').x
    const gapRight = boxAt(layout, 'B').x - boxAt(layout, 'Mid').x
    expect(gapLeft).toBe(gapRight)
    expect(boxAt(layout, 'B').x - boxAt(layout, 'A').x).toBe(4 * 212)
  })

  it('lays several roots side by side', () => {
    const layout = layOut(planOf('Ada\n  Ben\nCal\n  Cy'), down)
    expect(boxAt(layout, 'Cal')).toMatchObject({ y: 0, x: boxAt(layout, 'Ada').x + 200 + 48 })
  })

  it('hides who is below a folded manager, who stays a card', () => {
    const layout = layOut(planOf('Ada\n  Ben\n    Bo\n  Cal\n    Cy'), { ...down, collapsed: new Set([at('Ben')]) })
    expect([...layout.boxes.keys()]).toEqual(['Ada', 'Ben', 'Cal', 'Cy'].map(at))
    expect(boxAt(layout, 'Ben').kind).toBe('card')
  })

  it('shows a focused subtree as a chart of its own, with depth from 0', () => {
    const layout = layOut(planOf('Ada\n  Ben\n    Bo\n  Cal'), { ...down, focus: at('Ben') })
    expect([...layout.boxes.values()].map(({ id, depth }) => [id, depth])).toEqual([
      [at('Ben'), 0],
      [at('Bo'), 1],
    ])
  })

  it('is empty for an empty plan and for a focus that is gone', () => {
    const empty = { x: 0, y: 0, width: 0, height: 0 }
    expect(layOut(planOf(''), down)).toMatchObject({ bounds: empty, routes: [] })
    expect(layOut(planOf('Ada'), { ...down, focus: at('Gone') }).boxes.size).toBe(0)
  })

  it('leaves the insides of other subtrees as they are when one moves', () => {
    const plan = planOf('Top\n  A\n    A1\n      A1x\n    A2\n      A2x\n  B\n    B1\n      B1x\n    B2\n      B2x\n  C\n    C1')
    const positions = new Map(plan.positions)
    const moved = positions.get(at('B1'))
    if (moved) positions.set(moved.id, { ...moved, reportsTo: at('C') })
    const before = layOut(plan, down)
    const after = layOut({ positions }, down)
    const inside = (layout: Layout): number[] => ['A1', 'A1x', 'A2', 'A2x'].map(name => boxAt(layout, name).x - boxAt(layout, 'A').x)
    expect(inside(after)).toEqual(inside(before))
  })
})

describe('a row too wide to read', () => {
  const wide = (leads: number): Layout =>
    layOut(
      planOf(`Ada\n${Array.from({ length: leads }, (_, at) => `  Lead ${at}\n    Engineer ${at}\n    Tester ${at}`).join('\n')}`),
      down,
    )
  const rowsOf = (layout: Layout): number[] =>
    [...new Set([...layout.boxes.values()].filter(box => box.depth === 1).map(box => box.y))].map(
      y => [...layout.boxes.values()].filter(box => box.depth === 1 && box.y === y).length,
    )

  it('goes on below, in rows that are together about twice as wide as tall', () => {
    expect(rowsOf(wide(12))).toEqual([12])
    expect(rowsOf(wide(24))).toEqual([6, 6, 6, 6])
    const { bounds } = wide(60)
    expect(bounds.width / bounds.height).toBeGreaterThan(1.2)
    expect(bounds.width / bounds.height).toBeLessThan(2.8)
  })

  it('begins every row at the same place, the manager above their middle', () => {
    const layout = wide(24)
    expect(boxAt(layout, 'Lead 6').x).toBe(boxAt(layout, 'Lead 0').x)
    expect(boxAt(layout, 'Lead 6').y).toBe(boxAt(layout, 'Tester 0').y + 40 + 48)
    const middle = (layout.bounds.x + layout.bounds.x + layout.bounds.width) / 2
    expect(Math.abs(centre(boxAt(layout, 'Ada')) - middle)).toBeLessThan(16)
  })

  it('reaches the later rows by one line beside them', () => {
    const layout = wide(24)
    const lines = ['Lead 6', 'Lead 12', 'Lead 23'].map(name => layout.routes.find(route => route.to === at(name))?.points ?? [])
    expect(new Set(lines.map(points => points[2]?.x)).size).toBe(1)
    expect(lines[0]?.[2]?.x).toBeLessThan(boxAt(layout, 'Lead 0').x)
  })

  it('stays one row from left to right, where it is read by scrolling down', () => {
    const plan = planOf(`Ada\n${Array.from({ length: 40 }, (_, at) => `  Lead ${at}\n    Engineer ${at}`).join('\n')}`)
    const columns = [...layOut(plan, right).boxes.values()].filter(box => box.depth === 1).map(box => box.x)
    expect(new Set(columns).size).toBe(1)
  })
})

describe('after an edit', () => {
  const plan = planOf('Ada\n  Ben\n    Bo\n  Cal\n    Cy')
  const before = layOut(plan, down)
  const edited = (name: string, fields: Partial<Position>): Plan => ({
    ...plan,
    positions: new Map(plan.positions).set(at(name), { ...the(plan.positions, at(name)), ...fields }),
  })

  it.each([
    ['a new title', edited('Ben', { title: 'Another title' }), true],
    ['a new place among siblings', edited('Ben', { order: 'zz' }), false],
    ['another manager', edited('Cy', { reportsTo: at('Ben') }), false],
  ])('%s is laid out as from the start, and as before only when nobody moved', (_, after, isSame) => {
    const layout = layOut(after, down, before)
    expect(layout).toEqual(layOut(after, down))
    expect(layout === before).toBe(isSame)
  })

  it('folding and turning the chart are noticed though nobody was edited', () => {
    for (const options of [right, { ...down, collapsed: new Set([at('Ben')]) }, { ...down, focus: at('Cal') }]) {
      expect(layOut(plan, options, before)).toEqual(layOut(plan, options))
    }
  })
})

describe('left-right', () => {
  it('turns the chart: levels go right, siblings go down', () => {
    const layout = layOut(planOf('Ada\n  Ben\n    Bo\n  Cal\n    Cy'), right)
    const [ada, ben, cal] = ['Ada', 'Ben', 'Cal'].map(name => boxAt(layout, name)) as [Box, Box, Box]
    expect(ben.x).toBe(ada.x + 200 + 40)
    expect(cal).toMatchObject({ x: ben.x, y: ben.y + 72 + 12 })
  })
})

describe('at the extremes', () => {
  it('lays out a chain 5,000 deep', () => {
    const plan = planAbove(Array.from({ length: 5_000 }, (_, index) => index - 1))
    const layout = layOut(plan, down)
    expect(Math.max(...[...layout.boxes.values()].map(box => box.depth))).toBe(4_999)
  })

  it('packs 2,000 reports of one manager about as wide as tall', () => {
    const layout = layOut(planAbove([-1, ...Array.from({ length: 2_000 }, () => 0)]), down)
    const ratio = layout.bounds.width / layout.bounds.height
    expect(ratio).toBeGreaterThan(2 / 3)
    expect(ratio).toBeLessThan(3 / 2)
  })
})
