/** Photos ready to show: read once from the library, then at hand without waiting. */
import type { PhotoId } from '@/domain/model/ids'
import type { KeptPhoto, Library } from '../persistence/port'

export type PhotoCache = {
  /** An address for an `img`; null while it is read, and when there is no such photo. */
  addressOf(id: PhotoId): string | null
  /** Pixels for a canvas; null while they are read, and when there is no such photo. */
  pixelsOf(id: PhotoId): ImageBitmap | null
  /** Calls whenever another photo is ready, until the returned function is called. */
  subscribe(ready: () => void): () => void
}

const caches = new WeakMap<Library, PhotoCache>()

/** The one cache of a library. Photos are named by their bytes, so nothing in it ever goes stale. */
export function photosOf(library: Library): PhotoCache {
  let cache = caches.get(library)
  if (!cache) {
    cache = createPhotoCache(library)
    caches.set(library, cache)
  }
  return cache
}

function createPhotoCache(library: Library): PhotoCache {
  const listeners = new Set<() => void>()
  const addresses = new Map<PhotoId, string | null>()
  const pixels = new Map<PhotoId, ImageBitmap | null>()

  /** What `make` makes of a photo; null until it is there. Asked for once. */
  const kept = <Made>(shelf: Map<PhotoId, Made | null>, id: PhotoId, make: (blob: Blob) => Made | Promise<Made>): Made | null => {
    const there = shelf.get(id)
    if (there !== undefined) return there
    shelf.set(id, null)
    const fetched = library.photo(id).then(async photo => {
      if (!photo) return
      shelf.set(id, await make(blobOf(photo)))
      for (const ready of listeners) ready()
    })
    fetched.catch(error => console.warn('A photo could not be shown', error))
    return null
  }

  return {
    addressOf: id => kept(addresses, id, blob => URL.createObjectURL(blob)),
    pixelsOf: id => kept(pixels, id, blob => createImageBitmap(blob)),
    subscribe(ready) {
      listeners.add(ready)
      return () => listeners.delete(ready)
    },
  }
}

function blobOf({ bytes, type }: KeptPhoto): Blob {
  // A copy in memory of its own, which is what a Blob takes.
  return new Blob([new Uint8Array(bytes)], { type })
}
