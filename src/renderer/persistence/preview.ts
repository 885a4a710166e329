/** The small picture of a plan on the home screen: its layout as bars, drawn once and kept with the plan. */
import { layOut } from '@/domain/layout/layOut'
import type { Box } from '@/domain/layout/types'
import type { PositionId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { bandOf } from '@/domain/queries/levels'
import { reportsOf } from '@/domain/queries/reports'
import { type Preview, type PreviewBar, previewSize } from './port'

/** More bars than this cannot be told apart at this size: lower layers are folded away. */
const mostBars = 400
const margin = 8
/** A card is at most so large, so that a small plan does not look like a large one. */
const largest = { across: 24 / 200, down: 8 / 72 }

export function previewOf(plan: Plan): Preview {
  const layout = layOut(plan, { direction: 'top-down', collapsed: foldedOf(plan), focus: null })
  const { bounds } = layout
  if (layout.boxes.size === 0) return { bars: [], wires: '' }
  // Wide plans are much wider than they are deep: each way is scaled for itself, so that a large plan fills its picture too.
  const across = Math.min((previewSize.width - 2 * margin) / bounds.width, largest.across)
  const down = Math.min((previewSize.height - 2 * margin) / bounds.height, largest.down)
  const x = (at: number): number => rounded((at - bounds.x - bounds.width / 2) * across + previewSize.width / 2)
  const y = (at: number): number => rounded((at - bounds.y - bounds.height / 2) * down + previewSize.height / 2)

  const rooms = roomsOf(layout.boxes.values())
  const barOf = (box: Box): PreviewBar => {
    const width = Math.max(
      box.width * across - 0.4,
      Math.min((rooms.get(box.depth) ?? 0) * across * 0.8, largest.across * box.width * 0.8),
      0.6,
    )
    return {
      x: rounded(x(box.x + box.width / 2) - width / 2),
      y: y(box.y),
      width: rounded(width),
      height: rounded(Math.max(box.height * down * 0.86, 0.6)),
      fill: fillOf(plan, box.id),
    }
  }
  const upper = layout.routes.filter(route => (layout.boxes.get(route.from)?.depth ?? 2) < 2)
  const wires = upper.map(({ points }) => `M${points.map(point => `${x(point.x)} ${y(point.y)}`).join('L')}`).join('')
  return { bars: [...layout.boxes.values()].slice(0, mostBars).map(barOf), wires }
}

/** How wide the cards of each of the upper layers could be: so that the top of a wide plan is more than a hair. */
function roomsOf(boxes: Iterable<Box>): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>()
  const last = new Map<number, number>()
  for (const { kind, depth, x } of boxes) {
    if (kind === 'leaf' || depth > 2) continue
    const before = last.get(depth)
    rooms.set(
      depth,
      Math.min(rooms.get(depth) ?? Number.POSITIVE_INFINITY, before === undefined ? Number.POSITIVE_INFINITY : Math.abs(x - before)),
    )
    last.set(depth, x)
  }
  return rooms
}

function fillOf(plan: Plan, positionId: PositionId): string {
  const position = plan.positions.get(positionId)
  if (position?.occupant.kind !== 'person') return 'open'
  const band = bandOf(plan, position)
  return band === null ? 'neutral' : `band-${band}`
}

/** Managers to fold so that few enough bars are left: everyone at the last layer that still fits. */
function foldedOf(plan: Plan): ReadonlySet<PositionId> {
  let shown = 0
  for (let layer = reportsOf(plan, null); layer.length > 0; ) {
    shown += layer.length
    const next = layer.flatMap(position => reportsOf(plan, position.id))
    if (shown + next.length > mostBars) return new Set(layer.map(position => position.id))
    layer = next
  }
  return new Set()
}

const rounded = (length: number): number => Math.round(length * 10) / 10
