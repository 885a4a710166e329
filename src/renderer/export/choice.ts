/** What the export dialog asks, and what comes of an answer before anything is drawn. */

import { frameOf } from '@/domain/exports/frame'
import { payColumns } from '@/domain/exports/payFields'
import { type PictureScene, pictureScene } from '@/domain/exports/pictureScene'
import { type PngPlan, type PngScale, pngPlan, tilesOf } from '@/domain/exports/pngPlan'
import { withoutPay } from '@/domain/exports/withoutPay'
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { settingsId } from '@/domain/model/settings'
import { reportsOf } from '@/domain/queries/reports'
import { plural, sayCount } from '../components/format'
import type { View } from '../session/app'

export type ExportFormat = 'png' | 'svg' | 'json'

export type ExportChoice = {
  readonly format: ExportFormat
  /** Show only this position and everyone below; null is the whole chart. */
  readonly focus: PositionId | null
  /** Open managers that are folded on screen. */
  readonly isUnfolded: boolean
  readonly scale: PngScale
  readonly withPay: boolean
}

export const usualChoice: ExportChoice = { format: 'png', focus: null, isUnfolded: false, scale: 2, withPay: false }

/** What a picture needs to know besides the choice. */
export type Looking = Pick<View, 'direction' | 'collapsed' | 'colourBy' | 'cardFields'> & {
  readonly today: string
  readonly locale: string
}

/** The part of the chart that can be chosen: the one on show, or else below the one selected manager; null when there is none. */
export function partOf(plan: Pick<Plan, 'positions'>, view: Pick<View, 'focusRoot' | 'selection'>): PositionId | null {
  const [only] = view.selection.size === 1 ? view.selection : []
  const part = view.focusRoot ?? only ?? null
  return part !== null && plan.positions.has(part) && reportsOf(plan, part).length > 0 ? part : null
}

/** The picture of a choice. */
export function pictureOf(plan: Plan, choice: ExportChoice, looking: Looking): PictureScene {
  const { cardFields: fields, ...rest } = looking
  const collapsed: ReadonlySet<PositionId> = choice.isUnfolded ? new Set() : looking.collapsed
  return pictureScene(plan, { ...rest, fields, collapsed, focus: choice.focus, withPay: choice.withPay })
}

/** What a choice without pay leaves out, in words; empty when the export would hold none anyway. */
export function payLeftOut(plan: Plan, choice: ExportChoice, looking: Looking): readonly string[] {
  if (choice.format === 'json') return withoutPay(plan).leftOut
  const columns = payColumns(plan)
  const isShown = looking.cardFields.some(kind => kind === 'pay' || kind === 'cost' || kind.startsWith('custom:'))
  if (!isShown && (looking.colourBy.kind !== 'custom' || columns.size === 0)) return []
  return pictureOf(plan, { ...choice, withPay: false }, looking).leftOut
}

export function pngPlanOf(picture: PictureScene, scale: PngScale): PngPlan {
  return pngPlan(frameOf(picture.scene), scale)
}

/** `2,800 × 1,800 pixels`, and in how many files when one cannot hold it. */
export function saySize(plan: PngPlan): string {
  const size = `${sayCount(plan.width)} × ${sayCount(plan.height)} pixels`
  if (plan.kind === 'one') return size
  const grid = `${plural(plan.columns, 'column')} by ${plural(plan.rows, 'row')}`
  return `${size}: too large for one PNG, so ${sayCount(tilesOf(plan).length)} numbered pictures (${grid}) in one ZIP file`
}

/** A file's name from the plan's and the part's, without what file systems take for more than a name. */
export function fileNameOf(plan: Plan, focus: PositionId | null, ending: string): string {
  const name = [plan.settings.get(settingsId)?.name ?? '', ...(focus === null ? [] : [nameOf(plan, focus)])].filter(Boolean).join(', ')
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${safe || 'Chart'}.${ending}`
}
