/** What says that reports are folded away: a pile, and how many there are below the card, or beside it when the chart runs to the right. */
import type { Bounds, Direction } from '@/domain/layout/types'
import { foldGeometry } from '@/domain/scene/cardGeometry'
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { boxPath, type Canvas, fontOf, outline } from './brush'

const { pillHeight, pillBelow, pillRadius, padding, chevron, gap, text } = foldGeometry
/** From here down the count keeps its size on screen: it is how much cannot be seen. */
const leastZoom = 0.7

/** How much larger than the card the count is drawn. */
const enlarged = (zoom: number): number => Math.max(1, leastZoom / zoom)

/** Where the count stands, in chart pixels: the target of a click that folds or unfolds. */
export function foldBox(card: SceneCard, direction: Direction, zoom: number): Bounds {
  const scale = enlarged(zoom)
  const width = scale * (padding.left + chevron + gap + measure(foldLabel(card), text.weight, text.size) + padding.right)
  const height = scale * pillHeight
  if (direction === 'left-right') return { x: card.x + card.width - 9, y: card.y + (card.height - height) / 2, width, height }
  return { x: card.x + (card.width - width) / 2, y: card.y + card.height + scale * pillBelow - height, width, height }
}

export function foldLabel(card: SceneCard): string {
  return String(card.folded ?? card.reports)
}

/** The edges of the pile; painted before the card they stand behind. */
export function paintPile(canvas: Canvas, card: SceneCard, palette: Palette, direction: Direction): void {
  for (const { inset, below } of [...foldGeometry.pile].reverse()) {
    const box =
      direction === 'left-right'
        ? { x: card.x + card.width - 8, y: card.y + inset, width: 8 + below, height: card.height - 2 * inset }
        : { x: card.x + inset, y: card.y + card.height - 8, width: card.width - 2 * inset, height: 8 + below }
    boxPath(canvas, box.x, box.y, box.width, box.height, 5)
    canvas.fillStyle = palette.colour('surface')
    canvas.fill()
    outline(canvas, box.x, box.y, box.width, box.height, 5, palette.colour('line-strong'))
  }
}

type Pill = { readonly direction: Direction; readonly zoom: number; readonly isHovered: boolean }

export function paintFoldPill(canvas: Canvas, card: SceneCard, palette: Palette, { direction, zoom, isHovered }: Pill): void {
  const scale = enlarged(zoom)
  const { x, y, width } = foldBox(card, direction, zoom)
  canvas.save()
  canvas.translate(x, y)
  canvas.scale(scale, scale)
  boxPath(canvas, 0, 0, width / scale, pillHeight, pillRadius)
  canvas.fillStyle = palette.colour(isHovered ? 'surface-3' : 'surface')
  canvas.fill()
  outline(canvas, 0, 0, width / scale, pillHeight, pillRadius, palette.colour(isHovered ? 'line-control' : 'line-strong'))
  paintChevron(canvas, padding.left, (pillHeight - chevron) / 2, palette, card.folded !== null)
  canvas.font = fontOf(text.weight, text.size)
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.fillStyle = palette.colour('ink-2')
  canvas.fillText(foldLabel(card), padding.left + chevron + gap, 13.5)
  canvas.restore()
}

/** Lucide's chevron at 12 px: to the right when folded, down when open. */
function paintChevron(canvas: Canvas, x: number, y: number, palette: Palette, isFolded: boolean): void {
  canvas.beginPath()
  if (isFolded) {
    canvas.moveTo(x + 4.5, y + 3)
    canvas.lineTo(x + 7.5, y + 6)
    canvas.lineTo(x + 4.5, y + 9)
  } else {
    canvas.moveTo(x + 3, y + 4.5)
    canvas.lineTo(x + 6, y + 7.5)
    canvas.lineTo(x + 9, y + 4.5)
  }
  canvas.strokeStyle = palette.colour('ink-2')
  canvas.lineWidth = 1
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.stroke()
  canvas.lineCap = 'butt'
  canvas.lineJoin = 'miter'
}
