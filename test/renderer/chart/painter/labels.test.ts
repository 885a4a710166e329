import { expect, it } from 'vitest'
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

const screenBox = (label: PlacedLabel, zoom: number, width: number) => ({
  x: label.anchor.x * zoom + label.dx,
  y: label.anchor.y * zoom + label.dy,
  width,
  height: label.style.height,
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
    const boxes = labels.map(label => screenBox(label, zoom, heads.find(head => head.card.id === label.id)?.width ?? 0))
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
  const zoom = 0.06
  const { bounds } = shown.scene
  const heads = shown.heads()
  for (const label of placeLabels(heads, zoom, bounds, () => true)) {
    const box = screenBox(label, zoom, heads.find(head => head.card.id === label.id)?.width ?? 0)
    expect(box.x).toBeGreaterThanOrEqual(bounds.x * zoom)
    expect(box.x + box.width).toBeLessThanOrEqual((bounds.x + bounds.width) * zoom + 0.01)
  }
})
