/** What says that reports are folded away: a pile behind the card and a count on its foot (or side, when the chart runs to the right). */
import type { Bounds, Direction } from '@/domain/layout/types'
import { foldGeometry } from '@/domain/scene/cardGeometry'
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { boxPath, type Canvas, fontOf, outline } from './brush'

const { pill, text } = {
  pill: { height: foldGeometry.pillHeight, below: foldGeometry.pillBelow, padding: foldGeometry.padding },
  text: foldGeometry.text,
}

/** Where the count stands, in chart pixels: the target of a click that folds or unfolds. */
export function foldBox(card: SceneCard, direction: Direction): Bounds {
  const label = foldLabel(card)
  const width = pill.padding.left + foldGeometry.chevron + foldGeometry.gap + measure(label, text.weight, text.size) + pill.padding.right
  if (direction === 'left-right')
    return { x: card.x + card.width - 9, y: card.y + (card.height - pill.height) / 2, width, height: pill.height }
  return { x: card.x + (card.width - width) / 2, y: card.y + card.height + pill.below - pill.height, width, height: pill.height }
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

export function paintFoldPill(canvas: Canvas, card: SceneCard, palette: Palette, direction: Direction, isHovered: boolean): void {
  const box = foldBox(card, direction)
  boxPath(canvas, box.x, box.y, box.width, box.height, foldGeometry.pillRadius)
  canvas.fillStyle = palette.colour(isHovered ? 'surface-3' : 'surface')
  canvas.fill()
  outline(canvas, box.x, box.y, box.width, box.height, foldGeometry.pillRadius, palette.colour(isHovered ? 'line-control' : 'line-strong'))
  paintChevron(canvas, box.x + pill.padding.left, box.y + (box.height - foldGeometry.chevron) / 2, palette, card.folded !== null)
  canvas.font = fontOf(text.weight, text.size)
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.fillStyle = palette.colour('ink-2')
  canvas.fillText(foldLabel(card), box.x + pill.padding.left + foldGeometry.chevron + foldGeometry.gap, box.y + 13.5)
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
