import type { LevelId, TrackId } from './ids'

/** Individual contributors, in growing seniority, then managers. */
export const bands = ['junior', 'mid', 'senior', 'staff', 'principal', 'manager', 'senior-manager', 'director', 'vp'] as const
export type Band = (typeof bands)[number]

export type Track = { readonly id: TrackId; readonly name: string; readonly kind: 'individual' | 'management'; readonly order: string }

export type Level = {
  readonly id: LevelId
  readonly trackId: TrackId
  /** Short and shown on every card, such as `E3`. */
  readonly code: string
  readonly name: string
  readonly band: Band
  /** Fractional key, junior first. */
  readonly order: string
  /** One sentence on what is expected at this level. */
  readonly scope: string
}
