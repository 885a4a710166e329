/** What the open and save dialogs offer for each kind of file. */
import type { FileFilter } from 'electron'
import type { FileKind } from '@/ipc/contract'

const everything: FileFilter = { name: 'All files', extensions: ['*'] }

const filters: Readonly<Record<FileKind, FileFilter>> = {
  plan: { name: 'Espalier plan', extensions: ['espalier'] },
  plans: { name: 'Espalier plans', extensions: ['espaliers', 'json'] },
  table: { name: 'Table', extensions: ['csv', 'tsv', 'txt'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  /** Tiles of a picture that is too large for one file. */
  zip: { name: 'ZIP archive', extensions: ['zip'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  photo: { name: 'Picture', extensions: ['png', 'jpg', 'jpeg', 'webp'] },
}

/** A file of another name can be opened all the same; one that is saved gets its own ending. */
export function openFilters(kind: FileKind): FileFilter[] {
  return kind === 'photo' ? [filters.photo] : [filters[kind], everything]
}

export function saveFilters(kind: FileKind): FileFilter[] {
  return [filters[kind]]
}

/** Whether the system may hand this file to Espalier: what it opens, by its ending. */
export function isOpenable(path: string): boolean {
  return /\.(?:espaliers?|csv|tsv)$/i.test(path)
}

/**
 * A name for a new file without anything that a file system, or the dialog, takes for more than a name. Letters of all scripts stay.
 */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
  return cleaned === '' ? 'Plan' : cleaned
}
