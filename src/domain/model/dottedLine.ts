import type { IsoDate } from './dates'
import type { DottedLineId, PositionId } from './ids'

export const dottedLineTypes = ['functional', 'project', 'mentoring', 'influence'] as const
export type DottedLineType = (typeof dottedLineTypes)[number]

/** A second, typed reporting line: `from` also answers to `to`. */
export type DottedLine = {
  readonly id: DottedLineId
  readonly from: PositionId
  readonly to: PositionId
  readonly type: DottedLineType
  /** Share of time, above 0 and at most 1; null when nobody said. */
  readonly share: number | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}
