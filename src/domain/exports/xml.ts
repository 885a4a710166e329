/** Just enough XML to write a picture in which no text of a plan can become anything but text. */
import { lineOf } from '../text/line'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an element or an attribute: escaped, on one line, without the characters XML forbids. */
export function escaped(text: string): string {
  return lineOf(text).replace(/[&<>"']/g, character => entities[character] ?? character)
}

/** A number as short as it can be written, to a hundredth of a pixel. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export type Attributes = Readonly<Record<string, string | number | null>>

/** An element; attributes that are null are left out. Children are XML already: text among them went through `escaped`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) start += ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`
  }
  const inner = children.join('')
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`
}
