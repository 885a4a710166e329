/** Photos as the chart wants them: there at once, or not yet. */
import type { PhotoId } from '@/domain/model/ids'

export type Photo = { readonly image: CanvasImageSource; readonly width: number; readonly height: number }

/** The picture if it is loaded. Asking for one that is not starts loading it. */
export type PhotoSource = (id: PhotoId) => Photo | null

export type Photos = {
  readonly get: PhotoSource
  /** Of a photo that is loaded; null until then. */
  addressOf(id: PhotoId): string | null
  /** Called whenever one more has been loaded. */
  subscribe(listener: () => void): () => void
}

/** Remembers decoded photos. `find` gives an address that an image can load, or null for a photo that is lost. */
export function createPhotos(find: (id: PhotoId) => Promise<string | null>): Photos {
  const photos = new Map<PhotoId, (Photo & { readonly address: string }) | null>()
  const listeners = new Set<() => void>()
  const load = async (id: PhotoId): Promise<void> => {
    const address = await find(id)
    if (address === null) return
    const image = new Image()
    image.src = address
    await image.decode()
    photos.set(id, { address, image, width: image.naturalWidth, height: image.naturalHeight })
    for (const listener of listeners) listener()
  }
  return {
    get: id => {
      const known = photos.get(id)
      if (known !== undefined) return known
      photos.set(id, null)
      // A photo that cannot be decoded leaves the initials in its place.
      load(id).catch(() => undefined)
      return null
    },
    addressOf: id => photos.get(id)?.address ?? null,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
