/** `npm run screenshots`: the README's pictures, taken from the built app in a real browser. Nothing in them is drawn by hand. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { ready } from '../e2e/fixtures'
import { HomePage } from '../e2e/pages/homePage'
import { PlanPage } from '../e2e/pages/planPage'
import { ensureBrowser, howToGetABrowser, playwrightFlags } from './find-browser.mjs'
import { exportOfProblems } from './screenshots/exportOfProblems'
import { serve } from './serve'
import { build, isBuildStale } from './start/build'

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = join(project, 'docs/images')
const size = { width: 1280, height: 800 }

if (await isBuildStale(project)) {
  const built = await build(project)
  if (!built.isBuilt) throw new Error(`The app cannot be built:\n${built.output}`)
}
const browser = await ensureBrowser()
if (!browser) throw new Error(howToGetABrowser)
await mkdir(folder, { recursive: true })
const serving = await serve({ root: join(project, 'out/renderer'), port: 0, build: 'screenshots' })
const chrome = await chromium.launch({ executablePath: browser.path, args: [...playwrightFlags] })

/** A fresh Espalier in a theme, with file choosers that a script can answer. */
async function open(colorScheme: 'light' | 'dark'): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await chrome.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker')
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  await page.goto(serving.address)
  await ready(page)
  return { page, context }
}

/** Waits until nothing moves, then takes the picture. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(size.width / 2, size.height - 2)
  await page.waitForTimeout(700)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

for (const theme of ['light', 'dark'] as const) {
  const { page, context } = await open(theme)
  const home = new HomePage(page)
  const plan = new PlanPage(page)
  await home.openSample()
  await plan.tree.waitFor({ state: 'attached' })
  await take(page, `chart-${theme}`)
  if (theme === 'light') {
    await plan.goTo('Leila Haddad')
    await take(page, 'inspector')
    await plan.inspector.getByRole('button', { name: 'Move to…' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('pri')
    await take(page, 'move-to')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'All plans' }).click()
    await take(page, 'home')
    const chooser = page.waitForEvent('filechooser')
    await home.dropZone.getByRole('button', { name: 'Choose a file…' }).click()
    await (await chooser).setFiles({ name: 'people-export-2027-02.csv', mimeType: 'text/csv', buffer: exportOfProblems })
    await page.getByRole('heading', { name: /^Columns/ }).waitFor()
    await take(page, 'import')
  }
  await context.close()
}

await chrome.close()
await serving.close()
