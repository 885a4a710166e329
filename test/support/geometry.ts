/** What must hold of any picture of a chart, whatever the plan. Answers the faults found, so that a failure says which. */
import { frameOf } from '@/domain/exports/frame'
import type { PositionId } from '@/domain/model/ids'
import { cardGeometry, fieldGeometry } from '@/domain/scene/cardGeometry'
import type { Scene, SceneCard, SceneLine } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Point = { readonly x: number; readonly y: number }

/** Faults of a scene as it stands in its picture; none when all is well. */
export function faultsOf(scene: Scene): readonly string[] {
  return [...outside(scene), ...overlapping(scene.cards), ...scene.cards.flatMap(textOutside), ...looseEnds(scene)]
}

function outside(scene: Scene): readonly string[] {
  const { width, height, offset } = frameOf(scene)
  return scene.cards.flatMap(card => {
    const placed = { ...card, x: card.x + offset.x, y: card.y + offset.y }
    return placed.x >= 0 && placed.y >= 0 && placed.x + card.width <= width && placed.y + card.height <= height
      ? []
      : [`${card.name.full} is outside the picture`]
  })
}

/** Cards sorted by their left edges, so that only neighbours are compared. */
function overlapping(cards: readonly SceneCard[]): readonly string[] {
  const sorted = cards.toSorted((left, right) => left.x - right.x)
  const faults: string[] = []
  for (const [at, card] of sorted.entries()) {
    for (const other of sorted.slice(at + 1)) {
      if (other.x >= card.x + card.width) break
      if (overlaps(card, other)) faults.push(`${card.name.full} and ${other.name.full} overlap`)
    }
  }
  return faults
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

function textOutside(card: SceneCard): readonly string[] {
  const { name, title, fields, plateWidth, initials, code } = cardGeometry[card.kind]
  const right = card.width - 1
  const ends = [
    ['name', name.x + measure(card.name.text, name.weight, name.size), right],
    ['title', title.x + measure(card.title.text, title.weight, title.size), right],
    ['fields', fields ? fields.x + fieldsWidth(card, fields.weight, fields.size) : 0, right],
    ['initials', measure(card.plate.initials, initials.weight, initials.size), plateWidth],
    ['code', measure(card.plate.code, code.weight, code.size), plateWidth],
  ] as const
  return ends.flatMap(([what, end, limit]) => (end <= limit ? [] : [`${what} of ${card.name.full} ends at ${end}, beyond ${limit}`]))
}

function fieldsWidth(card: SceneCard, weight: 400 | 500 | 600, size: number): number {
  const { swatchSize, gap, dotSize } = fieldGeometry
  const parted = Math.max(0, card.fields.length - 1) * (2 * gap + dotSize)
  return card.fields.reduce(
    (sum, field) => sum + (field.swatch === null ? 0 : swatchSize + gap) + measure(field.text, weight, size),
    parted,
  )
}

function looseEnds(scene: Scene): readonly string[] {
  const cards = new Map(scene.cards.map(card => [card.id, card]))
  const isOn = (point: Point | undefined, id: PositionId): boolean => {
    const card = cards.get(id)
    return card !== undefined && point !== undefined && isOnEdge(point, card)
  }
  return scene.lines.flatMap((line: SceneLine) => {
    const first = line.points[0]
    const last = line.points.at(-1)
    return isOn(first, line.from) && isOn(last, line.to) ? [] : [`the line from ${line.from} to ${line.to} does not end on its cards`]
  })
}

function isOnEdge(point: Point, box: Box): boolean {
  const isWithin = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
  const isOnSide = point.x === box.x || point.x === box.x + box.width || point.y === box.y || point.y === box.y + box.height
  return isWithin && isOnSide
}
