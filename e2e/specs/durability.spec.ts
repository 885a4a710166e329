/**
 * No acknowledged edit is lost when the browser is killed: real Chromium, the real journal, SIGKILL at random moments while edits are
 * pending. `ESPALIER_KILLS` says how many times, 10 unless told. That the check bites is shown by a journal that does not wait.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type * as journalPage from '../durability/journalPage'
import { startBrowser } from '../durability/killableBrowser'
import { type Journal, pageScript } from '../durability/pageScript'
import { ExpectedRun, type Found, lossIn } from '../durability/run'
import { tearLog } from '../durability/tornLog'

const kills = Number(process.env.ESPALIER_KILLS ?? 10)
/** Never requested: every answer comes from the test. Localhost, since locks need a secure page. */
const address = 'http://localhost:4173/'

declare const journal: typeof journalPage

test.describe.configure({ mode: 'serial' })

test(`keeps every acknowledged edit through ${kills} kills`, async () => {
  test.setTimeout(60_000 + kills * 15_000)
  const { losses, acknowledged } = await killAgainAndAgain({ kind: 'real', seed: 20_270_301, times: kills })
  expect(losses).toEqual([])
  expect(acknowledged).toBeGreaterThan(kills * 10)
  console.log(`${kills} kills: ${acknowledged} acknowledged edits, none lost`)
})

test('keeps them when every kill leaves a torn log behind', async () => {
  test.setTimeout(120_000)
  const { losses, torn } = await killAgainAndAgain({ kind: 'real', seed: 11, times: 4, tears: true })
  expect(losses).toEqual([])
  expect(torn).toBeGreaterThanOrEqual(3)
})

test('sees the loss when a journal acknowledges before it has written', async () => {
  test.setTimeout(300_000)
  const { losses } = await killAgainAndAgain({ kind: 'hasty', seed: 7, times: 15 })
  expect(losses[0]).toMatch(/was acknowledged, and \d+ is the last one there/)
})

type Run = { readonly kind: Journal; readonly seed: number; readonly times: number; readonly tears?: boolean }

/** Edits, kills, reopens and checks; ends early at the first loss. */
async function killAgainAndAgain({ kind, seed, times, tears = false }: Run) {
  const script = await pageScript(kind)
  const profile = await mkdtemp(join(tmpdir(), 'espalier-kill-'))
  const expected = new ExpectedRun(seed)
  const losses: string[] = []
  let planId: string | null = null
  let acknowledged = 0
  let torn = 0
  try {
    // One round more than kills: the last one only looks.
    for (let round = 0; round <= times && losses.length === 0; round += 1) {
      const browser = await startBrowser(profile)
      try {
        const page = await browser.context.newPage()
        await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Journal</title>' }))
        await page.exposeBinding('acknowledged', (_, seq: number) => {
          acknowledged = Math.max(acknowledged, seq)
        })
        await page.goto(address)
        await page.addScriptTag({ content: script })
        await page.evaluate(() => journal.start())
        planId ??= await page.evaluate(() => journal.begin())
        const known = acknowledged
        const found: Found = await page.evaluate(
          ([id, number]) => journal.goOn(id, number, seq => void Reflect.get(globalThis, 'acknowledged')(seq)),
          [planId, seed] as const,
        )
        const loss = lossIn(found, known, expected)
        if (loss !== null) losses.push(`after ${round} kills: ${loss}`)
        await new Promise(resolve => setTimeout(resolve, 150 + ((seed * (round + 1) * 7_919) % 1_200)))
      } finally {
        await browser.kill()
      }
      if (tears && (await tearLog(profile))) torn += 1
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  return { losses, acknowledged, torn }
}
