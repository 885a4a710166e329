import { describe, expect, it, vi } from 'vitest'
import { exportJson } from '@/domain/exports/json'
import { planCounts } from '@/domain/queries/planCounts'
import { homeActs } from '@/renderer/home/acts'
import { freeName, newPlan } from '@/renderer/home/newPlan'
import { openableFiles } from '@/renderer/home/recentFiles'
import { samples } from '@/renderer/home/samples'
import { takeDropped, takeFiles } from '@/renderer/home/takeFiles'
import { sayEdited, sayFigures } from '@/renderer/home/words'
import type { PlanSummary } from '@/renderer/persistence/port'
import type { App } from '@/renderer/session/app'
import { allPlansFile, planFileOf } from '@/renderer/session/planFiles'
import { closePlan, createPlan } from '@/renderer/session/plans'
import { createMemoryShell, type MemoryShell } from '@/renderer/shell/memoryShell'
import { planOf } from '../../support/plans'
import { testApp } from '../../support/testApp'

// Words are in the user's locale, which modules read when they are loaded.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB' }))

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text), handle: null })

async function namesOn({ library }: App): Promise<readonly string[]> {
  await library.refresh()
  const shelf = library.plans.getState()
  return shelf.kind === 'ready' ? shelf.plans.map(plan => plan.name) : []
}

describe('a new plan', () => {
  it('has one position, a ladder, and a name nobody else has', async () => {
    const app = await testApp()
    const acts = homeActs(app)
    await acts.createEmpty()
    await closePlan(app)
    await acts.createEmpty()
    const open = app.open.getState()
    expect(open.planId !== null && [open.plan.positions.size, open.plan.levels.size > 5]).toEqual([1, true])
    expect([...(await namesOn(app))].sort()).toEqual(['Untitled plan', 'Untitled plan 2'])
  })

  it('counts on from the names that are taken', () => {
    expect(freeName(['Plan', 'Plan 2', 'Plan 4'], 'Plan')).toBe('Plan 3')
  })

  it('may be a sample of ours', () => {
    const [sample] = samples()
    expect(sample && planCounts(sample.plan).positions).toBe(60)
  })
})

describe('files given to Espalier', () => {
  it('open as plans, photos and all', async () => {
    const app = await testApp()
    const photo = await app.library.keepPhoto({ bytes: Uint8Array.from([9, 9]), type: 'image/webp' })
    if (!photo.ok) throw new Error(photo.reason.message)
    const plain = planOf('Ada\n  Ben', { name: 'From a file' })
    const people = new Map([...plain.people].map(([id, person]) => [id, { ...person, photo: photo.value }]))
    const text = await planFileOf(app.library, { ...plain, people })

    const elsewhere = await testApp()
    await takeFiles(elsewhere, [file('ours.espalier', text)])
    const open = elsewhere.open.getState()
    expect(open.planId !== null && [...open.plan.positions.keys()]).toEqual(['pos_Ada', 'pos_Ben'])
    expect(await elsewhere.library.photo(photo.value)).toEqual({ bytes: Uint8Array.from([9, 9]), type: 'image/webp' })
  })

  it('open as plans under any name, as an export in JSON has', async () => {
    const app = await testApp()
    await takeFiles(app, [file('plan.json', exportJson(planOf('Ada', { name: 'Ours' }), { withPay: false }).text)])
    expect(await namesOn(app)).toEqual(['Ours'])
  })

  it('come through the shell when they are dropped', async () => {
    const app = await testApp()
    await takeDropped(app, [new File(['Name,Manager\nAda,\n'], 'people.csv')])
    const intake = app.intake.getState()
    expect(intake.kind === 'files' && intake.files.map(({ name }) => name)).toEqual(['people.csv'])
  })

  it('that are no plan are refused in words, and nothing is added', async () => {
    const app = await testApp()
    await takeFiles(app, [file('torn.espalier', '{"format":"espalier-pl')])
    expect(app.toast.getState().words).toMatch(/^torn\.espalier: /)
    expect(await namesOn(app)).toEqual([])
  })

  it('go to the import when they are tables, and are left alone when they are pictures', async () => {
    const app = await testApp()
    const table = file('people.csv', 'Name,Manager\nAda,\n')
    await takeFiles(app, [table, file('team.png', '')])
    expect([app.screen.getState(), app.intake.getState()]).toEqual([{ kind: 'import' }, { kind: 'files', files: [table] }])
    expect(app.toast.getState().words).toContain('team.png is a picture')
  })
})

describe('recent files', () => {
  const onDisk = async (): Promise<App & { readonly shell: MemoryShell }> => {
    const app = await testApp()
    const shell = createMemoryShell()
    for (const [name, text] of [
      ['people.csv', 'Name,Manager\nAda,\n'],
      ['Ours.espalier', await planFileOf(app.library, planOf('Ada\n  Ben', { name: 'Ours' }))],
    ] as const) {
      shell.files.set(name, new TextEncoder().encode(text))
      shell.willOpen([name])
      await shell.openFiles('plan', false)
    }
    return { ...app, shell }
  }

  it('are those that can be opened again, newest first', async () => {
    const { shell } = await onDisk()
    await shell.saveFile({ suggestedName: 'chart.png', kind: 'png', bytes: new Uint8Array() })
    expect((await openableFiles(shell)).map(({ handle }) => handle.name)).toEqual(['Ours.espalier', 'people.csv'])
  })

  it('open a plan, and show the one that is here already when nothing has changed', async () => {
    const app = await onDisk()
    const acts = homeActs(app)
    await acts.openRecent({ key: 'Ours.espalier', name: 'Ours.espalier' })
    const opened = app.open.getState().planId
    await closePlan(app)
    await acts.openRecent({ key: 'Ours.espalier', name: 'Ours.espalier' })
    expect([app.open.getState().planId, await namesOn(app)]).toEqual([opened, ['Ours']])
  })

  it('add the plan of the file beside one that has changed since', async () => {
    const app = await onDisk()
    const acts = homeActs(app)
    await acts.openRecent({ key: 'Ours.espalier', name: 'Ours.espalier' })
    const changed = app.open.getState().planId ?? ''
    await closePlan(app)
    await app.library.rename(changed, 'Ours, bolder')
    await acts.openRecent({ key: 'Ours.espalier', name: 'Ours.espalier' })
    expect([...(await namesOn(app))].sort()).toEqual(['Ours', 'Ours, bolder'])
  })

  it('hand a table to the import', async () => {
    const app = await onDisk()
    await homeActs(app).openRecent({ key: 'people.csv', name: 'people.csv' })
    const intake = app.intake.getState()
    expect(intake.kind === 'files' && intake.files.map(({ name }) => name)).toEqual(['people.csv'])
  })

  it('say which one is gone, and lose it', async () => {
    const app = await onDisk()
    app.shell.files.delete('people.csv')
    await homeActs(app).openRecent({ key: 'people.csv', name: 'people.csv' })
    expect(app.toast.getState().words).toMatch(/^people\.csv is no longer where it was/)
    expect((await openableFiles(app.shell)).map(({ handle }) => handle.name)).toEqual(['Ours.espalier'])
  })
})

describe('all plans in one file', () => {
  it('move to another profile, and not twice', async () => {
    const app = await testApp()
    for (const name of ['One', 'Two']) await createPlan(app, newPlan(name), name)
    await closePlan(app)
    const { text, leftOut } = await allPlansFile(app.library)
    expect(leftOut).toEqual([])

    const elsewhere = await testApp()
    await takeFiles(elsewhere, [file('plans.espaliers', text)])
    expect([...(await namesOn(elsewhere))].sort()).toEqual(['One', 'Two'])
    await takeFiles(elsewhere, [file('plans.espaliers', text)])
    expect(elsewhere.toast.getState().words).toBe('Added 0 plans. 2 were here already.')
    expect(await namesOn(elsewhere)).toHaveLength(2)
  })

  it('say so when the file is something else', async () => {
    const app = await testApp()
    await takeFiles(app, [file('plans.espaliers', '{"plans":[]}')])
    expect(app.toast.getState().words).toContain('is not a file of Espalier plans')
  })
})

describe('a deleted plan', () => {
  it('comes back by the undo of its toast', async () => {
    const app = await testApp()
    await createPlan(app, newPlan('One'), 'One')
    await closePlan(app)
    const shelf = app.library.plans.getState()
    const plan = shelf.kind === 'ready' ? shelf.plans[0] : undefined
    if (!plan) throw new Error('The plan is on the shelf')
    await homeActs(app).remove(plan)
    expect(await namesOn(app)).toEqual([])
    const toast = app.toast.getState()
    expect(toast.words).toBe('Deleted One.')
    if (toast.words !== null) toast.onUndo?.()
    await expect.poll(() => namesOn(app)).toEqual(['One'])
  })
})

describe('words', () => {
  const now = new Date(2027, 2, 10, 14, 2).getTime()
  const day = 24 * 60 * 60 * 1_000

  it('say when a plan was edited', () => {
    expect([sayEdited(now, now), sayEdited(now - day, now)]).toEqual(['today, 14:02', 'yesterday'])
    expect(sayEdited(now - 400 * day, now)).toContain('2026')
  })

  it('say how large it is', () => {
    const plan: PlanSummary = { planId: '', name: '', people: 1, positions: 2, scenarios: 0, lastEdited: 0, preview: null, damaged: null }
    expect(sayFigures(plan)).toBe('2 positions, 1 person')
    expect(sayFigures({ ...plan, scenarios: 3 })).toBe('2 positions, 1 person, 3 scenarios')
  })
})
