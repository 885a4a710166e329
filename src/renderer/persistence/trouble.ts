/** What went wrong with the storage, in words that say what to do. */
export type Trouble = {
  readonly why: string
  /** Trying again would not help, or would do harm. */
  readonly isFinal: boolean
}

/** Another window has put its own steps where ours belong. */
export class TakenSeqError extends Error {
  override readonly name = 'TakenSeqError'
}

/** The plan is gone from the shelf: thrown away in another window, or the browser's data was cleared. */
export class PlanGoneError extends Error {
  override readonly name = 'PlanGoneError'
}

/** Milliseconds the storage may be silent. A full disk can leave IndexedDB so for ever: neither done nor refused. */
export const longestSilence = 20_000

/** The storage neither did what was asked nor refused it. */
export class SilentStorageError extends Error {
  override readonly name = 'SilentStorageError'
}

/** What is said of a storage that has not answered for so many milliseconds. */
export function saySilence(milliseconds: number): string {
  return `This computer’s storage has not answered for ${milliseconds / 1_000} seconds; the disk may be full. Save a copy as a file.`
}

/** Words for an error of IndexedDB or Dexie, by its name. */
export function troubleOf(error: unknown): Trouble {
  const names = namesIn(error)
  const is = (name: string): boolean => names.includes(name)
  if (is('PlanGoneError')) {
    return { why: 'This plan was deleted in another window. Save a copy of it as a file to keep it.', isFinal: true }
  }
  if (is('TakenSeqError') || is('ConstraintError') || is('BulkError')) {
    const why = 'Another window has changed this plan. Save a copy of this one as a file, then open the plan again.'
    return { why, isFinal: true }
  }
  if (is('NewerDatabaseError') || is('VersionError')) {
    const why = 'A newer version of Espalier has opened your plans. Close this window and use the newer one.'
    return { why, isFinal: true }
  }
  if (is('SilentStorageError')) return { why: saySilence(longestSilence), isFinal: false }
  if (is('QuotaExceededError')) {
    const why = 'The disk, or this browser’s share of it, is full. Make room, or save a copy as a file; Espalier goes on trying.'
    return { why, isFinal: false }
  }
  if (is('DatabaseClosedError') || is('InvalidStateError')) {
    return { why: 'The storage was closed by the browser. Espalier opens it again and goes on trying.', isFinal: false }
  }
  if (is('MissingAPIError')) {
    const why = 'This browser lets Espalier keep nothing, as in a private window. Save a copy as a file.'
    return { why, isFinal: true }
  }
  const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : ''
  return { why: `The storage refused to write${detail}. Save a copy as a file; Espalier goes on trying.`, isFinal: false }
}

/** An error's name and those of the errors inside it: Dexie wraps what IndexedDB says. */
function namesIn(error: unknown): readonly string[] {
  const names: string[] = []
  for (let each = error; each instanceof Error || each instanceof DOMException; each = innerOf(each)) {
    names.push(each.name)
    if (names.length > 5) break
  }
  return names
}

const innerOf = (error: object): unknown => ('inner' in error ? error.inner : 'cause' in error ? error.cause : null)
