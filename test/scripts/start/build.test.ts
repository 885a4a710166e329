import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { buildName, isBuildStale } from '../../../scripts/start/build'
import { smallBuild, temporaryFolder, tidyUp } from '../../support/processes'

afterEach(tidyUp)

async function write(project: string, path: string, hour: number): Promise<void> {
  const file = join(project, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  await setHour(file, hour)
}

async function setHour(path: string, hour: number): Promise<void> {
  const time = new Date(Date.UTC(2026, 0, 1, hour))
  await utimes(path, time, time)
}

async function builtProject(): Promise<string> {
  const project = await temporaryFolder()
  await write(project, 'src/main/index.ts', 1)
  for (const folder of ['src/main', 'src']) await setHour(join(project, folder), 1)
  await write(project, 'package.json', 1)
  for (const product of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) await write(project, product, 2)
  return project
}

it('leaves a build alone that is newer than every source', async () => {
  expect(await isBuildStale(await builtProject())).toBe(false)
})

it.each(['src/main/index.ts', 'package.json'])('builds again after %s was changed', async path => {
  const project = await builtProject()
  await write(project, path, 3)
  if (path.startsWith('src')) for (const folder of ['src/main', 'src']) await setHour(join(project, folder), 1)
  expect(await isBuildStale(project)).toBe(true)
})

it('builds again after a source was taken away', async () => {
  const project = await builtProject()
  await rm(join(project, 'src/main/index.ts'))
  expect(await isBuildStale(project)).toBe(true)
})

it.each(['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'])('builds when %s is missing', async product => {
  const project = await builtProject()
  await rm(join(project, product))
  expect(await isBuildStale(project)).toBe(true)
})

it('names a build by its contents and not by its folder', async () => {
  const name = await buildName(await smallBuild('a'))
  expect(await buildName(await smallBuild('a'))).toBe(name)
  expect(await buildName(await smallBuild('b'))).not.toBe(name)
})
