/**
 * How much of a card is drawn at a zoom. The plate keeps its place and colour throughout: it narrows to a stub where only the name
 * is left, and widens to the whole card from afar, so that zooming never swaps one picture for another.
 */

/** From here up a card shows everything, and React Flow's cards stand on the painted ones. */
export const nearFrom = 0.7
/** Below this, bars without words. */
export const farBelow = 0.28

const nearFades = 0.07
const farFades = 0.03

export type Detail = {
  /** Weight of the near look, 0 to 1. */
  readonly near: number
  /** Weight of the bars from afar, 0 to 1. What is left over is the middle look. */
  readonly far: number
}

const between = (value: number, from: number, to: number) => Math.min(1, Math.max(0, (value - from) / (to - from)))
/** Slow at both ends. */
const eased = (share: number) => share * share * (3 - 2 * share)
const mix = (from: number, to: number, share: number) => from + (to - from) * share

export function detailAt(zoom: number): Detail {
  return {
    near: eased(between(zoom, nearFrom - nearFades, nearFrom)),
    far: 1 - eased(between(zoom, farBelow - farFades, farBelow + farFades)),
  }
}

/** Screen width of the plate of a card whose plate is `near` wide at zoom 1 and which is `whole` wide on screen. */
export function plateWidthAt(zoom: number, detail: Detail, near: number, whole: number): number {
  const stub = Math.min(12, whole * 0.2)
  return mix(mix(stub, near * zoom, detail.near), whole, detail.far)
}

/** Screen size of a name in a card `height` high on screen; `near` is its size at zoom 1. Names keep the screen's size while they fit. */
export function nameSizeAt(zoom: number, detail: Detail, near: number, height: number): number {
  const middle = Math.min(near - 1, Math.max(8, height * 0.62))
  // Half pixels: each size is a font for the browser to make.
  return Math.round(mix(middle, near * zoom, detail.near) * 2) / 2
}
