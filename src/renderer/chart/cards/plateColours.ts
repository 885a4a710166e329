/** A plate's colours by way of the style sheet, so that they follow the theme by themselves. */
import type { CSSProperties } from 'react'
import type { Token } from '@/domain/scene/types'

export type PlateVariables = CSSProperties & Record<'--plate' | '--on-plate' | '--edge', string>

const known = new Map<Token, PlateVariables>([
  ['neutral', { '--plate': 'var(--surface-3)', '--on-plate': 'var(--ink-2)', '--edge': 'var(--line-strong)' }],
])

/** The same object for the same fill. Only bands have an edge of their own; another's is its fill towards the ink, as in the palette. */
export function plateColours(fill: Token | 'neutral'): PlateVariables {
  let variables = known.get(fill)
  if (!variables) {
    const edge = fill.startsWith('band-') ? `var(--edge-${fill})` : `color-mix(in srgb, var(--${fill}) 75%, var(--ink))`
    variables = { '--plate': `var(--${fill})`, '--on-plate': `var(--on-${fill})`, '--edge': edge }
    known.set(fill, variables)
  }
  return variables
}
