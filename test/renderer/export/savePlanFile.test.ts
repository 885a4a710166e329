import { describe, expect, it, vi } from 'vitest'
import type { Command } from '@/domain/commands'
import type { Plan } from '@/domain/model/plan'
import { ok } from '@/domain/result'
import type { App, Panel } from '@/renderer/session/app'
import { createApp } from '@/renderer/session/createApp'
import { planFileOf } from '@/renderer/session/planFiles'
import { closePlan, createPlan, openPlanById } from '@/renderer/session/plans'
import { createMemoryShell, type MemoryShell } from '@/renderer/shell/memoryShell'
import { freshProfile, type Profile } from '../../support/browserWindows'
import { at, planOf, the, who } from '../../support/plans'

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB' }))
const { openBeside, savePlanFile, savePlanFileAs, savePlanFileOver } = await import('@/renderer/export/savePlanFile')
const { takeFiles } = await import('@/renderer/home/takeFiles')

const ours = 'Ours.espalier'
const others = new TextEncoder().encode('{"by":"something else"}')

type Desk = { readonly app: App; readonly shell: MemoryShell; readonly profile: Profile }

async function desk(profile: Profile = freshProfile(), shell: MemoryShell = createMemoryShell()): Promise<Desk> {
  const { library } = await profile.window()
  return { app: createApp({ shell, library, now: profile.now }), shell, profile }
}

/** A desk with a plan that was just saved to `Ours.espalier`. */
async function deskWithFile(plan: Plan = planOf('Ada\n  Ben')): Promise<Desk> {
  const made = await desk()
  await createPlan(made.app, plan, 'Ours')
  await savePlanFile(made.app)
  return made
}

const retitle: Command<string> = (plan, title) => {
  const before = the(plan.positions, at('Ben'))
  return ok([{ table: 'positions', id: before.id, before, after: { ...before, title } }])
}

const said = ({ app }: Desk): string | null => app.toast.getState().words
const holds = ({ shell }: Desk, name = ours): string => new TextDecoder().decode(shell.files.get(name))
const panel = ({ app }: Desk): Panel | { readonly kind: 'none' } => app.panel.getState()

async function now({ app }: Desk): Promise<string> {
  const open = app.open.getState()
  return open.planId === null ? 'no plan' : planFileOf(app.library, open.plan)
}

function fileOf({ app }: Desk): string | undefined {
  const open = app.open.getState()
  return open.planId === null ? undefined : open.file?.handle.name
}

describe('saving a plan', () => {
  it('asks where the first time, and writes back to that file ever after', async () => {
    const here = await deskWithFile()
    expect([said(here), fileOf(here)]).toEqual(['Saved Ours.espalier.', ours])
    here.app.run('Retitle Ben', retitle, 'Lead')
    here.shell.willSaveAs('Elsewhere.espalier')
    await savePlanFile(here.app)
    expect(holds(here)).toBe(await now(here))
    expect(holds(here)).toContain('Lead')
    expect([...here.shell.files.keys()]).toEqual([ours])
  })

  it('writes back to the file it was opened from, also after a restart', async () => {
    const before = await deskWithFile()
    const { app, shell, profile } = await desk(freshProfile(), before.shell)
    shell.willOpen([ours])
    const chosen = await shell.openFiles('plan', false)
    await takeFiles(app, chosen.ok ? chosen.value : [])
    const open = app.open.getState()
    await closePlan(app)

    const again = await desk(profile, shell)
    await openPlanById(again.app, open.planId ?? '')
    expect(fileOf(again)).toBe(ours)
    again.app.run('Retitle Ben', retitle, 'Lead')
    await savePlanFile(again.app)
    expect(holds(again)).toContain('Lead')
  })

  it('finds its file again after the plan was left', async () => {
    const here = await deskWithFile()
    const { planId } = here.app.open.getState()
    await closePlan(here.app)
    await openPlanById(here.app, planId ?? '')
    expect(fileOf(here)).toBe(ours)
  })

  it('asks where when the file had to be repaired, so that it stays as it is', async () => {
    const before = await deskWithFile()
    const { app, shell } = await desk(freshProfile(), before.shell)
    const damaged = holds(before).replace('"reportsTo":"pos_Ada"', '"reportsTo":"pos_Nobody"')
    shell.files.set(ours, new TextEncoder().encode(damaged))
    const file = await shell.reopen({ key: ours, name: ours })
    await takeFiles(app, file.ok ? [file.value] : [])
    expect(app.toast.getState().words).toContain('repair')
    shell.willSaveAs('Repaired.espalier')
    await savePlanFile(app)
    expect([holds(before), shell.files.has('Repaired.espalier')]).toEqual([damaged, true])
  })

  it('takes what another window of the plan has saved for its own', async () => {
    const first = await deskWithFile()
    const second = await desk(first.profile, first.shell)
    await openPlanById(second.app, first.app.open.getState().planId ?? '')
    first.app.run('Retitle Ben', retitle, 'Lead')
    await savePlanFile(first.app)
    await expect.poll(() => now(second)).toBe(await now(first))
    first.app.run('Retitle Ben', retitle, 'Principal')
    await expect.poll(() => now(second)).toBe(await now(first))
    await savePlanFile(second.app)
    expect([panel(second).kind, holds(second)]).toEqual(['none', await now(first)])
  })

  it('says that the file holds pay when it does', async () => {
    const plan = planOf('Ada\n  Ben')
    const ada = { ...the(plan.people, who('Ada')), pay: { minor: 100, currency: 'EUR' } as const }
    const here = await deskWithFile({ ...plan, people: new Map([...plan.people, [ada.id, ada]]) })
    expect(said(here)).toBe('Saved Ours.espalier complete: it holds pay. To leave pay out, use Export.')
    here.app.say('Something else.')
    await savePlanFile(here.app)
    expect(said(here)).toContain('it holds pay')
  })

  it('as a new file makes that its own, and leaves the old one as it was', async () => {
    const here = await deskWithFile()
    const old = holds(here)
    here.app.run('Retitle Ben', retitle, 'Lead')
    here.shell.willSaveAs('Second.espalier')
    await savePlanFileAs(here.app)
    expect([fileOf(here), holds(here), holds(here, 'Second.espalier')]).toEqual(['Second.espalier', old, await now(here)])
  })

  it('as a new file that nobody names changes nothing', async () => {
    const here = await deskWithFile()
    here.shell.willSaveAs(null)
    await savePlanFileAs(here.app)
    expect([fileOf(here), [...here.shell.files.keys()]]).toEqual([ours, [ours]])
  })

  it('twice at once is one save', async () => {
    const here = await deskWithFile()
    here.app.run('Retitle Ben', retitle, 'Lead')
    const writing = vi.spyOn(here.shell, 'saveFile')
    await Promise.all([savePlanFile(here.app), savePlanFile(here.app)])
    expect([writing.mock.calls.length, panel(here).kind, holds(here)]).toEqual([1, 'none', await now(here)])
  })

  it('says so on a host that only downloads, and asks again next time', async () => {
    const { app } = await desk(freshProfile(), { ...createMemoryShell(), saveFile: async () => ok(null) })
    await createPlan(app, planOf('Ada'), 'Ours')
    await savePlanFile(app)
    const open = app.open.getState()
    expect([app.toast.getState().words, open.planId !== null && open.file]).toEqual(['Saved Ours.', undefined])
  })
})

describe('a file that something else has changed', () => {
  it('is not written over: the user is asked', async () => {
    const here = await deskWithFile()
    here.shell.files.set(ours, others)
    here.app.run('Retitle Ben', retitle, 'Lead')
    await savePlanFile(here.app)
    expect(holds(here)).toBe('{"by":"something else"}')
    expect(panel(here)).toMatchObject({ kind: 'file-trouble', file: { name: ours }, trouble: { kind: 'changed' } })
  })

  it('is written over when the user says so, and is the plan’s file as before', async () => {
    const here = await deskWithFile()
    here.shell.files.set(ours, others)
    await savePlanFile(here.app)
    await savePlanFileOver(here.app, { key: ours, name: ours }, toldOf(here))
    expect(holds(here)).toBe(await now(here))
    here.app.panel.setState({ kind: 'none' }, true)
    here.app.run('Retitle Ben', retitle, 'Lead')
    await savePlanFile(here.app)
    expect([panel(here).kind, holds(here)]).toEqual(['none', await now(here)])
  })

  it('is asked about once more when it changes while the question stands', async () => {
    const here = await deskWithFile()
    here.shell.files.set(ours, others)
    await savePlanFile(here.app)
    const told = toldOf(here)
    here.shell.files.set(ours, new TextEncoder().encode('{"by":"a third"}'))
    here.app.panel.setState({ kind: 'none' }, true)
    await savePlanFileOver(here.app, { key: ours, name: ours }, told)
    expect([holds(here), panel(here).kind]).toEqual(['{"by":"a third"}', 'file-trouble'])
  })

  it('opens beside the plan, which stays as it is', async () => {
    const here = await deskWithFile()
    const theirs = await planFileOf(here.app.library, planOf('Cal\n  Dee', { name: 'Theirs' }))
    here.shell.files.set(ours, new TextEncoder().encode(theirs))
    await openBeside(here.app, { key: ours, name: ours })
    expect([await now(here), fileOf(here)]).toEqual([theirs, ours])
    const shelf = here.app.library.plans.getState()
    expect(shelf.kind === 'ready' && shelf.plans.map(({ name }) => name).sort()).toEqual(['Ours', 'Theirs'])
  })

  it('is no news when it holds what would be written', async () => {
    const here = await deskWithFile()
    here.app.run('Retitle Ben', retitle, 'Lead')
    here.shell.files.set(ours, new TextEncoder().encode(await now(here)))
    await savePlanFile(here.app)
    expect([panel(here).kind, said(here)]).toEqual(['none', 'Saved Ours.espalier.'])
  })
})

describe('a file that cannot be saved to', () => {
  it('because it is gone is not made anew without asking', async () => {
    const here = await deskWithFile()
    here.shell.files.delete(ours)
    await savePlanFile(here.app)
    expect(here.shell.files.size).toBe(0)
    expect(panel(here)).toMatchObject({ kind: 'file-trouble', trouble: { kind: 'unreachable' } })
    here.shell.willSaveAs('Elsewhere.espalier')
    await savePlanFileAs(here.app)
    expect([fileOf(here), holds(here, 'Elsewhere.espalier')]).toEqual(['Elsewhere.espalier', await now(here)])
  })

  it('because the disk refuses says why', async () => {
    const here = await deskWithFile()
    const old = holds(here)
    here.app.run('Retitle Ben', retitle, 'Lead')
    here.shell.willFail('The disk is full.')
    await savePlanFile(here.app)
    expect([holds(here), panel(here)]).toMatchObject([
      old,
      { kind: 'file-trouble', trouble: { kind: 'refused', message: 'The disk is full.' } },
    ])
  })
})

function toldOf(here: Desk): { readonly sha256: string; readonly at: number } {
  const shown = panel(here)
  if (shown.kind !== 'file-trouble' || shown.trouble.kind !== 'changed') throw new Error('Nothing was asked')
  return { sha256: shown.trouble.sha256, at: 0 }
}
