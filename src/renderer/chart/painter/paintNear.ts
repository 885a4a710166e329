/** A card as it is near: everything on it, in chart pixels. React Flow's cards stand on these and must look the same. */
import type { PhotoId } from '@/domain/model/ids'
import { type CardGeometry, cardGeometry, fieldGeometry } from '@/domain/scene/cardGeometry'
import type { Palette } from '@/domain/scene/palette'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { boxPath, type Canvas, dashes, fontOf, hatch, outline, plateBacking } from './brush'

/** The picture if it is read; asking for one that is not has it read. */
export type PhotoSource = (id: PhotoId) => ImageBitmap | null

/** How a card is to look apart from what it holds. */
export type CardLook = {
  readonly isSelected: boolean
  readonly isHit: boolean
  readonly isHovered: boolean
  /** Parts of the name to mark, as index pairs into the drawn text. */
  readonly marked: readonly (readonly [number, number])[]
  /** Takes the place of the fields: what a drop here would do. */
  readonly says: { readonly words: string; readonly isRefusal: boolean } | null
}

export const plainLook: CardLook = { isSelected: false, isHit: false, isHovered: false, marked: [], says: null }

export function paintNear(canvas: Canvas, card: SceneCard, palette: Palette, look: CardLook, photos: PhotoSource): void {
  const geometry = cardGeometry[card.kind]
  canvas.save()
  canvas.translate(card.x, card.y)
  canvas.textBaseline = 'alphabetic'
  paintGround(canvas, card, geometry, palette, look)
  paintPlate(canvas, card, geometry, palette, photos)
  paintWords(canvas, card, geometry, palette, look)
  canvas.restore()
}

function paintGround(canvas: Canvas, card: SceneCard, { radius }: CardGeometry, palette: Palette, look: CardLook): void {
  const { width, height } = card
  boxPath(canvas, 0, 0, width, height, radius)
  canvas.fillStyle = palette.colour(groundOf(card, look))
  canvas.fill()
  const ring = look.isSelected || (look.says && !look.says.isRefusal) ? 'accent' : look.isHit ? 'ink-2' : null
  if (ring) {
    boxPath(canvas, -0.75, -0.75, width + 1.5, height + 1.5, radius + 0.75)
    canvas.strokeStyle = palette.colour(ring)
    canvas.lineWidth = 1.5
    canvas.stroke()
  }
  const refused = look.says?.isRefusal === true
  canvas.setLineDash(refused || card.state === 'vacant' ? dashes.dashed : card.state === 'planned' ? dashes.dotted : dashes.whole)
  outline(canvas, 0, 0, width, height, radius, palette.colour(refused ? 'removed' : (ring ?? borderOf(card, look))))
  canvas.setLineDash(dashes.whole)
}

function groundOf(card: SceneCard, look: CardLook): string {
  if (look.says?.isRefusal) return 'removed-tint'
  if (look.isSelected) return 'accent-tint'
  return card.state === 'planned' ? 'canvas' : 'surface'
}

function borderOf(card: SceneCard, look: CardLook): string {
  if (card.state === 'vacant' || card.state === 'planned') return card.state
  return look.isHovered ? 'line-control' : 'line-strong'
}

function paintPlate(canvas: Canvas, card: SceneCard, geometry: CardGeometry, palette: Palette, photos: PhotoSource): void {
  const { plateWidth: width, radius } = geometry
  const { height, plate } = card
  if (card.state === 'vacant' || card.state === 'planned') {
    paintEmptyPlate(canvas, card, geometry, palette)
    return
  }
  const colours = palette.plate(plate.fill)
  const photo = plate.photo === null ? null : photos(plate.photo)
  boxPath(canvas, 0, 0, width, height, radius, 0)
  canvas.fillStyle = card.state === 'on-leave' ? palette.colour('surface-3') : colours.fill
  canvas.fill()
  if (plate.guessed) hatch(canvas, 0, 0, width, height, palette.colour('surface'), 2, 6)
  if (photo || card.state === 'on-leave' || card.isClosing) paintInPlate(canvas, card, geometry, palette, photo)
  if (!photo) {
    canvas.beginPath()
    canvas.roundRect(0.5, 0.5, width - 1, height - 1, [radius - 0.5, 0, 0, radius - 0.5])
    canvas.strokeStyle = colours.edge
    canvas.lineWidth = 1
    canvas.stroke()
    if (plate.guessed) paintBacking(canvas, card, palette)
  }
  paintPlateWords(canvas, card, palette, photo !== null)
}

/** What is cut off by the plate's round corners. Most plates have nothing of it: a clip costs as much as the rest of a card. */
function paintInPlate(canvas: Canvas, card: SceneCard, geometry: CardGeometry, palette: Palette, photo: ImageBitmap | null): void {
  const { plateWidth: width, radius } = geometry
  const { height } = card
  canvas.save()
  boxPath(canvas, 0, 0, width, height, radius, 0)
  canvas.clip()
  if (photo) {
    // The middle of the picture, whatever its shape.
    const side = Math.min(photo.width / width, photo.height / geometry.photoHeight)
    const [cut, tall] = [width * side, geometry.photoHeight * side]
    canvas.drawImage(photo, (photo.width - cut) / 2, (photo.height - tall) / 2, cut, tall, 0, 0, width, geometry.photoHeight)
  }
  if (card.state === 'on-leave') {
    canvas.fillStyle = palette.plate(card.plate.fill).fill
    canvas.fillRect(0, height - geometry.leaveFoot, width, geometry.leaveFoot)
  }
  if (card.isClosing) {
    canvas.fillStyle = palette.colour('surface')
    for (let x = 0; x < width; x += 6) canvas.fillRect(x, height - 5, 3, 5)
  }
  canvas.restore()
}

/** Initials and code of somebody in a seat, centred on the plate. */
export function paintPlateWords(canvas: Canvas, card: SceneCard, palette: Palette, hasPhoto: boolean): void {
  const { plateWidth, initials, code } = cardGeometry[card.kind]
  const { plate } = card
  const isAway = card.state === 'on-leave'
  const { on } = palette.plate(plate.fill)
  canvas.textAlign = 'center'
  if (!hasPhoto) {
    canvas.fillStyle = plate.guessed ? palette.colour('ink') : isAway ? palette.colour('ink-2') : on
    canvas.font = fontOf(initials.weight, initials.size)
    canvas.fillText(plate.initials, plateWidth / 2, isAway ? initials.onLeave : initials.baseline)
  }
  canvas.fillStyle = plate.guessed && !hasPhoto ? palette.colour('ink') : on
  canvas.font = fontOf(code.weight, code.size)
  const alone = plate.initials === '' ? code.alone : code.baseline
  canvas.fillText(plate.code, plateWidth / 2, hasPhoto ? code.withPhoto : isAway ? code.onLeave : alone)
}

function paintBacking(canvas: Canvas, card: SceneCard, palette: Palette): void {
  canvas.fillStyle = palette.colour('surface')
  for (const { x, y, width, height } of plateBacking(card)) {
    boxPath(canvas, x, y, width, height, 3)
    canvas.fill()
  }
}

function paintEmptyPlate(canvas: Canvas, card: SceneCard, geometry: CardGeometry, palette: Palette): void {
  const { plateWidth: width } = geometry
  if (card.state === 'vacant') hatch(canvas, 1, 1, width - 1, card.height - 2, palette.colour('vacant-tint'), 4, 3)
  canvas.beginPath()
  canvas.moveTo(width - 0.5, 1)
  canvas.lineTo(width - 0.5, card.height - 1)
  canvas.setLineDash(card.state === 'vacant' ? dashes.dashed : dashes.dotted)
  canvas.strokeStyle = palette.colour(card.state)
  canvas.lineWidth = 1
  canvas.stroke()
  canvas.setLineDash(dashes.whole)
  paintEmptyPlateWords(canvas, card, palette)
}

/** The code of a seat without a person, and the plus of one that is only planned. */
export function paintEmptyPlateWords(canvas: Canvas, card: SceneCard, palette: Palette): void {
  const geometry = cardGeometry[card.kind]
  const { plateWidth, code } = geometry
  const colour = palette.colour(card.state)
  if (card.state === 'planned') paintPlus(canvas, plateWidth / 2, geometry, colour)
  canvas.textAlign = 'center'
  canvas.fillStyle = colour
  canvas.font = fontOf(code.weight, code.size)
  canvas.fillText(card.plate.code, plateWidth / 2, card.state === 'planned' ? code.underPlus : code.alone)
}

function paintPlus(canvas: Canvas, centre: number, { plusTop, plusSize }: CardGeometry, colour: string): void {
  // Lucide's plus: 14 of its 24 units long, at stroke 1.6.
  const half = (plusSize * 14) / 24 / 2
  const middle = plusTop + plusSize / 2
  canvas.beginPath()
  canvas.moveTo(centre - half, middle)
  canvas.lineTo(centre + half, middle)
  canvas.moveTo(centre, middle - half)
  canvas.lineTo(centre, middle + half)
  canvas.strokeStyle = colour
  canvas.lineWidth = (1.6 * plusSize) / 24
  canvas.lineCap = 'round'
  canvas.stroke()
  canvas.lineCap = 'butt'
}

function paintWords(canvas: Canvas, card: SceneCard, geometry: CardGeometry, palette: Palette, look: CardLook): void {
  const { name } = geometry
  canvas.textAlign = 'left'
  canvas.font = fontOf(name.weight, name.size)
  for (const [from, to] of look.marked) {
    const start = name.x + measure(card.name.text.slice(0, from), name.weight, name.size)
    const width = measure(card.name.text.slice(from, to), name.weight, name.size)
    boxPath(canvas, start - 1, name.baseline - name.size - 1, width + 2, name.size + 5, 2)
    canvas.fillStyle = palette.colour('mark')
    canvas.fill()
  }
  canvas.fillStyle = palette.colour(card.state === 'vacant' || card.state === 'planned' ? card.state : 'ink')
  canvas.fillText(card.name.text, name.x, name.baseline)
  paintUnderName(canvas, card, palette, look.says)
}

/** Title and fields, or what a drop would do in the place of the last line. */
export function paintUnderName(canvas: Canvas, card: SceneCard, palette: Palette, says: CardLook['says']): void {
  const { title, fields } = cardGeometry[card.kind]
  canvas.textAlign = 'left'
  if (says && !fields) {
    paintSays(canvas, says, title, palette)
    return
  }
  canvas.font = fontOf(title.weight, title.size)
  canvas.fillStyle = palette.colour(card.kind === 'leaf' ? 'ink-3' : 'ink-2')
  canvas.fillText(card.title.text, title.x, title.baseline)
  if (!fields) return
  if (says) paintSays(canvas, says, fields, palette)
  else paintFields(canvas, card, fields, palette)
}

type Says = NonNullable<CardLook['says']>

function paintSays(
  canvas: Canvas,
  says: Says,
  line: { readonly x: number; readonly baseline: number; readonly width: number },
  palette: Palette,
): void {
  canvas.font = fontOf(500, 11)
  canvas.fillStyle = palette.colour(says.isRefusal ? 'removed' : 'accent-ink')
  canvas.fillText(says.words, line.x, line.baseline)
}

function paintFields(canvas: Canvas, card: SceneCard, line: NonNullable<CardGeometry['fields']>, palette: Palette): void {
  const { swatchSize, swatchRadius, gap, dotSize } = fieldGeometry
  const middle = line.baseline - 4
  let x: number = line.x
  canvas.font = fontOf(line.weight, line.size)
  for (const [at, field] of card.fields.entries()) {
    if (at > 0) {
      canvas.beginPath()
      canvas.arc(x + gap + dotSize / 2, middle, dotSize / 2, 0, 2 * Math.PI)
      canvas.fillStyle = palette.colour('ink-3')
      canvas.fill()
      x += gap + dotSize + gap
    }
    if (field.swatch) {
      boxPath(canvas, x, middle - swatchSize / 2, swatchSize, swatchSize, swatchRadius)
      canvas.fillStyle = palette.colour(field.swatch)
      canvas.fill()
      x += swatchSize + gap
    }
    canvas.fillStyle = palette.colour('ink-3')
    canvas.fillText(field.text, x, line.baseline)
    x += measure(field.text, line.weight, line.size)
  }
}
