import { describe, expect, it, vi } from 'vitest'
import type { Command } from '@/domain/commands'
import { settingsId } from '@/domain/model/settings'
import { err, ok } from '@/domain/result'
import type { App, OpenPlan } from '@/renderer/session/app'
import { isUnsaved } from '@/renderer/session/attach'
import { closePlan, createPlan, openPlanById } from '@/renderer/session/plans'
import { freshProfile } from '../../support/browserWindows'
import { at, planOf } from '../../support/plans'
import { testApp } from '../../support/testApp'

const three = planOf('Ada\n  Ben\n  Cal')

const retitle: Command<string> = (plan, title) => {
  const before = plan.positions.get(at('Ben'))
  if (!before) return err({ code: 'missing', what: 'position', id: 'Ben' })
  return ok(before.title === title ? [] : [{ table: 'positions', id: before.id, before, after: { ...before, title } }])
}

function openOf(app: App): OpenPlan {
  const open = app.open.getState()
  if (open.planId === null) throw new Error('No plan is open')
  return open
}
const titleIn = (app: App): string | undefined => openOf(app).plan.positions.get(at('Ben'))?.title

async function appWithPlan(): Promise<App> {
  const app = await testApp()
  const made = await createPlan(app, three, 'Our plan')
  if (!made.ok) throw new Error(made.reason.message)
  return app
}

describe('a command', () => {
  it('is one step that can be taken back and done again', async () => {
    const app = await appWithPlan()
    app.run('Retitle Ben', retitle, 'Engineer')
    app.run('Retitle Ben', retitle, 'Lead')
    app.undo()
    expect(titleIn(app)).toBe('Engineer')
    app.redo()
    expect(titleIn(app)).toBe('Lead')
    expect(openOf(app).history.done.map(entry => entry.label)).toEqual(['Retitle Ben', 'Retitle Ben'])
  })

  it('that is refused, or changes nothing, leaves no step', async () => {
    const app = await appWithPlan()
    app.run('Retitle Ben', retitle, 'Title of Ben')
    const refused = app.run('Refuse', () => err({ code: 'missing', what: 'position', id: 'x' }), null)
    expect(refused.ok).toBe(false)
    expect(openOf(app).history.done).toEqual([])
  })

  it('goes on with the one before it while somebody types in one field', async () => {
    const app = await appWithPlan()
    for (const title of ['L', 'Le', 'Lead']) app.run('Retitle Ben', retitle, title, { mergeKey: 'title of Ben' })
    app.undo()
    expect(titleIn(app)).toBe('Title of Ben')
  })

  it('changes nothing while another window writes, and says so', async () => {
    const profile = freshProfile()
    const writer = await testApp(profile)
    const made = await createPlan(writer, three, 'Our plan')
    const reader = await testApp(profile)
    await openPlanById(reader, made.ok ? made.value : '')
    reader.run('Retitle Ben', retitle, 'Lead')
    reader.undo()
    expect(titleIn(reader)).toBe('Title of Ben')
    expect(reader.toast.getState().words).toContain('open in another window')
  })
})

describe('a plan', () => {
  it('comes back as it was left: changes, undo history and view', async () => {
    const app = await appWithPlan()
    const { planId } = openOf(app)
    app.run('Retitle Ben', retitle, 'Lead')
    app.view.setState({ direction: 'left-right', collapsed: new Set([at('Ada')]), search: 'Cal' })
    await closePlan(app)
    expect([app.open.getState(), app.screen.getState()]).toEqual([{ planId: null }, { kind: 'home' }])

    await openPlanById(app, planId)
    expect(app.view.getState()).toMatchObject({ direction: 'left-right', collapsed: new Set([at('Ada')]), search: '' })
    app.undo()
    expect(titleIn(app)).toBe('Title of Ben')
    expect(openOf(app).plan.settings.get(settingsId)?.name).toBe('Our plan')
  })

  it('takes no edit while it is being closed', async () => {
    const app = await appWithPlan()
    const { planId } = openOf(app)
    const journal = app.journal.current
    if (!journal) throw new Error('No journal')
    const close = journal.close.bind(journal)
    vi.spyOn(journal, 'close').mockImplementation(() => {
      app.run('Retitle Ben', retitle, 'Lead')
      return close()
    })
    await closePlan(app)
    expect(app.toast.getState().words).toBe('Nothing was changed: this plan is being closed.')
    await openPlanById(app, planId)
    expect([titleIn(app), openOf(app).history.done]).toEqual(['Title of Ben', []])
  })

  it('is unsaved until the disk has it', async () => {
    const app = await appWithPlan()
    app.run('Retitle Ben', retitle, 'Lead')
    expect(isUnsaved(app)).toBe(true)
    await app.journal.current?.flush()
    expect([isUnsaved(app), openOf(app).saved.kind]).toEqual([false, 'saved'])
  })

  it('stays open while it cannot be saved, and says why', async () => {
    const app = await appWithPlan()
    const { planId } = openOf(app)
    const journal = app.journal.current
    if (!journal) throw new Error('No journal')
    vi.spyOn(journal, 'flush').mockResolvedValue(false)
    app.open.setState(state => ({ ...state, saved: { kind: 'not-saved', since: 0, why: 'The disk is full.' } }))
    const closed = await closePlan(app)
    expect([closed.ok, openOf(app).planId]).toEqual([false, planId])
    expect(app.toast.getState().words).toContain('The disk is full.')
  })
})

describe('a toast that offers to take a step back', () => {
  const toasted = async (): Promise<App> => {
    const app = await appWithPlan()
    app.run('Retitle Ben', retitle, 'Engineer')
    app.run('Retitle Ben', retitle, 'Lead')
    app.say('Retitled Ben.', true)
    return app
  }

  it('stands while that step is the last one, saved or not', async () => {
    const app = await toasted()
    await app.journal.current?.flush()
    expect(app.toast.getState().words).toBe('Retitled Ben.')
  })

  it.each([
    ['undone', (app: App) => app.undo()],
    ['followed by another', (app: App) => void app.run('Retitle Ben', retitle, 'Boss')],
    ['left with its plan', (app: App) => closePlan(app)],
  ])('goes once the step is %s, so that it never takes back something else', async (_, act) => {
    const app = await toasted()
    await act(app)
    expect(app.toast.getState().words).toBeNull()
  })

  it('stays when it takes back something of its own', async () => {
    const app = await toasted()
    app.say('Deleted Old plan.', () => {})
    app.undo()
    expect(app.toast.getState().words).toBe('Deleted Old plan.')
  })
})

it('shows a toast for six seconds', async () => {
  const app = await testApp()
  vi.useFakeTimers()
  app.say('Moved 3 positions.', true)
  vi.advanceTimersByTime(5_999)
  expect(app.toast.getState()).toEqual({ words: 'Moved 3 positions.', undo: true })
  vi.advanceTimersByTime(1)
  expect(app.toast.getState()).toEqual({ words: null })
  vi.useRealTimers()
})
