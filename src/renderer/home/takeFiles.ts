/** Files given to Espalier, however they come: dropped anywhere, chosen, or handed over by the system. */
import type { App } from '../session/app'
import { openPlanFile, type Restored, restoreAllPlans } from '../session/planFiles'
import { closePlan } from '../session/plans'
import type { OpenedFile } from '../shell/port'

const pictures = /\.(png|jpe?g|webp|gif|svg|bmp|heic|avif)$/i

/** Opens plans, restores files of plans, and hands everything else to the import. What cannot be used is said. */
export async function takeFiles(app: App, files: readonly OpenedFile[]): Promise<void> {
  const plans = files.filter(({ name }) => /\.espalier$/i.test(name))
  const archives = files.filter(({ name }) => /\.espaliers$/i.test(name))
  const images = files.filter(({ name }) => pictures.test(name))
  const tables = files.filter(file => ![plans, archives, images].some(kind => kind.includes(file)))

  for (const file of archives) {
    const restored = await restoreAllPlans(app.library, file)
    app.say(restored.ok ? sayRestored(restored.value) : restored.reason.message)
  }
  // Each is kept; the last one stays on screen.
  for (const file of plans) {
    const opened = await openPlanFile(app, file)
    if (!opened.ok) app.say(opened.reason.message)
  }
  if (tables.length > 0) await startImport(app, tables)
  const [image] = images
  if (image) app.say(`${image.name} is a picture, and was left alone. Drop an export, a table or an .espalier file.`)
}

/** Shows the import with these files; the open plan is left first. */
export async function startImport(app: App, files: readonly OpenedFile[]): Promise<void> {
  const left = await closePlan(app)
  if (!left.ok) return
  app.intake.setState({ kind: 'files', files }, true)
  app.screen.setState({ kind: 'import' }, true)
}

/** Shows the import with rows pasted from a spreadsheet. */
export async function importPasted(app: App, text: string): Promise<void> {
  const left = await closePlan(app)
  if (!left.ok) return
  app.intake.setState({ kind: 'pasted', text }, true)
  app.screen.setState({ kind: 'import' }, true)
}

/** The bytes of files that were dropped or pasted. */
export function readFiles(files: readonly File[]): Promise<readonly OpenedFile[]> {
  return Promise.all(files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: null })))
}

/** `Added 5 plans. 1 was here already.` */
export function sayRestored({ added, alreadyHere, refused }: Restored): string {
  const words = [`Added ${added} ${added === 1 ? 'plan' : 'plans'}.`]
  if (alreadyHere > 0) words.push(`${alreadyHere} ${alreadyHere === 1 ? 'was' : 'were'} here already.`)
  if (refused.length > 0) words.push(`${refused.length} could not be read. ${refused[0]}`)
  return words.join(' ')
}
