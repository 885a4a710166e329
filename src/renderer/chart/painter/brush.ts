/** The few strokes that every painted thing is made of. */
import type { Bounds } from '@/domain/layout/types'
import { cardGeometry } from '@/domain/scene/cardGeometry'
import type { SceneCard } from '@/domain/scene/types'
import { fontFamily, measure, type Weight } from '@/domain/text/measure'

export type Canvas = CanvasRenderingContext2D

const fonts = new Map<string, string>()

/** A font as the canvas wants it; made once for each size and weight. */
export function fontOf(weight: Weight, size: number): string {
  const key = `${weight}/${size}`
  const known = fonts.get(key)
  if (known) return known
  const font = `${weight} ${size}px ${fontFamily}, system-ui, sans-serif`
  fonts.set(key, font)
  return font
}

/** A box with its own corners: all alike, or `[left, right]`. Starts a new path. */
export function boxPath(canvas: Canvas, x: number, y: number, width: number, height: number, radius: number, right = radius): void {
  canvas.beginPath()
  canvas.roundRect(x, y, width, height, [radius, right, right, radius])
}

/** A hairline round a box, drawn inside its edge as a border is. */
export function outline(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  colour: string,
  line = 1,
): void {
  boxPath(canvas, x + line / 2, y + line / 2, width - line, height - line, Math.max(0, radius - line / 2))
  canvas.strokeStyle = colour
  canvas.lineWidth = line
  canvas.stroke()
}

/** Diagonal stripes through a box, from its top left corner: `on` wide, `off` apart. As an SVG path, to be clipped to the box. */
export function hatchLines(x: number, y: number, width: number, height: number, on: number, off: number): string {
  const step = (on + off) * Math.SQRT2
  const half = (on / 2) * Math.SQRT2
  let path = ''
  for (let along = half; along - half < width + height; along += step) {
    path += `M${x + along + 2} ${y - 2}L${x + along - height - 2} ${y + height + 2}`
  }
  return path
}

export function hatch(canvas: Canvas, x: number, y: number, width: number, height: number, colour: string, on: number, off: number): void {
  canvas.save()
  canvas.beginPath()
  canvas.rect(x, y, width, height)
  canvas.clip()
  canvas.strokeStyle = colour
  canvas.lineWidth = on
  canvas.stroke(new Path2D(hatchLines(x, y, width, height, on, off)))
  canvas.restore()
}

/** The words on a hatched plate stand on a piece of ground, so that stripes never cross them. */
export function plateBacking({ kind, plate }: SceneCard): readonly Bounds[] {
  const { plateWidth, initials, code } = cardGeometry[kind]
  return [
    { text: plate.initials, ...initials },
    { text: plate.code, ...code },
  ].flatMap(({ text, weight, size, baseline }) => {
    const width = measure(text, weight, size) + 6
    return text === '' ? [] : [{ x: (plateWidth - width) / 2, y: baseline - size, width, height: size + 4 }]
  })
}

/** Dashes as borders have them, by kind of seat; an empty list is a whole line. */
export const dashes = { whole: [] as number[], dashed: [3, 2.5], dotted: [1, 2] } as const
