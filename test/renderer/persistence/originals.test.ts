import { describe, expect, it } from 'vitest'
import { applyChange, type Change } from '@/domain/change/change'
import { settingsId } from '@/domain/model/settings'
import { createApp } from '@/renderer/session/createApp'
import { createPlan, openOriginal } from '@/renderer/session/plans'
import { createMemoryShell } from '@/renderer/shell/memoryShell'
import { type BrowserWindow, freshProfile, opened } from '../../support/browserWindows'
import { at, outlineOf, planOf } from '../../support/plans'

const imported = planOf('Ada\n  Ben\n  Dee')

async function keptFromImport(window: BrowserWindow): Promise<string> {
  const kept = await window.library.create(imported, { isImported: true })
  if (!kept.ok) throw new Error(kept.reason.message)
  return kept.value
}

describe('a plan from an import', () => {
  it('can be read as it came after it was changed', async () => {
    const window = await freshProfile().window()
    const planId = await keptFromImport(window)
    const { state, journal, isImported } = await opened(window, planId)
    expect(isImported).toBe(true)
    const before = state.plan.positions.get(at('Dee'))
    if (!before) throw new Error('Dee is missing')
    const change: Change = [{ table: 'positions', id: before.id, before, after: { ...before, reportsTo: at('Ben') } }]
    const entry = { label: 'Move Dee under Ben', change, at: 1, scenarioId: null, cursor: null }
    journal.append({ kind: 'do', entry }, { plan: applyChange(state.plan, change), history: { done: [entry], undone: [] } })
    await journal.close()

    const now = await window.library.read(planId)
    const original = await window.library.original(planId)
    expect(now.ok && outlineOf(now.value)).toBe('Ada\n  Ben\n    Dee')
    expect(original.ok && outlineOf(original.value)).toBe('Ada\n  Ben\n  Dee')
  })

  it('is told apart from a plan drawn by hand', async () => {
    const window = await freshProfile().window()
    const drawn = await window.library.create(imported)
    if (!drawn.ok) throw new Error(drawn.reason.message)
    expect((await opened(window, drawn.value)).isImported).toBe(false)
    expect(await window.library.original(drawn.value)).toEqual({ ok: false, reason: { message: 'This plan was not made by an import.' } })
  })

  it('opens as it came, as a plan of its own beside it', async () => {
    const window = await freshProfile().window()
    const app = createApp({ shell: createMemoryShell(), library: window.library })
    await createPlan(app, imported, 'March', { isImported: true })
    const first = app.open.getState()
    await openOriginal(app)
    const second = app.open.getState()
    expect(second.planId).not.toBe(first.planId)
    expect(second.planId !== null && second.plan.settings.get(settingsId)?.name).toBe('March, as imported')
  })
})
