/** The process is killed at random moments of a save: the file is whole, and what was reported as saved is in it. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { sweepLeftovers } from '@/main/atomicWriter'
import { project, run, temporaryFolder, tidyUp } from '../support/processes'

afterEach(tidyUp)

/** `ESPALIER_KILLS=200 npx vitest run test/main/kill.test.ts` for the long run. */
const kills = Number(process.env.ESPALIER_KILLS ?? 10)

/** Saves documents of about half a megabyte one after another, and says each number once it is reported as saved. */
const saver = `
import { writeAtomically } from ${JSON.stringify(join(project, 'src/main/atomicWriter.ts'))}
const path = process.argv[2]
for (let number = Number(process.argv[3]); ; number += 1) {
  const text = number + ':' + 'x'.repeat(400_000 + (number % 7) * 40_000) + ':' + number
  const saved = await writeAtomically(path, Buffer.from(text))
  if (saved.ok) process.stdout.write('saved ' + number + '\\n')
}
`

it(`is whole after ${kills} kills, and nothing reported is lost`, { timeout: 20_000 + kills * 3_000 }, async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'Northwind.espalier')
  const program = join(folder, 'saver.ts')
  await writeFile(program, saver)
  let reported = -1
  for (let kill = 0; kill < kills; kill += 1) {
    const saving = run(process.execPath, ['--import', 'tsx', program, path, String(reported + 1)])
    await saving.says(/saved \d+/)
    await new Promise(resolve => setTimeout(resolve, (kill * 37) % 61))
    saving.child.kill('SIGKILL')
    await saving.ended
    const last = saving.said().trim().split('\n').at(-1) ?? ''
    reported = Number(/saved (\d+)/.exec(last)?.[1])

    const text = await readFile(path, 'utf8')
    const [first = '', filling = '', second = ''] = text.split(':')
    expect(first).toBe(second)
    expect(filling).toHaveLength(400_000 + (Number(first) % 7) * 40_000)
    expect(Number(first)).toBeGreaterThanOrEqual(reported)
    reported = Number(first)
  }
  await sweepLeftovers(folder)
  expect((await readdir(folder)).toSorted()).toEqual(['Northwind.espalier', 'saver.ts'])
})
