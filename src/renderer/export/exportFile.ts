/** Makes the file of a choice and saves it. Nothing here throws: what goes wrong comes back in words. */
import { exportJson } from '@/domain/exports/json'
import { type Tile, tilesOf } from '@/domain/exports/pngPlan'
import { fontFilesOf, svgOf } from '@/domain/exports/svg'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import { filePhotosOf } from '../persistence/filePhotos'
import type { App } from '../session/app'
import { largestFile, type SaveRequest, type ShellRefusal } from '../shell/port'
import { type ExportChoice, fileNameOf, type Looking, pictureOf, pngPlanOf } from './choice'
import { loadFonts } from './fonts'
import { PictureTooLarge, pngFiles } from './png'
import { zipOf } from './zip'

/** What was saved and what is not in it. */
export type Exported = { readonly name: string; readonly leftOut: readonly string[] }
export type Progress = { onProgress?(done: number, of: number): void; readonly signal?: AbortSignal }

type Made = Pick<SaveRequest, 'kind' | 'bytes'> & { readonly ending: string; readonly leftOut: readonly string[] }

/** Cancelled, by the signal or in the file window, is a refusal without words. */
export async function exportFile(
  app: Pick<App, 'shell' | 'library'>,
  plan: Plan,
  choice: ExportChoice,
  looking: Looking,
  progress: Progress = {},
): Promise<Result<Exported, ShellRefusal>> {
  const making = choice.format === 'json' ? makeJson(app, plan, choice) : makePicture(app, plan, choice, looking, progress)
  const made = await making.then(ok, (error: unknown) => err(refusalOf(error, progress.signal)))
  if (!made.ok) return made
  const { ending, leftOut, kind, bytes } = made.value
  if (bytes.byteLength > largestFile)
    return err({ code: 'failed', message: 'The file would be larger than 256 MB. Choose a smaller scale, or a part of the chart.' })

  const suggestedName = fileNameOf(plan, choice.format === 'json' ? null : choice.focus, ending)
  const saved = await app.shell.saveFile({ suggestedName, kind, bytes })
  return saved.ok ? ok({ name: saved.value?.name ?? suggestedName, leftOut }) : saved
}

async function makeJson(app: Pick<App, 'library'>, plan: Plan, { withPay }: ExportChoice): Promise<Made> {
  const { text, leftOut } = exportJson(plan, { withPay, photos: await filePhotosOf(app.library, plan) })
  return { kind: 'json', ending: 'json', bytes: new TextEncoder().encode(text), leftOut }
}

async function makePicture(
  app: Pick<App, 'library'>,
  plan: Plan,
  choice: ExportChoice,
  looking: Looking,
  progress: Progress,
): Promise<Made> {
  const picture = pictureOf(plan, choice, looking)
  const { scene, leftOut } = picture
  const [fonts, photoFiles] = await Promise.all([loadFonts(fontFilesOf(scene)), filePhotosOf(app.library, plan)])
  const photos = new Map<string, string>(photoFiles.map(({ id, type, data }) => [id, `data:${type};base64,${data}`]))
  if (choice.format === 'svg') {
    return { kind: 'svg', ending: 'svg', bytes: new TextEncoder().encode(svgOf(scene, { fonts, photos })), leftOut }
  }
  const png = pngPlanOf(picture, choice.scale)
  const files = await pngFiles(scene, { plan: png, scale: choice.scale, fonts, photos, ...progress })
  const [only] = files
  if (files.length === 1 && only) return { kind: 'png', ending: 'png', bytes: only, leftOut }
  const tiles = tilesOf(png)
  const entries = files.map((bytes, at) => ({ name: tileName(plan, choice, tiles, at), bytes }))
  return { kind: 'zip', ending: 'zip', bytes: zipOf(entries), leftOut }
}

/** `Quillmark 03 of 12.png`: numbers of one length, so that files stand in order. */
function tileName(plan: Plan, choice: ExportChoice, tiles: readonly Tile[], at: number): string {
  const of = String(tiles.length)
  return fileNameOf(plan, choice.focus, `${String(at + 1).padStart(of.length, '0')} of ${of}.png`).replace(/\.(?=\d+ of )/, ' ')
}

function refusalOf(error: unknown, signal: AbortSignal | undefined): ShellRefusal {
  if (signal?.aborted) return { code: 'cancelled' }
  if (error instanceof PictureTooLarge || error instanceof RangeError) {
    return {
      code: 'failed',
      message: 'This computer has no room for a picture of this size. Choose a smaller scale, or a part of the chart.',
    }
  }
  console.error('An export failed', error)
  return { code: 'failed', message: 'The file could not be made, and nothing was saved. Try again, or choose another format.' }
}
