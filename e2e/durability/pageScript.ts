/** Builds the page of the journal: as it is, or with the one word changed that makes it acknowledge before it has written. */
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { alias } from '../../vite.shared'

const entry = fileURLToPath(new URL('./journalPage.ts', import.meta.url))

export type Journal = 'real' | 'hasty'

export async function pageScript(journal: Journal): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias },
    plugins: journal === 'hasty' ? [hasty] : [],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'journal' } },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap(result => ('output' in result ? result.output : []))
  const script = outputs.find(output => output.type === 'chunk')
  if (!script) throw new Error('Nothing was built')
  return script.code
}

const waits = 'await write(db, [db.changes]'

/** Does not wait for the transaction. */
const hasty: Plugin = {
  name: 'hasty-journal',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/persistence/appendSteps.ts')) return null
    if (!code.includes(waits)) throw new Error('appendSteps.ts no longer waits where this test expects it')
    return code.replace(waits, waits.replace('await', 'void'))
  },
}
