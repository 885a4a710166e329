/** Which record refers to which: every id that a record holds of another, in one place for invariants and repair. */
import type { Plan, TableName } from './plan'

export type Reference = {
  readonly table: TableName
  readonly id: string
  /** The field that holds the id, as people would call it. */
  readonly field: string
  readonly to: TableName
  readonly target: string
}

/** Every reference of a plan, table by table. Scenario edits refer to records by name, so a record they edit may be gone: that is a conflict. */
export function* referencesOf(plan: Plan): Generator<Reference> {
  for (const { id, trackId } of plan.levels.values()) yield { table: 'levels', id, field: 'track', to: 'tracks', target: trackId }
  for (const { id, parentId } of plan.teams.values()) {
    if (parentId !== null) yield { table: 'teams', id, field: 'parent', to: 'teams', target: parentId }
  }
  yield* ofPositions(plan)
  for (const { id, teamId, member } of plan.memberships.values()) {
    yield { table: 'memberships', id, field: 'team', to: 'teams', target: teamId }
    if (member.kind === 'position') yield { table: 'memberships', id, field: 'member', to: 'positions', target: member.positionId }
    else yield { table: 'memberships', id, field: 'member', to: 'people', target: member.personId }
  }
  for (const { id, from, to } of plan.dottedLines.values()) {
    yield { table: 'dottedLines', id, field: 'start', to: 'positions', target: from }
    yield { table: 'dottedLines', id, field: 'end', to: 'positions', target: to }
  }
  for (const { id, parentId, ancestorId } of plan.scenarios.values()) {
    if (parentId !== null) yield { table: 'scenarios', id, field: 'parent', to: 'scenarios', target: parentId }
    if (ancestorId !== null) yield { table: 'scenarios', id, field: 'ancestor', to: 'scenarios', target: ancestorId }
  }
  for (const { id, scenarioId, initiativeId } of plan.scenarioEdits.values()) {
    yield { table: 'scenarioEdits', id, field: 'scenario', to: 'scenarios', target: scenarioId }
    if (initiativeId !== null) yield { table: 'scenarioEdits', id, field: 'initiative', to: 'initiatives', target: initiativeId }
  }
}

function* ofPositions(plan: Plan): Generator<Reference> {
  const table = 'positions'
  for (const { id, reportsTo, occupant, level, custom } of plan.positions.values()) {
    if (reportsTo !== null) yield { table, id, field: 'manager', to: 'positions', target: reportsTo }
    if (occupant.kind === 'person') yield { table, id, field: 'person', to: 'people', target: occupant.personId }
    if (level) yield { table, id, field: 'level', to: 'levels', target: level.levelId }
    for (const target of Object.keys(custom)) yield { table, id, field: 'column', to: 'customFields', target }
  }
}
