import { expect, it } from 'vitest'
import { measure } from '@/domain/text/measure'
import { groupLabel, headsOf, type PlacedLabel, placeLabels, teamLabel } from '@/renderer/chart/painter/labels'
import { overlaps } from '@/renderer/chart/stage/viewport'
import { at } from '../../../support/plans'
import { shownOf } from '../support'

/** Directors with managers with engineers: `wide` of each. */
function organisation(wide: number) {
  const range = Array.from({ length: wide }, (_, place) => place)
  const outline = [
    'Ada',
    ...range.flatMap(director => [
      `  Director ${director}`,
      ...range.flatMap(manager => [
        `    Manager ${director}.${manager}`,
        ...range.map(engineer => `      Engineer ${director}.${manager}.${engineer}`),
      ]),
    ]),
  ]
  return shownOf(outline.join('\n'))
}

const screenBox = ({ anchor, dx, dy, text, style }: PlacedLabel, zoom: number) => ({
  x: anchor.x * zoom + dx,
  y: anchor.y * zoom + dy,
  width: Math.ceil(measure(text, style.weight, style.size)),
  height: style.height,
})

it('names heads only, sub-organisations large and teams small, the largest first', () => {
  const heads = organisation(3).heads()
  expect(heads.map(head => head.card.id)).not.toContain(at('Engineer 0.0.0'))
  expect(heads[0]?.card.id).toBe(at('Ada'))
  expect(heads.find(head => head.card.id === at('Director 1'))?.style).toBe(groupLabel)
  expect(heads.find(head => head.card.id === at('Manager 1.1'))?.style).toBe(teamLabel)
})

it('never places a name on a card or on another name', () => {
  const shown = organisation(5)
  for (const zoom of [0.05, 0.1, 0.16, 0.22, 0.28]) {
    const heads = shown.heads()
    const labels = placeLabels(heads, zoom, shown.scene.bounds, area => shown.index.within(area).length === 0)
    const boxes = labels.map(label => screenBox(label, zoom))
    expect(labels.length).toBeGreaterThan(0)
    for (const [place, box] of boxes.entries()) {
      for (const other of boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false)
      const middle = { x: box.x / zoom, y: (box.y + 2) / zoom, width: box.width / zoom, height: (box.height - 4) / zoom }
      expect(shown.index.within(middle)).toEqual([])
    }
  }
})

it('keeps the more important name where there is room for one', () => {
  const shown = organisation(4)
  const labels = placeLabels(shown.heads(), 0.05, shown.scene.bounds, () => true)
  const placed = new Set(labels.map(label => label.id))
  expect(placed.has(at('Ada'))).toBe(true)
  expect(labels.length).toBeLessThan(shown.heads().length)
})

it('takes the manager above for the head of a part whose leaders are on show', () => {
  const cards = shownOf('Ada\n  Ben\n    Cal').scene.cards
  const managers = new Map([
    [at('Ben'), at('Ada')],
    [at('Cal'), at('Ben')],
  ])
  const heads = headsOf(cards, id => managers.get(id) ?? null)
  expect(heads.map(head => [head.card.id, head.style.size])).toEqual([
    [at('Ada'), 20],
    [at('Ben'), 12],
  ])
})

it('keeps names between the sides of the chart', () => {
  const shown = organisation(5)
  const zoom = 0.27
  const { bounds } = shown.scene
  expect(bounds.width * zoom).toBeGreaterThan(560)
  for (const label of placeLabels(shown.heads(), zoom, bounds, () => true)) {
    const box = screenBox(label, zoom)
    expect(box.x).toBeGreaterThanOrEqual(bounds.x * zoom)
    expect(box.x + box.width).toBeLessThanOrEqual((bounds.x + bounds.width) * zoom + 0.01)
  }
})

/** `groups` names the group of each head. */
function headsWith(outline: string, groups: Readonly<Record<string, string>>) {
  const shown = shownOf(outline)
  const cards = shown.scene.cards.map(card => ({ ...card, groupName: groups[card.name.full] ?? null }))
  return headsOf(cards, id => shown.plan.positions.get(id)?.reportsTo ?? null).map(head => [head.card.name.full, head.text])
}

it('names a group once, at its topmost head, however far below the name comes again', () => {
  const outline = 'Ada\n  Ben\n    Cal\n      Dee\n        Eve\n  Fay\n    Gil'
  const groups = { Ada: 'Production', Ben: 'Paint', Cal: 'Production', Dee: 'Paint', Fay: 'Sales' }
  expect(headsWith(outline, groups)).toEqual([
    ['Ada', 'Production'],
    ['Ben', 'Paint'],
    ['Fay', 'Sales'],
  ])
})

it('names siblings of one group at the first of them, and groups of other managers on their own', () => {
  const outline = 'Ada\n  Ben\n    Bo\n  Cal\n    Cy\n  Dee\n    Di\n      Dot'
  const groups = { Ben: 'Shipping', Cal: 'Shipping', Di: 'Shipping' }
  expect(headsWith(outline, groups).map(([name]) => name)).toEqual(['Ada', 'Dee', 'Ben', 'Di'])
})

it('stands above its head, and smaller before it is left out', () => {
  const shown = organisation(4)
  const isFree = (area: Parameters<typeof shown.index.within>[0]) => shown.index.within(area).length === 0
  for (const direction of ['top-down', 'left-right'] as const) {
    const turned = shownOf(shown.plan, { direction })
    for (const label of placeLabels(turned.heads(), 0.2, turned.scene.bounds, isFree)) expect(label.dy).toBeLessThan(0)
  }
  const [head] = shown.heads()
  if (!head) throw new Error('Nobody leads')
  const low = (area: { readonly height: number }) => area.height <= teamLabel.height / 0.2
  expect(placeLabels([head], 0.2, shown.scene.bounds, low).map(label => label.style)).toEqual([teamLabel])
})

it('never hangs over a card beside its head, which would seem to be what it names', () => {
  const shown = organisation(5)
  const isFree = (area: Parameters<typeof shown.index.within>[0]) => shown.index.within(area).length === 0
  for (const zoom of [0.1, 0.16, 0.22, 0.28]) {
    for (const label of placeLabels(shown.heads(), zoom, shown.scene.bounds, isFree)) {
      if (label.dy > 0) continue
      const { x, width } = screenBox(label, zoom)
      const level = { x: x / zoom + 2, y: label.anchor.y, width: width / zoom - 4, height: 72 }
      expect(shown.index.within(level).filter(card => card.id !== label.id)).toEqual([])
    }
  }
})
