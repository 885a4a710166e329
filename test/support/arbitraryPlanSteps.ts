/** Acts for property tests. */
import * as fc from 'fast-check'
import type { Act } from './planSteps'

export const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'add' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('retitle' as const),
      which: fc.nat(1_000),
      title: fc.string({ maxLength: 8 }),
      typing: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat(1_000) }) },
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'redo' }) },
)
