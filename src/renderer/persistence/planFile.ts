/** The file a plan was opened from or last saved to. This device remembers it beside the plan; the plan itself says nothing of it. */
import type { FileHandle } from '../shell/port'
import type { Library } from './port'

export type PlanFile = {
  readonly handle: FileHandle
  /** Of the file's bytes when they were last read or written: other bytes are somebody else's. */
  readonly sha256: string
  /** When that was, in milliseconds since 1970. */
  readonly at: number
}

type Preferences = Pick<Library, 'preference' | 'setPreference'>

/** Where it stands among the preferences. */
export function planFileKey(planId: string): string {
  return `file of plan ${planId}`
}

/** Null when the plan has no file, or the storage does not answer. */
export async function recallPlanFile(library: Preferences, planId: string): Promise<PlanFile | null> {
  const kept = await library.preference(planFileKey(planId))
  return isPlanFile(kept) ? kept : null
}

export async function rememberPlanFile(library: Preferences, planId: string, file: PlanFile): Promise<void> {
  await library.setPreference(planFileKey(planId), file)
}

function isPlanFile(value: unknown): value is PlanFile {
  if (!isRecord(value) || !isRecord(value['handle'])) return false
  const { handle, sha256, at } = value
  return typeof handle['key'] === 'string' && typeof handle['name'] === 'string' && typeof sha256 === 'string' && typeof at === 'number'
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
