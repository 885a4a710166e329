/** Plans from and to files: one plan in an `.espalier` file, all of them in an `.espaliers` file. */

import { openPlan } from '@/domain/codec/open'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import { counted } from '@/domain/model/counted'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import { filePhotosOf, keepFilePhotos } from '../persistence/filePhotos'
import { recallPlanFile, rememberPlanFile } from '../persistence/planFile'
import type { Library, Words } from '../persistence/port'
import { sha256 } from '../persistence/sha256'
import type { OpenedFile } from '../shell/port'
import type { App } from './app'
import { openPlanById } from './plans'

/** The complete plan as the text of an `.espalier` file, pay and photos included. */
export async function planFileOf(library: Library, plan: Plan): Promise<string> {
  return savePlan(plan, await filePhotosOf(library, plan))
}

/**
 * Keeps the plan of an `.espalier` file and shows it; one that is here already, word for word, is only shown. The file itself is left
 * alone until the plan is saved.
 */
export async function openPlanFile(app: App, file: OpenedFile): Promise<Result<null, Words>> {
  const text = new TextDecoder().decode(file.bytes)
  const hash = await sha256(file.bytes)
  const here = file.handle && (await planAlreadyHere(app.library, text, { key: file.handle.key, hash }))
  if (here) return openPlanById(app, here)
  const kept = await keepPlanText(app.library, text)
  if (!kept.ok) return err({ message: `${file.name}: ${kept.reason.message}` })
  const { planId, repairs } = kept.value
  // What was repaired is no longer what the file holds: it keeps what it has until the user says where to save.
  if (file.handle && repairs.length === 0) {
    await rememberPlanFile(app.library, planId, { handle: file.handle, sha256: hash, at: app.now() })
  }
  const opened = await openPlanById(app, planId)
  if (opened.ok && repairs.length > 0) app.say(`${file.name} opened with ${counted(repairs.length, 'repair')}. ${repairs[0]}`)
  return opened
}

/** The plan that was read from this very file or saved to it, and of which nothing has changed since. */
async function planAlreadyHere(
  library: Library,
  text: string,
  file: { readonly key: string; readonly hash: string },
): Promise<string | null> {
  await library.refresh()
  const shelf = library.plans.getState()
  for (const { planId } of shelf.kind === 'ready' ? shelf.plans : []) {
    const known = await recallPlanFile(library, planId)
    if (known?.handle.key !== file.key || known.sha256 !== file.hash) continue
    const plan = await library.read(planId)
    if (plan.ok && (await planFileOf(library, plan.value)) === text) return planId
  }
  return null
}

type Kept = { readonly planId: string; readonly repairs: readonly string[] }

async function keepPlanText(library: Library, text: string): Promise<Result<Kept, Words>> {
  const opened = openPlan(text)
  if (!opened.ok) return err({ message: sayOpenRefusal(opened.reason) })
  const { plan, photos, findings } = opened.value
  const unusable = await keepFilePhotos(library, photos)
  const created = await library.create(plan)
  if (!created.ok) return created
  const lost = unusable === 0 ? [] : [`${counted(unusable, 'photo')} could not be kept and will be missing.`]
  return ok({ planId: created.value, repairs: [...findings.map(({ words }) => words), ...lost] })
}

/** What such a file says it is. */
export const allPlansFormat = 'espalier-plans'

/** Every plan on the shelf as the text of an `.espaliers` file, with pay and photos, without undo history; and those that would not open. */
export async function allPlansFile(library: Library): Promise<{ readonly text: string; readonly leftOut: readonly string[] }> {
  const shelf = library.plans.getState()
  const texts: string[] = []
  const leftOut: string[] = []
  for (const { planId, name } of shelf.kind === 'ready' ? shelf.plans : []) {
    const plan = await library.read(planId)
    if (plan.ok) texts.push((await planFileOf(library, plan.value)).trimEnd())
    else leftOut.push(name)
  }
  return { text: `{\n"format":"${allPlansFormat}",\n"version":1,\n"plans":[\n${texts.join(',\n')}\n]\n}\n`, leftOut }
}

export type Restored = {
  readonly added: number
  /** Plans that were here already, word for word. */
  readonly alreadyHere: number
  /** Why a plan of the file was not taken over. */
  readonly refused: readonly string[]
}

/** Keeps every plan of an `.espaliers` file beside those that are here. Nothing here is changed. */
export async function restoreAllPlans(library: Library, file: OpenedFile): Promise<Result<Restored, Words>> {
  const plans = plansIn(new TextDecoder().decode(file.bytes))
  if (!plans) return err({ message: `${file.name} is not a file of Espalier plans, or it is damaged. Nothing was changed.` })
  const here = await textsHere(library)
  const refused: string[] = []
  let added = 0
  let alreadyHere = 0
  for (const [index, plan] of plans.entries()) {
    const text = JSON.stringify(plan)
    const opened = openPlan(text)
    if (opened.ok && here.has(savePlan(opened.value.plan))) {
      alreadyHere += 1
      continue
    }
    const kept = await keepPlanText(library, text)
    if (kept.ok) added += 1
    else refused.push(`Plan ${index + 1} of the file: ${kept.reason.message}`)
  }
  return ok({ added, alreadyHere, refused })
}

function plansIn(text: string): readonly unknown[] | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== allPlansFormat) return null
    return 'plans' in file && Array.isArray(file.plans) ? file.plans : null
  } catch {
    return null
  }
}

async function textsHere(library: Library): Promise<ReadonlySet<string>> {
  await library.refresh()
  const shelf = library.plans.getState()
  const texts = new Set<string>()
  for (const { planId } of shelf.kind === 'ready' ? shelf.plans : []) {
    const plan = await library.read(planId)
    if (plan.ok) texts.add(savePlan(plan.value))
  }
  return texts
}
