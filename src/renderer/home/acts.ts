/** What the home screen does. Refusals are said in a toast: nothing has happened then. */
import type { Plan } from '@/domain/model/plan'
import type { Result } from '@/domain/result'
import type { PlanSummary, Words } from '../persistence/port'
import type { App } from '../session/app'
import { allPlansFile } from '../session/planFiles'
import { createPlan, openPlanById } from '../session/plans'
import type { FileHandle, FileKind } from '../shell/port'
import { freeName, newPlan } from './newPlan'
import { takeFiles } from './takeFiles'

export function homeActs(app: App) {
  const { library, shell } = app

  const told = async (act: Promise<Result<unknown, Words>>): Promise<boolean> => {
    const done = await act
    if (!done.ok) app.say(done.reason.message)
    return done.ok
  }
  const names = (): readonly string[] => {
    const shelf = library.plans.getState()
    return shelf.kind === 'ready' ? shelf.plans.map(plan => plan.name) : []
  }
  const choose = async (kind: FileKind, many: boolean) => {
    const chosen = await shell.openFiles(kind, many)
    if (chosen.ok) return chosen.value
    if (chosen.reason.code === 'failed') app.say(chosen.reason.message)
    return []
  }

  return {
    open: (plan: PlanSummary) => told(openPlanById(app, plan.planId)),
    createEmpty: () => {
      const name = freeName(names())
      return told(createPlan(app, newPlan(name), name))
    },
    createFrom: (plan: Plan, name: string) => told(createPlan(app, plan, freeName(names(), name))),
    rename: (plan: PlanSummary, name: string) => told(library.rename(plan.planId, name)),
    duplicate: (plan: PlanSummary) => told(library.duplicate(plan.planId)),

    async remove(plan: PlanSummary) {
      if (await told(library.remove(plan.planId))) app.say(`Deleted ${plan.name}.`, () => void told(library.restore(plan.planId)))
    },

    async openFile() {
      await takeFiles(app, await choose('plan', false))
    },

    async openRecent(handle: FileHandle) {
      const file = await shell.reopen(handle)
      if (file.ok) await takeFiles(app, [file.value])
      else if (file.reason.code === 'failed') app.say(file.reason.message)
    },

    async chooseExport() {
      await takeFiles(app, await choose('table', true))
    },

    async restoreAll() {
      await takeFiles(app, await choose('plans', false))
    },

    async saveAll() {
      const { text, leftOut } = await allPlansFile(library)
      const saved = await shell.saveFile({ suggestedName: 'plans.espaliers', kind: 'plans', bytes: new TextEncoder().encode(text) })
      if (!saved.ok) {
        if (saved.reason.code === 'failed') app.say(saved.reason.message)
      } else if (leftOut.length > 0) {
        app.say(`Saved, but without ${leftOut.join(', ')}, which could not be opened.`)
      } else {
        app.say('All plans are saved in one file.')
      }
    },

    async salvage(plan: PlanSummary) {
      const kept = await library.salvage(plan.planId)
      if (!kept.ok) return app.say(kept.reason.message)
      const suggestedName = `${plan.name.replace(/[\\/:*?"<>|]/g, ' ')}, what was kept.json`
      const saved = await shell.saveFile({ suggestedName, kind: 'json', bytes: kept.value })
      if (!saved.ok && saved.reason.code === 'failed') app.say(saved.reason.message)
    },
  }
}

export type HomeActs = ReturnType<typeof homeActs>
