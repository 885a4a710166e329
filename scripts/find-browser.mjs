/**
 * The one place that knows where a Chromium, Chrome or Edge may be: for the end-to-end suite, the benches, the screenshots and the
 * browser shell. `node scripts/find-browser.mjs` prints the one it finds. `ESPALIER_BROWSER` names one outright.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing']

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

export const howToGetABrowser = [
  'No Chromium, Chrome or Edge was found, and none could be installed.',
  'Do one of these and run it again:',
  '  npx playwright install chromium',
  '  install Chrome, Chromium or Edge (on Debian or Ubuntu: sudo apt-get install chromium)',
  '  set ESPALIER_BROWSER to the full path of one you have',
].join('\n')

/**
 * The browser to use, or null. `prefer: 'playwright'` asks for the one Playwright was made with first; `'installed'` for the user's own.
 */
export async function findBrowser({ prefer = 'playwright', env = process.env, platform = process.platform } = {}) {
  const named = env.ESPALIER_BROWSER
  // A browser asked for by name and missing must be noticed, not silently replaced by another.
  if (named) return isExecutable(named) ? { path: named, source: 'ESPALIER_BROWSER' } : null
  const own = await playwrightBrowser()
  const installed = installedBrowser(env, platform)
  return prefer === 'playwright' ? (own ?? installed) : (installed ?? own)
}

/** As `findBrowser`, but tries to install one when there is none: Playwright's within three minutes, then Debian's as root. */
export async function ensureBrowser(options = {}) {
  const found = await findBrowser(options)
  if (found || (options.env ?? process.env).ESPALIER_BROWSER) return found
  console.log('No browser found. Installing Chromium for the end-to-end suite…')
  await runBounded(process.execPath, [playwrightCli(), 'install', 'chromium'], 180_000)
  const fetched = await findBrowser(options)
  if (fetched) return fetched
  if (process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get')) {
    await runBounded('apt-get', ['update', '-q'], 120_000)
    await runBounded('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], 300_000)
  }
  return findBrowser(options)
}

/** Switches every browser of ours is started with: nothing is fetched, asked or synchronised behind the user's back. */
export const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
]

/** Chromium refuses its sandbox to root, as in a container. */
export const sandboxFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** For tests without a display; a fresh profile folder is the caller's. */
export const headlessFlags = ['--headless', '--disable-gpu', '--hide-scrollbars', ...quietFlags, ...sandboxFlags]

/** What Playwright's `launchOptions` needs besides the path; it adds `--headless` and a profile itself. */
export const playwrightFlags = ['--disable-gpu', ...quietFlags, ...sandboxFlags]

async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return isExecutable(path) ? { path, source: 'playwright' } : null
  } catch {
    return null
  }
}

function installedBrowser(env, platform) {
  const path = candidates(env, platform).find(isExecutable)
  return path ? { path, source: 'installed' } : null
}

function candidates(env, platform) {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return roots.flatMap(root => macApps.map(app => `${root}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return roots.flatMap(root => windowsPrograms.map(program => join(root, program)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin']
  return namesOnPath.flatMap(name => folders.map(folder => join(folder, name)))
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => isExecutable(join(folder, name)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}

function playwrightCli() {
  return fileURLToPath(import.meta.resolve('@playwright/test/cli'))
}

/** Runs to the end or to the bound, showing what it says; whether it worked is seen by looking for the browser again. */
function runBounded(command, args, milliseconds) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('error', () => finish())
    child.on('exit', () => finish())
    function finish() {
      clearTimeout(timer)
      resolve()
    }
  })
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const browser = process.argv.includes('--install') ? await ensureBrowser() : await findBrowser()
  if (browser) console.log(browser.path)
  else {
    console.error(howToGetABrowser)
    process.exitCode = 1
  }
}
