/** How cards go from one layout to the next. */

/** Above this many moving cards a chart cuts to its new layout: nobody follows so many, and a slow glide is worse than none. */
export const mostGliding = 300

/** How far a glide has come at `progress`, 0 to 1 of its time, clamped: fast at first and slow at the end, near the design's `cubic-bezier(.2, 0, 0, 1)`. */
export function eased(progress: number): number {
  const rest = 1 - Math.min(1, Math.max(0, progress))
  return 1 - rest ** 4
}
