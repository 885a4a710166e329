import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
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

describe('what is written', () => {
  const chain = (people: number): string =>
    `ID,Name,Manager ID\n${Array.from({ length: people }, (_none, at) => `${at + 1},Person ${at + 1},${at === 0 ? '' : at}`).join('\n')}\n`

  it('is never what is read', async () => {
    const before = await readFile(at('people.csv'), 'utf8')
    for (const words of [
      ['--out', at('people.csv')],
      ['--out', at('new.espalier'), '--left-out', at('people.csv')],
    ]) {
      expect(await run(['convert', at('people.csv'), ...words])).toMatchObject({
        ok: false,
        reason: expect.stringContaining('is what is read'),
      })
    }
    expect(await readFile(at('people.csv'), 'utf8')).toBe(before)

    await run(['convert', at('people.csv'), '--out', at('plan.json')])
    expect(await run(['export', at('plan.json'), '--out', at('plan.json')])).toMatchObject({ ok: false })
  })

  it('opens again, or is not written', async () => {
    await writeFile(at('deep.csv'), chain(1_100))
    expect(await run(['convert', at('deep.csv'), '--out', at('deep.espalier')])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('more than 1,000 levels deep'),
    })
    expect(await readdir(folder)).not.toContain('deep.espalier')
  })

  it('is no plan where its rows left out cannot be written', async () => {
    const outcome = await run(['convert', at('people.csv'), '--out', at('half.espalier'), '--left-out', at('no/such/rows.csv')])
    expect(outcome).toMatchObject({ ok: false })
    expect(await readdir(folder)).not.toContain('half.espalier')
  })

  it('goes where a link leads', async () => {
    await writeFile(at('target.espalier'), '')
    await symlink('target.espalier', at('link.espalier'))
    expect(await run(['convert', at('people.csv'), '--out', at('link.espalier')])).toMatchObject({ ok: true })
    expect(await readlink(at('link.espalier'))).toBe('target.espalier')
    expect(await readFile(at('target.espalier'), 'utf8')).toContain('Ada')
  })

  it('is all tiles of a picture, or none', async () => {
    await writeFile(at('tall.csv'), chain(300))
    await run(['convert', at('tall.csv'), '--out', at('tall.espalier')])
    await mkdir(at('tall-2.png'))
    const outcome = await run(['export', at('tall.espalier'), '--out', at('tall.png'), '--scale', '1'])
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('tall-2.png cannot be written') })
    expect((await readdir(folder)).filter(name => name.startsWith('tall-'))).toEqual(['tall-2.png'])
  })

  it('has no scale where it has no pixels', async () => {
    await run(['convert', at('people.csv'), '--out', at('plan.espalier')])
    const outcome = await run(['export', at('plan.espalier'), '--out', at('chart.svg'), '--scale', '4'])
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('--scale is for PNG') })
  })
})
