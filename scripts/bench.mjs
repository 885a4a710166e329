/** `npm run bench`. Plain JavaScript that lets TypeScript in; what it does is in bench/run.ts. */
import { register } from 'tsx/esm/api'

register()
const { run } = await import('../bench/run.ts')
process.exitCode = await run(process.argv.slice(2))
