export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly triedAgain?: number }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

type PlaywrightReport = { readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>> }

export function one(isGood: boolean): Counts
export function sum(counts: readonly Counts[]): Counts
export function countVitest(report: VitestReport): Counts
export function countPlaywright(report: PlaywrightReport): Counts
/** Counts from a report file. What ended badly has at least one failure, whatever its report says or when there is none. */
export function readCounts<Report>(path: string, count: (report: Report) => Counts, isGood: boolean): Counts
