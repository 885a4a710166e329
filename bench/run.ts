/** `npm run bench`: Espalier beside d3-org-chart in the same browser and run, and its layout alone; writes docs/performance.md. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { ensureBrowser, howToGetABrowser, playwrightFlags } from '../scripts/find-browser.mjs'
import { serve } from '../scripts/serve'
import { build, isBuildStale } from '../scripts/start/build'
import { measureRound, type Round } from './acts'
import { generate } from './generate'
import { measureAlone } from './inNode'
import { installRivals } from './installRivals'
import { type Machine, type Measured, report } from './report'
import { serveFolder } from './serveFolder'
import { d3OrgChart, espalier } from './subjects'

const folder = fileURLToPath(new URL('.', import.meta.url))
const project = join(folder, '..')
const sizes = [100, 1_000]

/** Exit status: 0 when measured, 1 with a sentence when it could not be. `--rounds N` for fewer than five; `--no-build` for what is built. */
export async function run(args: readonly string[]): Promise<number> {
  const rounds = Number(args[args.indexOf('--rounds') + 1]) || 5
  const browserAt = await ensureBrowser()
  if (!browserAt) return failed(howToGetABrowser)
  if (!(await installRivals(folder)))
    return failed('The rivals of bench/package.json could not be installed. Is the package registry reachable?')
  if (!args.includes('--no-build') && (await isBuildStale(project))) {
    const { isBuilt, output } = await build(project)
    if (!isBuilt) return failed(`Espalier could not be built.\n${output}`)
  }
  const root = join(project, 'out/renderer')
  if (!existsSync(join(root, 'index.html'))) return failed('Espalier is not built yet. Run npm run build first.')

  const loadBefore = loadavg()[0] ?? 0
  const app = await serve({ root, port: 0, build: 'bench' })
  const rival = await serveFolder(folder)
  const browser = await chromium.launch({ executablePath: browserAt.path, args: [...playwrightFlags] })
  try {
    const measured: Measured[] = []
    for (const size of sizes) measured.push(await measure(browser, size, rounds, { app: app.address, rival: rival.address }))
    const machine = machineOf(browser, loadBefore)
    const alone = measureAlone()
    await mkdir(join(project, 'docs'), { recursive: true })
    await writeFile(join(project, 'docs/performance.md'), report(measured, alone, machine))
    console.log('docs/performance.md is written.')
    return 0
  } finally {
    await browser.close()
    await app.close()
    rival.close()
  }
}

async function measure(
  browser: Browser,
  size: number,
  rounds: number,
  at: { readonly app: string; readonly rival: string },
): Promise<Measured> {
  const plan = generate(size)
  const own = espalier(at.app)
  const ours: Round[] = []
  const theirs: Round[] = []
  // A first round of each warms the disk and the processor up and is thrown away; it also says how large the rival's chart must be.
  const { area } = await measureRound(browser, own, plan)
  const other = d3OrgChart(at.rival, area)
  await measureRound(browser, other, plan)
  for (let round = 1; round <= rounds; round++) {
    console.log(`${size} people, round ${round} of ${rounds}`)
    ours.push(await measureRound(browser, own, plan))
    theirs.push(await measureRound(browser, other, plan))
  }
  return {
    size,
    rounds: new Map([
      [own.name, ours],
      [other.name, theirs],
    ]),
  }
}

function machineOf(browser: Browser, loadBefore: number): Machine {
  const [processor] = cpus()
  return {
    system: type(),
    processor: processor?.model.trim() || 'processor unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: `Chromium ${browser.version()}`,
    load: [loadBefore, loadavg()[0] ?? 0],
    on: new Date().toISOString().slice(0, 10),
  }
}

function failed(words: string): number {
  console.error(words)
  return 1
}
