/** Saves the complete plan as an `.espalier` file. It holds everything, pay included, and says so. */
import { settingsId } from '@/domain/model/settings'
import type { App } from '../session/app'
import { planFileOf } from '../session/planFiles'
import { fileNameOf } from './choice'

export async function savePlanFile(app: App): Promise<void> {
  const open = app.open.getState()
  if (open.planId === null) return
  const { plan } = open
  const bytes = new TextEncoder().encode(await planFileOf(app.library, plan))
  const saved = await app.shell.saveFile({ suggestedName: fileNameOf(plan, null, 'espalier'), kind: 'plan', bytes })
  if (!saved.ok) {
    if (saved.reason.code === 'failed') app.say(saved.reason.message)
    return
  }
  const name = saved.value?.name ?? plan.settings.get(settingsId)?.name ?? 'The plan'
  const hasPay =
    [...plan.people.values()].some(({ pay }) => pay !== null) || [...plan.positions.values()].some(({ budget }) => budget !== null)
  app.say(hasPay ? `Saved ${name} complete: it holds pay. To leave pay out, use Export.` : `Saved ${name}.`)
}
