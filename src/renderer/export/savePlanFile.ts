/**
 * Saves the complete plan as an `.espalier` file: back to its own, or as a new one. It holds everything, pay included, and says so. A
 * file that something else has changed is never written over without a question.
 */
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import { recallPlanFile, rememberPlanFile } from '../persistence/planFile'
import { sha256 } from '../persistence/sha256'
import type { App, FileTrouble, OpenPlan } from '../session/app'
import { openPlanFile, planFileOf } from '../session/planFiles'
import type { FileHandle } from '../shell/port'
import { fileNameOf } from './choice'

/** Saves the open plan to the file it was opened from or last saved to; asks where when there is none. */
export function savePlanFile(app: App): Promise<void> {
  return oneAtATime(app, open => (open.file ? writeBack(app, open, open.file.handle, open.file) : saveAsNew(app, open)))
}

/** Asks where to save the open plan; that file is its own from then on. */
export function savePlanFileAs(app: App): Promise<void> {
  return oneAtATime(app, open => saveAsNew(app, open))
}

/** Saves over what something else has written to the file, of which the user was told: not over what came after that. */
export function savePlanFileOver(app: App, file: FileHandle, told: { readonly sha256: string; readonly at: number }): Promise<void> {
  return oneAtATime(app, open => writeBack(app, open, file, told))
}

/** Opens what the file holds now as another plan, and shows that. */
export async function openBeside(app: App, file: FileHandle): Promise<void> {
  const found = await app.shell.reopen(file)
  const opened = found.ok ? await openPlanFile(app, found.value) : found
  if (!opened.ok && 'message' in opened.reason) app.say(opened.reason.message)
}

/** Apps that are saving. A second save would take what the first has just written for somebody else's. */
const saving = new WeakSet<App>()

async function oneAtATime(app: App, save: (open: OpenPlan) => Promise<void>): Promise<void> {
  const open = app.open.getState()
  if (open.planId === null || saving.has(app)) return
  saving.add(app)
  try {
    await save(open)
  } finally {
    saving.delete(app)
  }
}

type Known = { readonly sha256: string; readonly at: number }

async function writeBack(app: App, open: OpenPlan, handle: FileHandle, known: Known): Promise<void> {
  const found = await app.shell.reopen(handle, { toWrite: true })
  if (!found.ok) {
    if (found.reason.code === 'failed') return ask(app, open, handle, { kind: 'unreachable' })
    return app.say(
      `${handle.name} was not saved: the browser was not allowed to change it. Save again and allow it, or save as a new file.`,
    )
  }
  const bytes = await bytesOf(app, open.plan)
  const hash = await sha256(bytes)
  const there = await sha256(found.value.bytes)
  if (there !== known.sha256 && there !== hash && !(await isOurs(app, open, handle, there))) {
    return ask(app, open, handle, { kind: 'changed', since: known.at, sha256: there })
  }
  const saved = await app.shell.saveFile({ suggestedName: handle.name, kind: 'plan', bytes, to: handle })
  if (saved.ok) return sayAndKeep(app, open, saved.value, hash)
  if (saved.reason.code === 'failed') ask(app, open, handle, { kind: 'refused', message: saved.reason.message })
}

/** Whether another window of this plan has saved that to the file since this one opened it. */
async function isOurs(app: App, { planId }: OpenPlan, handle: FileHandle, hash: string): Promise<boolean> {
  const kept = await recallPlanFile(app.library, planId)
  return kept?.handle.key === handle.key && kept.sha256 === hash
}

async function saveAsNew(app: App, open: OpenPlan): Promise<void> {
  const bytes = await bytesOf(app, open.plan)
  const saved = await app.shell.saveFile({ suggestedName: fileNameOf(open.plan, null, 'espalier'), kind: 'plan', bytes })
  if (saved.ok) return sayAndKeep(app, open, saved.value, await sha256(bytes))
  if (saved.reason.code === 'failed') app.say(saved.reason.message)
}

/** Says that it is saved, and where to save next time. A download leaves no file to go back to: what was the plan's file stays it. */
function sayAndKeep(app: App, { planId, plan }: OpenPlan, handle: FileHandle | null, hash: string): void {
  if (handle) {
    const file = { handle, sha256: hash, at: app.now() }
    // Nobody waits: a file is also saved because the storage has stopped answering.
    void rememberPlanFile(app.library, planId, file)
    app.open.setState(state => (state.planId === planId ? { ...state, file } : state), true)
  }
  const name = handle?.name ?? plan.settings.get(settingsId)?.name ?? 'The plan'
  app.say(holdsPay(plan) ? `Saved ${name} complete: it holds pay. To leave pay out, use Export.` : `Saved ${name}.`)
}

/** Shows what stands in the way, over the plan it is about. */
function ask(app: App, { planId }: OpenPlan, file: FileHandle, trouble: FileTrouble): void {
  if (app.open.getState().planId === planId) {
    // What was said of an earlier save would contradict the question.
    app.toast.setState({ words: null }, true)
    app.panel.setState({ kind: 'file-trouble', file, trouble }, true)
  } else {
    app.say(`${file.name} was not saved. Open the plan and save it again.`)
  }
}

const bytesOf = async (app: App, plan: Plan): Promise<Uint8Array> => new TextEncoder().encode(await planFileOf(app.library, plan))

function holdsPay(plan: Plan): boolean {
  return [...plan.people.values()].some(({ pay }) => pay !== null) || [...plan.positions.values()].some(({ budget }) => budget !== null)
}
