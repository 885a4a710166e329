/** Where a level of the ladder is used: on positions, and in what scenarios make of positions. */
import type { Editing } from '../change/edit'
import type { LevelId } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Edit, Json } from '../model/scenario'

/** Positions on a level, in the baseline or in a scenario; each counts once. */
export function levelUsers(plan: Plan, levelId: LevelId): number {
  const users = new Set<string>()
  for (const { id, level } of plan.positions.values()) if (level?.levelId === levelId) users.add(id)
  for (const edit of plan.scenarioEdits.values()) if (withLevelReplaced(edit, levelId, null) !== edit) users.add(edit.record)
  return users.size
}

/** Gives every user of a level another, with the certainty it had, or none. */
export function replaceLevel(edit: Editing, plan: Plan, from: LevelId, to: LevelId | null): void {
  for (const position of plan.positions.values()) {
    const { level } = position
    if (level?.levelId === from) edit.put('positions', { ...position, level: to === null ? null : { ...level, levelId: to } })
  }
  for (const before of plan.scenarioEdits.values()) edit.put('scenarioEdits', withLevelReplaced(before, from, to))
}

function withLevelReplaced(edit: Edit, from: LevelId, to: LevelId | null): Edit {
  if (edit.table !== 'positions') return edit
  const replaced = (json: Json | undefined): Json | undefined => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
    // Not an array, as asked above; TypeScript does not narrow a readonly one away.
    const level = json as { readonly [key: string]: Json }
    return level.levelId === from ? (to === null ? null : { ...level, levelId: to }) : json
  }
  if (edit.kind === 'born') {
    const level = replaced(edit.seed.level)
    return level === undefined || level === edit.seed.level ? edit : { ...edit, seed: { ...edit.seed, level } }
  }
  if (edit.kind !== 'set' || edit.field !== 'level') return edit
  const value = replaced(edit.value) ?? null
  const base = replaced(edit.base)
  if (value === edit.value && base === edit.base) return edit
  return base === undefined ? { ...edit, value } : { ...edit, value, base }
}
