/** A module of the app and all it imports as one script, for a page that has nothing else in it. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { alias } from '../../vite.shared'

/** `entry` is relative to the project; the script sets `globalName` to the module's exports. */
export async function bundleOf(entry: string, globalName: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias },
    build: { write: false, minify: false, lib: { entry: `${root}${entry}`, formats: ['iife'], name: globalName } },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap(result => ('output' in result ? result.output : []))
  const script = outputs.find(output => output.type === 'chunk')
  if (!script) throw new Error(`Nothing was built of ${entry}`)
  return script.code
}
