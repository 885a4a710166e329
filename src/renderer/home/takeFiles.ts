/** Files given to Espalier, however they come: dropped anywhere, chosen, or handed over by the system. */
import { fileFormat } from '@/domain/codec/file'
import type { App } from '../session/app'
import { allPlansFormat, openPlanFile, type Restored, restoreAllPlans } from '../session/planFiles'
import { closePlan } from '../session/plans'
import type { OpenedFile } from '../shell/port'

const pictures = /\.(png|jpe?g|webp|gif|svg|bmp|heic|avif)$/i

/** Opens plans, restores files of plans, and hands everything else to the import. What cannot be used is said. */
export async function takeFiles(app: App, files: readonly OpenedFile[]): Promise<void> {
  const plans = files.filter(file => /\.espalier$/i.test(file.name) || isOfFormat(file, fileFormat))
  const archives = files.filter(file => /\.espaliers$/i.test(file.name) || isOfFormat(file, allPlansFormat))
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

/** Whether a file of another name says that it is of a format of ours, as a plan exported as JSON does. */
function isOfFormat({ bytes }: OpenedFile, format: string): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"([a-z-]+)"/.exec(start)?.[1] === format
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

/** Files dropped on the window: the shell reads them, and knows which of them it can write back to. */
export async function takeDropped(app: App, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const adopted = await app.shell.adopt(files)
  if (adopted.ok) await takeFiles(app, adopted.value)
  else if (adopted.reason.code === 'failed') app.say(adopted.reason.message)
}

/** `Added 5 plans. 1 was here already.` */
export function sayRestored({ added, alreadyHere, refused }: Restored): string {
  const words = [`Added ${added} ${added === 1 ? 'plan' : 'plans'}.`]
  if (alreadyHere > 0) words.push(`${alreadyHere} ${alreadyHere === 1 ? 'was' : 'were'} here already.`)
  if (refused.length > 0) words.push(`${refused.length} could not be read. ${refused[0]}`)
  return words.join(' ')
}
