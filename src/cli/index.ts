/** The command line: `espalier inspect`, `convert` and `export`. The same domain as the app, without a window. */
import { run } from './run'

// Whoever reads may stop, as `| head` does; what is left unsaid is nobody's loss.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const outcome = await run(process.argv.slice(2))
if (outcome.ok) process.stdout.write(outcome.value)
else {
  process.stderr.write(`${outcome.reason.trimEnd()}\n`)
  process.exitCode = 1
}
