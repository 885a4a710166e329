import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { countPlaywright, countVitest, one, readCounts, sum } from '../../scripts/test-counts.mjs'
import { temporaryFolder, tidyUp } from '../support/processes'

afterEach(tidyUp)

const loaded = { status: 'passed', assertionResults: [{}] }
const unloaded = { status: 'failed', assertionResults: [] }
const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [loaded] }

it('adds up every suite, with one for a check without tests', () => {
  expect(sum([one(true), one(false), { passed: 5, failed: 1, skipped: 2 }])).toEqual({ passed: 6, failed: 2, skipped: 2 })
})

it('counts what Vitest reports, and a file it could not load as a failure', () => {
  expect(countVitest(vitest)).toEqual({ passed: 7, failed: 0, skipped: 3 })
  expect(countVitest({ ...vitest, testResults: [loaded, unloaded] }).failed).toBe(1)
})

it('says how many tests passed only when tried again', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 } })).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
    triedAgain: 1,
  })
})

it('counts a suite that ended badly, or left no report, as a failure', async () => {
  const report = join(await temporaryFolder(), 'unit.json')
  expect(readCounts(report, countVitest, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  await writeFile(report, JSON.stringify(vitest))
  expect(readCounts(report, countVitest, true).failed).toBe(0)
  expect(readCounts(report, countVitest, false).failed).toBe(1)
  await writeFile(report, '{')
  expect(readCounts(report, countVitest, true).failed).toBe(1)
})
