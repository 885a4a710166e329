import { describe, expect, it, vi } from 'vitest'
import { savePlan } from '@/domain/codec/save'
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import type { Copies } from '@/renderer/persistence/desktopCopy'
import type { Library } from '@/renderer/persistence/port'
import type { KeptPlan } from '@/renderer/shell/port'
import { type BrowserWindow, created, freshProfile, opened } from '../../support/browserWindows'
import { planOf } from '../../support/plans'

const three = planOf('Ada\n  Ben\n  Vacant: Engineer')

async function shelfOf(library: Library) {
  await library.refresh()
  const shelf = library.plans.getState()
  return shelf.kind === 'ready' ? shelf.plans : []
}
const namesOn = async ({ library }: BrowserWindow) => (await shelfOf(library)).map(plan => plan.name)

describe('the shelf', () => {
  it('lists plans with their figures, latest edited first', async () => {
    const window = await freshProfile().window()
    await created(window, three)
    await created(window, planOf('Zoe', { name: 'Another' }))
    const plans = await shelfOf(window.library)
    expect(plans.map(({ name, people, positions }) => [name, people, positions])).toEqual([
      ['Another', 1, 1],
      ['Test plan', 2, 3],
    ])
    expect(plans[1]?.preview?.bars.map(bar => bar.fill)).toEqual(['neutral', 'neutral', 'open'])
  })

  it('has a name for a plan without one', async () => {
    const window = await freshProfile().window()
    await created(window, planOf('Ada', { name: ' ' }))
    expect(await namesOn(window)).toEqual(['Untitled plan'])
  })

  it('says so when the storage neither keeps a plan nor refuses to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const window = await freshProfile().window()
    vi.spyOn(window.db, 'transaction').mockReturnValue(new Promise(() => undefined) as never)
    const kept = window.library.create(three)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await kept).toMatchObject({ ok: false, reason: { message: expect.stringContaining('has not answered for 20 seconds') } })
    vi.useRealTimers()
  })

  it('renames a plan by a step that can be taken back', async () => {
    const window = await freshProfile().window()
    const planId = await created(window, three)
    expect(await window.library.rename(planId, 'March')).toEqual({ ok: true, value: null })
    expect(await namesOn(window)).toEqual(['March'])
    const { state } = await opened(window, planId)
    expect(state.history.done.map(entry => entry.label)).toEqual(['Rename the plan to March'])
  })

  it('does not rename or delete what another window has open', async () => {
    const profile = freshProfile()
    const window = await profile.window()
    const planId = await created(window, three)
    await opened(await profile.window(), planId)
    for (const done of [await window.library.rename(planId, 'March'), await window.library.remove(planId)]) {
      expect(!done.ok && done.reason.message).toContain('open in another window')
    }
    expect(await namesOn(window)).toEqual(['Test plan'])
  })

  it('duplicates a plan under a name of its own', async () => {
    const window = await freshProfile().window()
    await window.library.duplicate(await created(window, three))
    expect(await namesOn(window)).toEqual(['Test plan (copy)', 'Test plan'])
  })

  it('takes a deleted plan back within the hour, and forgets it for good after', async () => {
    const profile = freshProfile()
    const window = await profile.window()
    const planId = await created(window, three)
    await window.library.remove(planId)
    expect(await namesOn(window)).toEqual([])
    await window.library.restore(planId)
    expect(await namesOn(window)).toEqual(['Test plan'])

    await window.library.remove(planId)
    await window.db.plans.update(planId, { deletedAt: profile.now() - 61 * 60 * 1_000 })
    const later = await profile.window()
    await shelfOf(later.library)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect([await later.db.plans.count(), await later.db.snapshots.count()]).toEqual([0, 0])
  })

  it('remembers how the columns of a file were matched', async () => {
    const { library } = await freshProfile().window()
    await library.rememberMapping(['Name', 'Boss'], { Boss: 'manager' })
    expect([await library.recallMapping(['Name', 'Boss']), await library.recallMapping(['Name'])]).toEqual([{ Boss: 'manager' }, null])
  })

  it('names a photo by its bytes', async () => {
    const { library } = await freshProfile().window()
    const kept = await library.keepPhoto({ bytes: Uint8Array.from([1, 2, 3]), type: 'image/png' })
    expect(kept).toEqual({ ok: true, value: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81' })
  })
})

describe('the desktop’s own copies', () => {
  const renamed = (plan: Plan, name: string): Plan => {
    const settings = plan.settings.get(settingsId)
    return settings ? { ...plan, settings: new Map([[settingsId, { ...settings, name }]]) } : plan
  }

  it('bring back every plan when the browser’s storage is gone', async () => {
    const { copies, kept } = folderOfCopies()
    const window = await freshProfile().window({ copies })
    const planId = await created(window, three)
    await (await opened(window, planId)).journal.close()
    expect([...kept.keys()]).toEqual([planId])

    const emptied = await freshProfile().window({ copies })
    await expect.poll(() => emptied.library.stock.getState().restored).toEqual(['Test plan'])
    const back = await opened(emptied, planId)
    expect(savePlan(back.state.plan)).toBe(savePlan(three))
  })

  it('that are behind are the usual thing after a crash, and no question', async () => {
    const { copies, kept } = folderOfCopies()
    const profile = freshProfile()
    const window = await profile.window({ copies })
    const planId = await created(window, three)
    await window.library.rename(planId, 'March')
    kept.set(planId, { planId, seq: 0, savedAt: 1, text: savePlan(three) })
    const again = await profile.window({ copies })
    await shelfOf(again.library)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(again.library.stock.getState()).toEqual({ restored: [], differences: [] })
  })

  it('that differ are shown beside the plan, and both can be kept', async () => {
    const { copies, kept } = folderOfCopies()
    const profile = freshProfile()
    const planId = await created(await profile.window({ copies }), three)
    const text = savePlan(renamed(planOf('Ada\n  Ben\n  Cal\n  Dee'), 'Ahead'))
    kept.set(planId, { planId, seq: 7, savedAt: 5, text })
    const again = await profile.window({ copies })
    await expect.poll(() => again.library.stock.getState().differences.length).toBe(1)
    const [difference] = again.library.stock.getState().differences
    expect(difference).toMatchObject({ name: 'Test plan', here: { people: 2, positions: 3 }, copy: { people: 4, positions: 4 } })
    if (!difference) return
    await again.library.settle(difference, 'both')
    expect((await namesOn(again)).sort()).toEqual(['Ahead', 'Test plan'])
    await again.library.settle(difference, 'copy')
    expect((await namesOn(again)).sort()).toEqual(['Ahead', 'Ahead'])
  })
})

function folderOfCopies(): { readonly copies: Copies; readonly kept: Map<string, KeptPlan> } {
  const kept = new Map<string, KeptPlan>()
  return {
    kept,
    copies: {
      async keepCopy(plan) {
        kept.set(plan.planId, plan)
        return { ok: true, value: null }
      },
      keptCopies: async () => [...kept.values()],
      async forgetCopy(planId) {
        kept.delete(planId)
        return { ok: true, value: null }
      },
    },
  }
}
