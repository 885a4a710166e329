/** `espalier export`: a plan leaves as a picture or as JSON, without a browser. */
import { readFileSync } from 'node:fs'
import { openPlan } from '@/domain/codec/open'
import type { FilePhoto } from '@/domain/codec/records'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { fontFileName } from '@/domain/exports/fontFaces'
import { frameOf } from '@/domain/exports/frame'
import { exportJson } from '@/domain/exports/json'
import { type PngScale, pngPlan, pngScales, tilesOf } from '@/domain/exports/pngPlan'
import { fontFilesOf, svgOf } from '@/domain/exports/svg'
import { layOut } from '@/domain/layout/layOut'
import type { IsoDate } from '@/domain/model/dates'
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { err, ok, type Result } from '@/domain/result'
import { sceneOf } from '@/domain/scene/sceneOf'
import type { CardFieldKind, Scene } from '@/domain/scene/types'
import { fileName, notOver, readBytes, writeAll, writeBytes } from './files'
import { canRasterise, rasterise } from './rasterise'
import { shownPlan } from './shownPlan'
import type { Today } from './today'

export type ExportOptions = {
  readonly out: string | undefined
  readonly scenario: string | undefined
  readonly asOf: string | undefined
  readonly focus: string | undefined
  readonly withPay: boolean
  readonly scale: string | undefined
}

/** Writes what `--out` asks for by its ending, and says what it wrote. */
export function exportPlan(paths: readonly string[], options: ExportOptions, today: Today): Result<string, string> {
  const [path, ...others] = paths
  const { out } = options
  if (path === undefined || others.length > 0) return err('Name one plan to export, such as plan.espalier.')
  if (out === undefined || !/\.(?:svg|png|json)$/i.test(out)) return err('Say where it goes: --out chart.svg, chart.png or plan.json.')
  if (options.scale !== undefined && !/\.png$/i.test(out)) return err('--scale is for PNG; an SVG is sharp at every size.')
  const free = notOver(paths, out)
  if (!free.ok) return free
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const opened = openPlan(new TextDecoder().decode(bytes.value))
  if (!opened.ok) return err(`${fileName(path)}: ${sayOpenRefusal(opened.reason)}`)
  const { photos } = opened.value
  const shown = shownPlan(opened.value.plan, options, today())
  if (!shown.ok) return shown
  if (/\.json$/i.test(out)) return writeJson(shown.value.plan, photos, out, options)

  const focus = focusOf(shown.value.plan, options.focus)
  if (!focus.ok) return focus
  const scene = pictureOf(shown.value.plan, focus.value, shown.value.asOf ?? today(), options.withPay)
  return /\.svg$/i.test(out) ? writeSvg(scene, photos, out) : writePng(scene, photos, out, options.scale)
}

function writeJson(plan: Plan, photos: readonly FilePhoto[], out: string, options: ExportOptions): Result<string, string> {
  if (options.focus !== undefined) return err('--focus is for pictures; JSON holds the whole plan.')
  const { text, leftOut } = exportJson(plan, { withPay: options.withPay, photos })
  const written = writeBytes(out, text)
  if (!written.ok) return written
  const words = options.withPay ? 'It holds pay.' : leftOut.length === 0 ? 'It held no pay.' : `Left out: ${leftOut.join(', ')}.`
  return ok(`${out}: ${plan.positions.size} positions. ${words}\n`)
}

/** The position that a name, title or id means; null for the whole chart. */
function focusOf(plan: Plan, wanted: string | undefined): Result<PositionId | null, string> {
  if (wanted === undefined) return ok(null)
  const text = wanted.trim().toLowerCase()
  const positions = [...plan.positions.values()]
  const named = positions.filter(({ id }) => nameOf(plan, id).toLowerCase() === text)
  const found = named.length > 0 ? named : positions.filter(({ id, title }) => title.toLowerCase() === text || id === wanted)
  const [only] = found
  if (!only) return err(`Nobody in this plan is called ${wanted}. Give a name, a title or an id as they stand in the plan.`)
  if (found.length > 1)
    return err(`${found.length} positions are called ${wanted}. Give the id of one: ${found.map(({ id }) => id).join(', ')}.`)
  return ok(only.id)
}

function pictureOf(plan: Plan, focus: PositionId | null, today: IsoDate, withPay: boolean): Scene {
  const layout = layOut(plan, { direction: 'top-down', collapsed: new Set(), focus })
  const fields: CardFieldKind[] = withPay ? ['team', 'location', 'pay', 'roll-up'] : ['team', 'location', 'roll-up']
  const hasLevels = [...plan.positions.values()].some(({ level }) => level !== null)
  return sceneOf(plan, layout, { colourBy: { kind: hasLevels ? 'band' : 'team' }, fields, today, locale: 'en-GB' })
}

function addressesOf(photos: readonly FilePhoto[]): Map<string, string> {
  return new Map(photos.map(photo => [photo.id, `data:${photo.type};base64,${photo.data}`]))
}

function writeSvg(scene: Scene, photos: readonly FilePhoto[], out: string): Result<string, string> {
  const fonts = fontFilesOf(scene).map(font => {
    const file = new URL(`../../resources/fonts/${fontFileName(font)}`, import.meta.url)
    return { ...font, data: `data:font/woff2;base64,${readFileSync(file).toString('base64')}` }
  })
  const written = writeBytes(out, svgOf(scene, { fonts, photos: addressesOf(photos) }))
  return written.ok ? ok(`${out}: ${scene.cards.length} positions.\n`) : written
}

function writePng(scene: Scene, photos: readonly FilePhoto[], out: string, wanted: string | undefined): Result<string, string> {
  const scale = wanted === undefined ? 2 : pngScales.find((one): one is PngScale => String(one) === wanted)
  if (scale === undefined) return err(`--scale is ${pngScales.join(', ')}.`)
  const plan = pngPlan(frameOf(scene), scale)
  const tiles = tilesOf(plan)
  const pictures: { path: string; bytes: Uint8Array }[] = []
  for (const { number, region } of tiles) {
    // The command line draws with the bundled font's own files, so none is embedded.
    const svg = svgOf(scene, { fonts: [], photos: addressesOf(photos.filter(canRasterise)), region })
    const picture = drawn(svg, scale)
    if (!picture.ok) return picture
    pictures.push({ path: tiles.length === 1 ? out : out.replace(/\.png$/i, `-${number}.png`), bytes: picture.value })
  }
  const written = writeAll(pictures)
  if (!written.ok) return written
  const size = `${plan.width} × ${plan.height} pixels`
  const words = tiles.length === 1 ? size : `${size} in ${tiles.length} tiles, ${pictures[0]?.path} to ${pictures.at(-1)?.path}`
  return ok(`${out}: ${scene.cards.length} positions, ${words}.\n`)
}

function drawn(svg: string, scale: PngScale): Result<Uint8Array, string> {
  try {
    return ok(rasterise(svg, scale))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return err(`The picture could not be drawn at ${scale}×: ${why}. Try a smaller --scale, or --out chart.svg.`)
  }
}
