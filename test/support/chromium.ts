/** A page of a real Chromium for tests that only a browser can settle. Without a browser the suite is skipped where everyone sees it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, describe } from 'vitest'
import { findBrowser, playwrightFlags } from '../../scripts/find-browser.mjs'
import { alias } from '../../vite.shared'

const found = await findBrowser()

/** A suite with a page that has the bundled font, loaded by the app's own style sheet. */
export function describeInChromium(name: string, define: (page: () => Page) => void): void {
  if (!found) {
    describe.skip(`${name} (no Chromium, Chrome or Edge was found)`, () => define(noPage))
    return
  }
  // A browser shares the machine with every other suite.
  describe(name, { timeout: 60_000 }, () => {
    let browser: Browser | undefined
    let page: Page | undefined
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: found.path, args: [...playwrightFlags] })
      page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styleSheetWithFonts()}</style><body></body>`)
    }, 60_000)
    afterAll(() => browser?.close())
    define(() => page ?? noPage())
  })
}

function noPage(): never {
  throw new Error('The page is there only while a test runs.')
}

/** The app's style sheet of fonts with the files in it: a page without a server cannot fetch them. */
function styleSheetWithFonts(): string {
  const sheet = fileURLToPath(new URL('../../src/renderer/theme/fonts.css', import.meta.url))
  return readFileSync(sheet, 'utf8').replace(/url\("([^"]+)"\)/g, (_, path: string) => {
    const bytes = readFileSync(new URL(path, new URL(`file://${sheet}`)))
    return `url('data:font/woff2;base64,${bytes.toString('base64')}')`
  })
}

/** A module of the app and all it imports, as a script that sets `globalName` to its exports: for `page.addScriptTag`. */
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
