/** Three-way merge of two sets of edits that began as one: by timeline, so that two postponements of one move are one conflict. */
import type { ScenarioId } from '../model/ids'
import type { Edit } from '../model/scenario'
import { inScenario, isSameTimeline, type Timeline, timelines } from './timelines'

export type MergeConflict = { readonly base: Timeline | null; readonly ours: Timeline | null; readonly theirs: Timeline | null }

export type Merged = {
  /** As edits of the scenario asked for. Where there is a conflict, ours. */
  readonly edits: readonly Edit[]
  readonly conflicts: readonly MergeConflict[]
}

/**
 * What both sides made of `base`. A timeline that one side changed comes from that side; one that both changed alike comes once; one
 * that both changed differently is a conflict and comes from ours. Sound branches can merge into edits that block each other:
 * `evaluate` says which, the same whichever side is ours.
 */
export function merge(base: Iterable<Edit>, ours: Iterable<Edit>, theirs: Iterable<Edit>, into: ScenarioId): Merged {
  const [before, left, right] = [base, ours, theirs].map(edits => timelines(Array.from(edits, edit => inScenario(edit, into))))
  const edits: Edit[] = []
  const conflicts: MergeConflict[] = []
  const names = new Set([left, right].flatMap(side => [...(side?.keys() ?? [])]))
  for (const name of [...names].sort()) {
    const [was, mine, other] = [before?.get(name), left?.get(name), right?.get(name)]
    if (isSameTimeline(mine, other)) edits.push(...madeFirst(mine, other))
    else if (isSameTimeline(was, mine)) edits.push(...(other ?? []))
    else if (isSameTimeline(was, other)) edits.push(...(mine ?? []))
    else {
      edits.push(...(mine ?? []))
      conflicts.push({ base: was ?? null, ours: mine ?? null, theirs: other ?? null })
    }
  }
  return { edits, conflicts }
}

/** Of two timelines that do the same, one by a rule that does not ask which side it came from. */
function madeFirst(left: Timeline | undefined, right: Timeline | undefined): readonly Edit[] {
  const [mine, other] = [left ?? [], right ?? []]
  return JSON.stringify(mine.map(origin)) <= JSON.stringify(other.map(origin)) ? mine : other
}

function origin({ seq, act, reason, initiativeId }: Edit): readonly unknown[] {
  return [String(seq).padStart(10, '0'), act, reason, initiativeId]
}
