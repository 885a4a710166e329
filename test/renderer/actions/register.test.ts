import * as fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyHistory } from '@/domain/change/history'
import type { PositionId } from '@/domain/model/ids'
import { brokenInvariants } from '@/domain/model/invariants'
import type { Plan } from '@/domain/model/plan'
import type { App } from '@/renderer/session/app'
import { anyPlan, seed } from '../../support/generators'
import { at, planOf } from '../../support/plans'
import { testApp } from '../../support/testApp'

await vi.hoisted(async () => {
  const { pageGlobals } = await import('../../support/pageGlobals')
  for (const [name, value] of Object.entries(pageGlobals())) vi.stubGlobal(name, value)
})
const { actions, menuGroups, nativeMenu, perform } = await import('@/renderer/actions/register')
const { positionMenuGroups } = await import('@/renderer/actions/positionMenuGroups')

let app: App
beforeAll(async () => {
  app = await testApp()
})

function show(plan: Plan | null, selected: readonly PositionId[] = []): App {
  if (plan) app.open.setState({ planId: 'plan_1', plan, history: emptyHistory, saved: { kind: 'saved', at: 0 }, isImported: false }, true)
  else app.open.setState({ planId: null }, true)
  app.view.setState({ selection: new Set(selected), focused: null, focusRoot: null, collapsed: new Set(), search: '' })
  app.panel.setState({ kind: 'none' }, true)
  return app
}
const act = (id: string) => actions.find(action => action.id === id) ?? expect.fail(`no act is called ${id}`)
const whyNot = (id: string): string | null => act(id).unavailable(app)
const said = (): string | null => app.toast.getState().words

describe('the register', () => {
  it('names every act once', () => {
    const ids = actions.map(action => action.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives no two acts the same keys', () => {
    const keys = actions.flatMap(({ shortcut, alsoKeys = [] }) => [...(shortcut ? [shortcut] : []), ...alsoKeys])
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  it('has words for every act, with and without a plan', () => {
    for (const plan of [null, planOf('Ada\n  Ben')]) {
      show(plan, [at('Ben')])
      for (const action of actions) expect(action.label(app), action.id).toMatch(/^[A-Z].+[^.]$/)
    }
  })

  it('says in a sentence why an act cannot be done without a plan, or without a selection', () => {
    for (const plan of [null, planOf('Ada\n  Ben')]) {
      show(plan)
      for (const action of actions) expect(action.unavailable(app) ?? 'It can.', action.id).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('lets nothing be changed while another window is the writer', () => {
    show(planOf('Ada\n  Ben'), [at('Ben')])
    app.open.setState({ saved: { kind: 'read-only', why: 'It is open in another window.' } })
    const changing = actions.filter(action => action.menu?.name === 'position' || ['edit.undo', 'edit.redo'].includes(action.id))
    for (const action of changing) expect(action.unavailable(app), action.id).toBe('It is open in another window.')
  })

  it('stands whole in the menus', () => {
    const listed = (['plan', 'edit', 'position', 'view', 'help'] as const).flatMap(name => menuGroups(name).flat())
    expect(new Set(listed)).toEqual(new Set(actions.filter(action => action.menu !== null)))
    show(null)
    expect(nativeMenu(app).map(section => section.label)).toEqual(['Plan', 'Edit', 'Position', 'View', 'Help'])
  })

  it('puts what deletes at the foot of a position’s menu', () => {
    expect(positionMenuGroups().flat().at(-1)?.id).toBe('position.delete')
  })
})

describe('an act that cannot be done', () => {
  it('says why, and does nothing', () => {
    show(planOf('Ada\n  Ben'))
    perform(app, act('position.move-to'))
    expect([said(), app.panel.getState().kind]).toEqual(['Select a position first.', 'none'])
  })

  it('names what is missing', () => {
    show(planOf('Ada\n  Ben\n  Vacant: Engineer'), [at('Ben')])
    expect(whyNot('position.swap')).toBe('Select two positions.')
    expect(whyNot('position.planned')).toBe('Somebody is in this position.')
    expect(whyNot('edit.undo')).toBe('Nothing to undo.')
    show(planOf('Ada\n  Ben\n  Vacant: Engineer'), [at('Vacant: Engineer')])
    expect(whyNot('position.vacate')).toBe('Nobody is in this position.')
  })
})

describe('deleting', () => {
  it('takes everyone below along, in one step that can be taken back', () => {
    const before = planOf('Ada\n  Ben\n    Cal\n    Dee')
    show(before, [at('Ben')])
    expect(act('position.delete').label(app)).toBe('Delete position with everyone below')
    perform(app, act('position.delete'))
    const open = app.open.getState()
    expect(open.planId !== null && [...open.plan.positions.keys()]).toEqual([at('Ada')])
    expect(said()).toBe('Deleted 3 positions. 3 people are on the bench.')
    perform(app, act('edit.undo'))
    const back = app.open.getState()
    expect(back.planId !== null && back.plan.positions).toEqual(before.positions)
  })
})

it('runs on any plan without an error, and leaves a sound plan', async () => {
  const steps = fc.array(fc.record({ action: fc.nat(actions.length - 1), chosen: fc.array(fc.nat(30), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(anyPlan, steps, async (plan, acts) => {
      show(plan)
      for (const { action, chosen } of acts) {
        const open = app.open.getState()
        if (open.planId === null) return
        const ids = [...open.plan.positions.keys()]
        app.view.setState({ selection: new Set(chosen.flatMap(place => ids[place] ?? [])) })
        const doing = actions[action]
        if (doing && doing.unavailable(app) === null) await doing.run(app)
        const after = app.open.getState()
        if (after.planId !== null) expect(brokenInvariants(after.plan), doing?.id).toEqual([])
      }
    }),
    { seed, numRuns: 300 },
  )
})
