/** The chart's measures, in pixels at zoom 1. Cards' own insides are in `scene/cardGeometry`. */

export const cardSize = { width: 200, height: 72 } as const
export const leafSize = { width: 184, height: 40 } as const

/** Between columns of a row; a dotted line may run in the middle. */
export const columnGap = 12
/** Between trees that share no root. */
export const treeGap = 48
/** From a manager to the row below; the bus of reporting lines runs in the middle. Wider to the right than down, where cards are narrow ends. */
export const levelGap = { 'top-down': 24, 'left-right': 40 } as const

/** Stacked leaves: how far apart, how far in from the column's left edge, and where in that inset the spine runs. */
export const stackGap = { between: 4, inset: 16, spine: 7 } as const
/** From a manager to a single stack below. */
export const stackTop = 10
/** Room for the bus above several stacks beside their manager, where the level gap cannot hold it. */
export const stackLane = 12

/** A row of more than about twelve columns is broken into rows that together are about twice as wide as tall. */
export const brokenRows = { from: 12 * (cardSize.width + columnGap), ratio: 2, between: 48, lane: 16 } as const
