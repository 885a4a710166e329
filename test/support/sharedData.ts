/** The shared data for unit tests: the folder's helper, and a suite that is skipped in plain sight without it. */
import { describe } from 'vitest'
import { hasSharedData, whySkipped } from './sharedDataFolder'

export { hasSharedData, sharedData, sharedDataPath } from './sharedDataFolder'

/** A suite over the shared data. Without the folder it is skipped where everyone sees it, with the reason in its name. */
export function describeSharedData(name: string, suite: () => void): void {
  if (hasSharedData) describe(name, () => suite())
  else describe.skip(`${name} (skipped: ${whySkipped})`, () => suite())
}
