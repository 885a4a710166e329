/** The sheet a picture is drawn on: a margin, the title, the chart, the legend. Pixels at 1×. */
import { subtitleStyle, titleStyle } from '../scene/cardGeometry'
import type { Scene } from '../scene/types'
import { fit } from '../text/measure'
import { type LegendLayout, layOutLegend } from './legendLayout'

const margin = 32
const leastWidth = 360
const widestLegend = 560
const titleHeight = 26
const subtitleHeight = 18
const belowTitle = 22
const aboveLegend = 34

export type Frame = {
  /** Of the whole picture, whole pixels. */
  readonly width: number
  readonly height: number
  /** Add these to a place in the scene to find it in the picture. */
  readonly offset: { readonly x: number; readonly y: number }
  readonly title: { readonly text: string; readonly x: number; readonly baseline: number } | null
  readonly subtitle: { readonly text: string; readonly x: number; readonly baseline: number } | null
  readonly legend: { readonly x: number; readonly y: number; readonly layout: LegendLayout } | null
}

/** The sheet for a scene: everything it draws is inside, with a margin of 32. */
export function frameOf(scene: Scene): Frame {
  const inner = Math.max(leastWidth, Math.ceil(scene.bounds.width))
  const line = (text: string, style: { readonly size: number; readonly weight: 400 | 500 | 600 }, baseline: number) =>
    text === '' ? null : { text: fit(text, style.weight, style.size, inner), x: margin, baseline }

  const title = line(scene.title, titleStyle, margin + 19)
  const subtitle = line(scene.subtitle, subtitleStyle, margin + (title ? titleHeight : 0) + 13)
  const headHeight = (title ? titleHeight : 0) + (subtitle ? subtitleHeight : 0)
  const chartTop = margin + (headHeight > 0 ? headHeight + belowTitle : 0)
  const chartBottom = chartTop + Math.ceil(scene.bounds.height)
  const layout = layOutLegend(scene.legend, Math.min(inner, widestLegend))
  return {
    width: inner + 2 * margin,
    height: chartBottom + (layout ? aboveLegend + Math.ceil(layout.height) : 0) + margin,
    offset: { x: margin - scene.bounds.x + Math.floor((inner - scene.bounds.width) / 2), y: chartTop - scene.bounds.y },
    title,
    subtitle,
    legend: layout ? { x: margin, y: chartBottom + aboveLegend, layout } : null,
  }
}
