/** The plus at the foot of a card under the pointer, that adds a report below it. */
import type { Bounds, Direction } from '@/domain/layout/types'
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { boxPath, type Canvas, outline } from './brush'
import { foldBox } from './paintFold'

const size = 18
/** Between the count of what can be folded and the plus beside it. */
const gap = 4

/** From a leaf's right edge: there its title seldom reaches, and the pointer on its way down the stack seldom passes. */
const fromRight = 42

/** Where the plus stands, in chart pixels: on the foot, on a manager's beside the count. Cards show it when they are near. */
export function addBox(card: SceneCard, direction: Direction): Bounds {
  const fold = card.reports > 0 ? foldBox(card, direction, 1) : null
  if (direction === 'left-right') {
    const x = card.x + card.width - size / 2
    return fold
      ? { x, y: fold.y + fold.height + gap, width: size, height: size }
      : { x, y: card.y + (card.height - size) / 2, width: size, height: size }
  }
  const y = card.y + card.height - size / 2
  const x = fold ? fold.x + fold.width + gap : card.x + (card.kind === 'leaf' ? card.width - fromRight : (card.width - size) / 2)
  return { x, y: fold ? fold.y : y, width: size, height: size }
}

export function paintAdd(canvas: Canvas, card: SceneCard, palette: Palette, direction: Direction, isHovered: boolean): void {
  const { x, y } = addBox(card, direction)
  boxPath(canvas, x, y, size, size, size / 2)
  canvas.fillStyle = palette.colour(isHovered ? 'surface-3' : 'surface')
  canvas.fill()
  outline(canvas, x, y, size, size, size / 2, palette.colour(isHovered ? 'line-control' : 'line-strong'))
  const [middle, arm] = [size / 2, 4]
  canvas.beginPath()
  canvas.moveTo(x + middle - arm, y + middle)
  canvas.lineTo(x + middle + arm, y + middle)
  canvas.moveTo(x + middle, y + middle - arm)
  canvas.lineTo(x + middle, y + middle + arm)
  canvas.strokeStyle = palette.colour('ink-2')
  canvas.lineWidth = 1.2
  canvas.lineCap = 'round'
  canvas.stroke()
  canvas.lineCap = 'butt'
}
