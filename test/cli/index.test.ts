/** The command line as a script meets it: a process, its output, its status. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import { savePlan } from '@/domain/codec/save'
import { blankPerson, blankPosition } from '@/domain/model/blank'
import { isoDateOf } from '@/domain/model/dates'
import { editIdOf } from '@/domain/model/editId'
import { emptyPlan } from '@/domain/model/emptyPlan'
import { type ActId, countingIds, type PersonId, type PositionId, type ScenarioId } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'
import type { Edit, Scenario } from '@/domain/model/scenario'
import { describeSharedData, sharedDataPath } from '../support/sharedData'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = (name: string): string => join(root, 'test/fixtures/imports', name)

type Outcome = { readonly status: number; readonly out: string; readonly said: string }

/** Runs `espalier` with these words, in the folder of scratch files. */
function espalier(...words: string[]): Promise<Outcome> {
  return new Promise(resolve => {
    const loader = join(root, 'node_modules/tsx/dist/cli.mjs')
    const args = [loader, '--tsconfig', join(root, 'tsconfig.json'), join(root, 'src/cli/index.ts'), ...words]
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, out, said) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, said })
    })
  })
}

// Each run starts a process and compiles the program.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'espalier-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('inspect', () => {
  it('prints one object', async () => {
    const { status, out, said } = await espalier('inspect', fixture('traps.csv'), '--json')
    expect([status, said]).toEqual([0, ''])
    const inspection = JSON.parse(out)
    expect(Object.keys(inspection)).toEqual(
      expect.arrayContaining([
        'people',
        'positions',
        'vacancies',
        'roots',
        'depth',
        'managers',
        'widestSpan',
        'teams',
        'columns',
        'problems',
        'rowsLeftOut',
      ]),
    )
    expect(inspection).toMatchObject({ people: 13, vacancies: 2, rowsLeftOut: 1 })
    expect(inspection.columns[0]).toEqual({ header: 'Employee ID', field: 'id', confidence: 'likely' })
    expect(inspection.problems).toContainEqual({
      kind: 'leading-zeros',
      rows: [4],
      message: '1 manager id without leading zeros, such as 2.',
      proposal: 'Read as: 0002 Ben Okafor',
    })
  })

  it('without --json is for people', async () => {
    const { out } = await espalier('inspect', fixture('bamboohr.csv'))
    expect(out).toContain('bamboohr.csv: people. Commas, UTF-8, header in row 1.')
    expect(out).toContain('3 of 4 rows come in.')
    expect(out).toContain('row 5 is left out: left already')
  })
})

describeSharedData('inspect on real exports', () => {
  it('Oracle HR with its departments and jobs', async () => {
    const files = ['employees', 'departments', 'jobs'].map(name => sharedDataPath(`oracle-hr/${name}.csv`))
    const { status, out } = await espalier('inspect', ...files, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      people: 107,
      positions: 107,
      vacancies: 0,
      roots: 1,
      depth: 4,
      managers: 18,
      widestSpan: 14,
      teams: 11,
      problems: [],
      rowsLeftOut: 0,
    })
  })
})

describe('convert and export', () => {
  it('make a plan, a picture and a file for somebody else', async () => {
    const made = await espalier('convert', fixture('traps.csv'), '--out', 'plan.espalier', '--left-out', 'left.csv')
    expect(made).toMatchObject({ status: 0, said: '' })
    expect(made.out).toContain('1 row is left out, kept in left.csv')
    expect(await readFile(join(folder, 'left.csv'), 'utf8')).toContain('Junior Engineer')

    const text = await readFile(join(folder, 'plan.espalier'), 'utf8')
    const opened = openPlan(text)
    if (!opened.ok) throw new Error(opened.reason.code)
    expect(opened.value.findings).toEqual([])
    expect(savePlan(opened.value.plan)).toBe(text)

    const svg = await espalier('export', 'plan.espalier', '--out', 'chart.svg')
    expect(svg).toMatchObject({ status: 0, said: '' })
    expect(await readFile(join(folder, 'chart.svg'), 'utf8')).toContain('Ada Lovelace')

    const png = await espalier('export', 'plan.espalier', '--out', 'chart.png', '--focus', 'ben okafor', '--scale', '1')
    expect(png).toMatchObject({ status: 0, said: '' })
    expect([...(await readFile(join(folder, 'chart.png'))).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])

    const json = await espalier('export', 'plan.espalier', '--out', 'plan.json')
    expect(json.out).toContain('Left out: pay of')
    expect(await readFile(join(folder, 'plan.json'), 'utf8')).not.toContain('"minor"')
  })

  it('give the same bytes for the same files', async () => {
    await espalier('convert', fixture('workday.csv'), '--out', 'one.espalier')
    await espalier('convert', fixture('workday.csv'), '--out', 'two.espalier')
    expect(await readFile(join(folder, 'one.espalier'), 'utf8')).toBe(await readFile(join(folder, 'two.espalier'), 'utf8'))
  })
})

describe('export of a scenario', () => {
  it('shows it at the day asked for', async () => {
    await writeFile(join(folder, 'planned.espalier'), savePlan(plannedMove()))
    const shown = async (...words: string[]): Promise<string> => {
      const { status, said } = await espalier('export', 'planned.espalier', '--out', 'shown.svg', ...words)
      expect([status, said]).toEqual([0, ''])
      return readFile(join(folder, 'shown.svg'), 'utf8')
    }
    expect(await shown()).not.toContain('Chief of staff')
    expect(await shown('--scenario', 'autumn', '--as-of', '2027-05-31')).not.toContain('Chief of staff')
    expect(await shown('--scenario', 'autumn', '--as-of', '2027-06-01')).toContain('Chief of staff')
    expect(await shown('--scenario', 'Autumn')).toContain('Today, Autumn')
  })

  it('names the scenarios there are when another is asked for', async () => {
    await writeFile(join(folder, 'planned.espalier'), savePlan(plannedMove()))
    const { status, said } = await espalier('export', 'planned.espalier', '--out', 'shown.svg', '--scenario', 'Winter')
    expect([status, said]).toEqual([1, 'No scenario of this plan is called Winter. It has Autumn.\n'])
  })
})

/** One person, who gets another title on 1 June 2027 in the scenario Autumn. */
function plannedMove(): Plan {
  const ids = countingIds()
  const on = isoDateOf(2027, 6, 1)
  if (!on) throw new Error('the calendar has no such day')
  const person = blankPerson(ids<PersonId>('per'), 'Ada Lovelace')
  const position: Position = {
    ...blankPosition(ids<PositionId>('pos'), 'a0'),
    title: 'Adviser',
    occupant: { kind: 'person', personId: person.id },
  }
  const scenario: Scenario = {
    id: ids<ScenarioId>('scn'),
    name: 'Autumn',
    status: 'draft',
    note: '',
    createdOn: null,
    parentId: null,
    ancestorId: null,
    frozen: false,
  }
  const key = { scenarioId: scenario.id, table: 'positions', record: position.id, kind: 'set', field: 'title', on } as const
  const edit: Edit = {
    ...key,
    id: editIdOf(key),
    act: ids<ActId>('act'),
    seq: 1,
    reason: null,
    initiativeId: null,
    value: 'Chief of staff',
    base: 'Adviser',
  }
  return {
    ...emptyPlan({ name: 'Today' }),
    people: new Map([[person.id, person]]),
    positions: new Map([[position.id, position]]),
    scenarios: new Map([[scenario.id, scenario]]),
    scenarioEdits: new Map([[edit.id, edit]]),
  }
}

it('what cannot be done is status 1 and a sentence on standard error', async () => {
  const { status, out, said } = await espalier('inspect', 'nowhere.csv')
  expect([status, out]).toEqual([1, ''])
  expect(said).toBe('nowhere.csv cannot be read: there is no such file or folder.\n')
})

it('help is no failure', async () => {
  const { status, out } = await espalier('--help')
  expect(status).toBe(0)
  expect(out).toContain('espalier convert FILE')
})
