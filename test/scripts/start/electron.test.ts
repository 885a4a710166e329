import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { electronBinary, obtainElectron } from '../../../scripts/start/electron'
import { temporaryFolder, tidyUp } from '../../support/processes'

afterEach(tidyUp)

/** A project whose Electron package is installed without its program; `installer` is what fetching it runs. */
async function projectWith(installer: string, version = '45.0.0'): Promise<string> {
  const project = await temporaryFolder()
  const electron = join(project, 'node_modules/electron')
  await mkdir(electron, { recursive: true })
  await writeFile(join(electron, 'package.json'), JSON.stringify({ name: 'electron', version, type: 'commonjs' }))
  await writeFile(
    join(electron, 'install.js'),
    `require('node:fs').appendFileSync(${JSON.stringify(join(project, 'tries'))}, 'x')\n${installer}`,
  )
  return project
}

const failing = 'process.exit(1)'
const fetching = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  mkdirSync(__dirname + '/dist')
  writeFileSync(__dirname + '/dist/electron', '')
  writeFileSync(__dirname + '/path.txt', 'electron')`

const triesOf = async (project: string): Promise<number> =>
  existsSync(join(project, 'tries')) ? (await readFile(join(project, 'tries'), 'utf8')).length : 0

it('fetches the program once, and finds it from then on', async () => {
  const project = await projectWith(fetching)
  const binary = join(project, 'node_modules/electron/dist/electron')
  expect(await obtainElectron(project, { isRetrying: false })).toEqual({ binary })
  expect(await obtainElectron(project, { isRetrying: false })).toEqual({ binary })
  expect(await triesOf(project)).toBe(1)
})

it('remembers a failure, until asked to try again or until another version is installed', async () => {
  const project = await projectWith(failing)
  const refused = await obtainElectron(project, { isRetrying: false })
  expect(refused.binary === null && refused.why).toContain('--retry-electron')
  expect(await obtainElectron(project, { isRetrying: false })).toEqual(refused)
  expect(await triesOf(project)).toBe(1)

  await obtainElectron(project, { isRetrying: true })
  expect(await triesOf(project)).toBe(2)

  await writeFile(join(project, 'node_modules/electron/package.json'), JSON.stringify({ version: '46.0.0' }))
  await obtainElectron(project, { isRetrying: false })
  expect(await triesOf(project)).toBe(3)
})

it('does without Electron where the package itself is missing', async () => {
  expect(await obtainElectron(await temporaryFolder(), { isRetrying: false })).toEqual({ binary: null, why: 'Electron is not installed' })
})

it('does not take a path that leads to nothing for a program', async () => {
  const project = await projectWith(failing)
  await writeFile(join(project, 'node_modules/electron/path.txt'), 'electron')
  expect(electronBinary(project)).toBeNull()
})
