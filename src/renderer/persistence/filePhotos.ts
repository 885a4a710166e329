/** Photos on their way into and out of files: bytes here, base64 there. */
import type { FilePhoto } from '@/domain/codec/records'
import { photosIn } from '@/domain/codec/save'
import type { Plan } from '@/domain/model/plan'
import type { Library } from './port'

const types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'] satisfies FilePhoto['type'][]

/** The photos of a plan, as a file holds them. Photos that are not here are left out. */
export async function filePhotosOf(library: Pick<Library, 'photo'>, plan: Plan): Promise<readonly FilePhoto[]> {
  const found = await Promise.all([...photosIn(plan)].map(async id => ({ id, photo: await library.photo(id) })))
  return found.flatMap(({ id, photo }) => (photo && isFileType(photo.type) ? [{ id, type: photo.type, data: base64Of(photo.bytes) }] : []))
}

/** Keeps the photos of a file; returns how many were not what their id says, and were left out. */
export async function keepFilePhotos(library: Pick<Library, 'keepPhoto'>, photos: readonly FilePhoto[]): Promise<number> {
  const kept = await Promise.all(
    photos.map(async ({ id, type, data }) => {
      const stored = await library.keepPhoto({ bytes: bytesOf(data), type })
      return stored.ok && stored.value === id
    }),
  )
  return kept.filter(isKept => !isKept).length
}

const isFileType = (type: string): type is FilePhoto['type'] => types.includes(type)

function base64Of(bytes: Uint8Array): string {
  let text = ''
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192) text += String.fromCharCode(...bytes.subarray(start, start + 8_192))
  return btoa(text)
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
}
