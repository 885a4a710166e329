/**
 * `npm test`: every check there is, one after another, each shown as it runs. The last line counts them all: a test for a test, and
 * one each for the type check, the lint and the build. A suite that ends badly without saying which test failed counts as one failure.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser, howToGetABrowser } from './find-browser.mjs'
import { countPlaywright, countVitest, one, readCounts, sum } from './test-counts.mjs'

const project = join(dirname(fileURLToPath(import.meta.url)), '..')
const results = mkdtempSync(join(tmpdir(), 'espalier-test-'))
const unitResults = join(results, 'unit.json')
const endToEndResults = join(results, 'e2e.json')

// First, since some unit tests ask a real browser too.
const browser = await ensureBrowser()

const counts = []
counts.push(one(await npmRun('typecheck')))
counts.push(one(await npmRun('lint')))
counts.push(await unitTests())
const isBuilt = await npmRun('build')
counts.push(one(isBuilt))
counts.push(isBuilt ? await endToEndTests() : skippedFor('The end-to-end suite needs a build.'))
rmSync(results, { recursive: true, force: true })

const total = sum(counts)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1

async function unitTests() {
  const isGood = await npmRun('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`])
  return readCounts(unitResults, countVitest, isGood)
}

async function endToEndTests() {
  if (!browser) {
    console.error(`\n${howToGetABrowser}`)
    return one(false)
  }
  const isGood = await npmRun('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndResults })
  const counted = readCounts(endToEndResults, countPlaywright, isGood)
  if (counted.triedAgain) console.warn(`\n${counted.triedAgain} of them passed only when tried again; they are listed above as flaky.`)
  return counted
}

function skippedFor(reason) {
  console.error(`\n${reason}`)
  return { passed: 0, failed: 0, skipped: 1 }
}

/** Runs one of package.json's scripts with its output on ours; whether it ended well. */
function npmRun(script, args = [], env = {}) {
  console.log(`\n— ${script}`)
  const isWindows = process.platform === 'win32'
  return new Promise(resolve => {
    const child = spawn(isWindows ? 'npm.cmd' : 'npm', ['run', '--silent', script, '--', ...args], {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: isWindows,
    })
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  })
}
