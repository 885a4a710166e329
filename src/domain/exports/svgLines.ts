/** Reporting lines and dotted lines of a picture. */
import { dottedLabelStyle } from '../scene/cardGeometry'
import type { Palette } from '../scene/palette'
import { roundedPath, svgPath } from '../scene/roundedPath'
import type { SceneLine } from '../scene/types'
import { measure } from '../text/measure'
import { textLine } from './svgText'
import { element } from './xml'

type Point = { readonly x: number; readonly y: number }

const labelPadding = 4
const labelHeight = 14
const labelBaseline = 4

/** Every line as one group that stands under the cards; half a pixel over, so that thin lines are sharp. */
export function svgLines(lines: readonly SceneLine[], palette: Palette): string {
  const reporting = lines.flatMap(line => (line.kind === 'reporting' ? [element('path', { d: svgPath(roundedPath(line)) })] : []))
  const dotted = lines.flatMap(line => (line.kind === 'dotted' ? [element('path', { d: svgPath(roundedPath(line)) })] : []))
  return (
    group({ stroke: palette.colour('wire') }, reporting) +
    group({ stroke: palette.colour('ink-2'), 'stroke-width': 1.5, 'stroke-dasharray': '0.1 4', 'stroke-linecap': 'round' }, dotted)
  )
}

function group(attributes: Readonly<Record<string, string | number>>, paths: readonly string[]): string {
  return paths.length === 0 ? '' : element('g', { fill: 'none', transform: 'translate(0.5 0.5)', ...attributes }, ...paths)
}

/** Labels of dotted lines, each on a patch of the ground so that the line does not run through it. They stand above the cards. */
export function svgLineLabels(lines: readonly SceneLine[], palette: Palette, ground: string): string {
  return lines.map(line => (line.kind === 'dotted' && line.label !== '' ? label(line.label, line.at, palette, ground) : '')).join('')
}

function label(text: string, at: Point, palette: Palette, ground: string): string {
  const width = measure(text, dottedLabelStyle.weight, dottedLabelStyle.size) + 2 * labelPadding
  const patch = { x: at.x - width / 2, y: at.y - labelHeight / 2, width, height: labelHeight, fill: ground }
  return (
    element('rect', patch) +
    textLine(text, dottedLabelStyle, { x: at.x, baseline: at.y + labelBaseline, fill: palette.colour('ink-2'), anchor: 'middle' })
  )
}
