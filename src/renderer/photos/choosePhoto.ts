/** A photo from a file of this computer: made small, freed of what a camera writes into it, and kept beside the plan. */
import type { PhotoId } from '@/domain/model/ids'
import { err, ok, type Result } from '@/domain/result'
import type { KeptPhoto, Words } from '../persistence/port'
import type { App } from '../session/app'

/** Longest side of a kept photo, in pixels: the largest plate at four times its size. */
const longestSide = 256
const largestFile = 40_000_000

/** Asks for an image file and keeps it; null when nobody chose one. The caller gives the id to a person by a command. */
export async function choosePhoto(app: App): Promise<Result<PhotoId, Words> | null> {
  const chosen = await app.shell.openFiles('photo', false)
  if (!chosen.ok) return chosen.reason.code === 'cancelled' ? null : err(chosen.reason)
  const file = chosen.value[0]
  if (!file) return null
  const photo = await makePhoto(file.name, file.bytes)
  return photo.ok ? app.library.keepPhoto(photo.value) : photo
}

/** The size at which a picture of the given size is kept, in whole pixels; never enlarged. */
export function keptSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Decodes, turns upright, and makes small. */
export async function makePhoto(name: string, bytes: Uint8Array): Promise<Result<KeptPhoto, Words>> {
  if (bytes.length > largestFile) return err({ message: `${name} is larger than 40 MB. Choose a smaller picture.` })
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  } catch {
    return err({ message: `${name} could not be read as a picture. Choose a PNG, JPEG or WebP file.` })
  }
  const { width, height } = keptSize(picture.width, picture.height)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) return err({ message: `${name} could not be made smaller: this computer has no room for pictures at the moment.` })
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  picture.close()
  // JPEG, because exported pictures carry photos as they are kept, and not every program that opens an SVG reads WebP.
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return ok({ bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type })
}
