/** Names from afar, placed once for a zoom and drawn at every frame. */
import type { Palette } from '@/domain/scene/palette'
import { dimmed, isDimmed, type Looks } from '../stage/look'
import type { Shown } from '../stage/shown'
import type { Size, Viewport } from '../stage/viewport'
import { type Canvas, fontOf } from './brush'
import { groupLabel, type PlacedLabel, placeLabels } from './labels'

/** Names keep their places within a step of about 6 % of zoom: placing them anew at each would make them flicker. */
const steps = 12
const placed = new WeakMap<Shown, { readonly step: number; readonly labels: readonly PlacedLabel[] }>()

export function placedLabels(shown: Shown, zoom: number): readonly PlacedLabel[] {
  const step = Math.round(Math.log2(zoom) * steps)
  const known = placed.get(shown)
  if (known?.step === step) return known.labels
  const labels = placeLabels(shown.heads(), 2 ** (step / steps), shown.scene.bounds, area => shown.index.within(area).length === 0)
  placed.set(shown, { step, labels })
  return labels
}

type Setting = {
  readonly viewport: Viewport
  readonly size: Size
  readonly palette: Palette
  readonly strength: number
  readonly looks: Looks
}

export function paintLabels(canvas: Canvas, labels: readonly PlacedLabel[], { viewport, size, palette, strength, looks }: Setting): void {
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.lineJoin = 'round'
  canvas.strokeStyle = palette.colour('canvas')
  for (const { id, text, style, anchor, dx, dy } of labels) {
    const x = Math.round(anchor.x * viewport.zoom + viewport.x + dx)
    const y = Math.round(anchor.y * viewport.zoom + viewport.y + dy)
    if (x > size.width || y > size.height || y < -style.height || x < -600) continue
    canvas.globalAlpha = strength * (isDimmed(looks, id) ? dimmed : 1)
    canvas.font = fontOf(style.weight, style.size)
    const baseline = y + Math.round(style.height / 2 + style.size * 0.36)
    // A rim of ground: a line that passes behind a name must not be read as part of it.
    canvas.lineWidth = 4
    canvas.strokeText(text, x, baseline)
    canvas.fillStyle = palette.colour(style === groupLabel ? 'ink' : 'ink-2')
    canvas.fillText(text, x, baseline)
  }
  canvas.lineJoin = 'miter'
  canvas.globalAlpha = 1
}
