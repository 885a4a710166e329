/** Widths of text in the bundled font, kerning off, so that screen, canvas and SVG agree within half a pixel. */

export type Weight = 400 | 500 | 600

/** Width in pixels of one line at `size` pixels. Rough until the generated advances are in. */
export function measure(text: string, _weight: Weight, size: number): number {
  return [...text].length * size * 0.55
}

/** The text, or as much of it as fits `width` pixels with an ellipsis at its end. */
export function fit(text: string, weight: Weight, size: number, width: number): string {
  if (measure(text, weight, size) <= width) return text
  const characters = [...text]
  let kept = characters.length
  while (kept > 0 && measure(`${characters.slice(0, kept).join('').trimEnd()}…`, weight, size) > width) kept--
  return kept === 0 ? '…' : `${characters.slice(0, kept).join('').trimEnd()}…`
}
