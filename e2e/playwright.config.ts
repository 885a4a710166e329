/** The specs, written once: in the browser shell always, in Electron where its binary is. */
import { defineConfig } from '@playwright/test'
import { findBrowser, howToGetABrowser, playwrightFlags } from '../scripts/find-browser.mjs'
import { electronBinary } from './electronBinary'
import type { AppOptions } from './fixtures'

const browser = await findBrowser()
if (!browser) throw new Error(howToGetABrowser)

/**
 * What runs on the built main and preload too, with Electron imitated. Left out: `shell` and `durability` are about the browser's own
 * shell and store; `build` opens no window; `accessibility`, `chart`, `frame` and `inspector` reach nothing outside the renderer, which
 * is the same files there, and would double the time of the suite.
 */
const harnessed = ['desktop*', 'director', 'export', 'import', 'smoke'].map(name => `${name}.spec.ts`)

/** A file that a script made has no place in a folder, and the desktop takes none without; `desktop` drops real ones. */
const droppedByScript = /pasted and dropped rows/

export default defineConfig<AppOptions>({
  testDir: './specs',
  outputDir: '../test-results',
  globalSetup: './requireBuild.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Two browsers on two cores, after eighteen hundred unit tests: once more on a machine that was too busy. The list names what needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  workers: 2,
  reporter: 'list',
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browser.path, args: [...playwrightFlags] },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' }, testIgnore: ['electron-absent.spec.ts', 'desktop*.spec.ts'] },
    { name: 'harness', use: { host: 'harness' }, testMatch: harnessed, grepInvert: droppedByScript },
    electronBinary() === null
      ? { name: 'electron', use: { host: 'electron' }, testMatch: 'electron-absent.spec.ts' }
      : {
          name: 'electron',
          use: { host: 'electron' },
          testIgnore: ['electron-absent.spec.ts', 'durability.spec.ts', 'shell.spec.ts', 'desktop*.spec.ts'],
          workers: 1,
        },
  ],
})
