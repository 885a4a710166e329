import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '@/cli/run'

const folder = mkdtempSync(join(tmpdir(), 'espalier-run-'))
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  await writeFile(at('people.csv'), 'Name,Manager\nAda,\nBen,Ada\n')
  await writeFile(at('header.csv'), 'Name,Manager\n')
  await writeFile(at('empty.csv'), '')
  await writeFile(at('people.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what cannot be done is a sentence', () => {
  it.each([
    ['a file that is not there', ['inspect', at('nowhere.csv')], 'nowhere.csv cannot be read: there is no such file or folder.'],
    [
      'a workbook',
      ['inspect', at('people.xlsx')],
      'people.xlsx is an Excel workbook. In Excel choose File, Save as, CSV UTF-8, and drop that file.',
    ],
    ['an empty file', ['inspect', at('empty.csv')], 'There is nothing in empty.csv.'],
    ['a header alone', ['inspect', at('header.csv')], 'header.csv holds no rows below its header.'],
    ['no file', ['inspect'], 'Name at least one CSV or TSV file.'],
    ['no place to write', ['convert', at('people.csv')], 'Say where the plan goes'],
    ['a folder that is not there', ['convert', at('people.csv'), '--out', at('no/such/plan.espalier')], 'cannot be written'],
    ['a plan that is none', ['export', at('people.csv'), '--out', at('chart.svg')], 'people.csv: '],
    ['another ending', ['export', at('people.csv'), '--out', at('chart.gif')], 'chart.svg, chart.png or plan.json'],
    ['an option of another command', ['inspect', at('people.csv'), '--out', 'x'], 'espalier inspect has no option --out.'],
    ['an option nobody knows', ['inspect', '--bogus'], "Unknown option '--bogus'."],
    ['a command nobody knows', ['dance'], 'There is no command dance.'],
    ['nothing', [], 'espalier inspect FILE'],
  ])('%s', async (_name, words, sentence) => {
    const said = await run(words)
    expect(said.ok ? 'done' : said.reason).toContain(sentence)
  })
})
