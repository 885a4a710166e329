import { useSyncExternalStore } from 'react'
import type { PhotoId } from '@/domain/model/ids'
import { useApp } from '../frame/useApp'
import { photosOf } from './photoCache'

/** An address to show a photo with; null without one, and until it is read. */
export function usePhoto(id: PhotoId | null): string | null {
  const photos = photosOf(useApp().library)
  return useSyncExternalStore(photos.subscribe, () => (id === null ? null : photos.addressOf(id)))
}
