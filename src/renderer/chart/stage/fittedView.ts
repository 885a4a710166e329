/** The whole chart in view, clear of what floats over the canvas. */
import { nearFrom } from './detail'
import type { Shown } from './shown'
import { fitted, type Padding, type Size, toChart, type Viewport } from './viewport'

const fitPadding: Padding = { top: 24, right: 32, bottom: 32, left: 32 }
/** Screen pixels that the legend and the map take at the bottom. */
const floating = 126
/** Screen pixels that the title takes at the top left. */
const titleBlock = { x: 8, y: 8, width: 380, height: 56 } as const

export function fittedView({ scene, index }: Shown, size: Size, hasLegend: boolean): Viewport {
  const padding = { ...fitPadding, bottom: hasLegend ? floating : fitPadding.bottom }
  const first = fitted(scene.bounds, size, padding)
  const under = { ...toChart(first, titleBlock), width: titleBlock.width / first.zoom, height: titleBlock.height / first.zoom }
  // Names from afar stand above the first row, and the title must not hide cards.
  const needsRoom = first.zoom < nearFrom / 2 || index.within(under).length > 0
  return needsRoom ? fitted(scene.bounds, size, { ...padding, top: titleBlock.y + titleBlock.height + 16 }) : first
}
