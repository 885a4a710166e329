/** Text in a picture: one line at a baseline, in the bundled font. */
import type { TextStyle } from '../scene/cardGeometry'
import { fontFamily } from '../text/measure'
import { type Attributes, element, escaped } from './xml'

export type TextAt = { readonly x: number; readonly baseline: number; readonly fill: string; readonly anchor?: 'middle' | 'end' }

/** How all text of a picture is drawn: unhinted, so that it is as wide as measured. Stands on the root element. */
export const textRendering: Attributes = {
  'font-family': `${fontFamily}, system-ui, sans-serif`,
  'text-rendering': 'geometricPrecision',
  'font-kerning': 'none',
}

export function textLine(text: string, style: TextStyle, at: TextAt): string {
  if (text === '') return ''
  const anchor = at.anchor ?? null
  return element(
    'text',
    { x: at.x, y: at.baseline, 'font-size': style.size, 'font-weight': style.weight, fill: at.fill, 'text-anchor': anchor },
    escaped(text),
  )
}
