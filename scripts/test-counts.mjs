/** How many tests passed, failed and were skipped, as the runners' own reports say. */
import { readFileSync } from 'node:fs'

export function one(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** Vitest's JSON report. A file that could not be loaded has no tests of its own; it is one failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** Playwright's JSON report. A test that passed when tried again has passed; `triedAgain` says how many, so that nobody overlooks them. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped, triedAgain: flaky }
}

/** Counts from a report file. What ended badly has at least one failure, whatever its report says or when there is none. */
export function readCounts(path, count, isGood) {
  try {
    const counts = count(JSON.parse(readFileSync(path, 'utf8')))
    return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
