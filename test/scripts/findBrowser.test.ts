import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { temporaryFolder, tidyUp } from '../support/processes'

afterEach(tidyUp)

async function executable(name: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), '')
  await chmod(join(folder, name), 0o755)
  return folder
}

it('takes the browser it is told to take, and no other in its place', async () => {
  const folder = await executable('mine')
  expect(await findBrowser({ env: { ESPALIER_BROWSER: join(folder, 'mine') } })).toEqual({
    path: join(folder, 'mine'),
    source: 'ESPALIER_BROWSER',
  })
  expect(await findBrowser({ env: { ESPALIER_BROWSER: '/nowhere/browser', PATH: process.env.PATH } })).toBeNull()
})

it.each(['chromium', 'google-chrome', 'microsoft-edge'])('finds %s on the path', async name => {
  const folder = await executable(name)
  const found = await findBrowser({ prefer: 'installed', env: { PATH: folder }, platform: 'linux' })
  // A machine with a browser in /usr/bin has that one first only where the names come earlier.
  expect(found?.source).toBe('installed')
  if (name === 'chromium') expect(found?.path).toBe(join(folder, name))
})

it('does not take a file that cannot be run', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'chromium'), '')
  const found = await findBrowser({ prefer: 'installed', env: { PATH: folder }, platform: 'linux' })
  expect(found?.path).not.toBe(join(folder, 'chromium'))
})
