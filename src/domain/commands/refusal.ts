/** Why a command did not do what was asked. `sayRefusal` puts it in words with names. */
import type { PersonId, PositionId } from '../model/ids'

export type Refusal =
  | { readonly code: 'missing'; readonly what: string; readonly id: string }
  | { readonly code: 'would-report-to-itself'; readonly positionId: PositionId; readonly under: PositionId }
  | { readonly code: 'already-seated'; readonly personId: PersonId; readonly positionId: PositionId }
