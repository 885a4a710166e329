/** The middle of some figures; of an even number, the lower of the two. `NaN` of none. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5)
}

/** The figure that a share (0 to 1) of the others is not above, without interpolation: of five, the 95th percentile is the largest. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
