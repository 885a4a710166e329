/** Fails at once, with the remedy, when there is no build to test. */
import { existsSync } from 'node:fs'
import { builtPage } from './fixtures'

export default function requireBuild(): void {
  if (!existsSync(builtPage)) throw new Error('There is no build to test. Run `npm run build` first, or `npm test`, which does.')
}
