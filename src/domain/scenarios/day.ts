/** One day of a scenario: its steps together, and then without those that break a rule. */
import type { Occupant } from '../model/position'
import type { Json } from '../model/scenario'
import type { Blocked, Step, Why } from './evaluation'
import { fieldValue, targetOf, withValue } from './rows'
import type { State } from './state'

type Applied = Step & { readonly before: Json }

/** Applies a day and takes back what makes it unsound. The steps that touched something, withdrawn or not. */
export function applyDay(state: State, steps: readonly Step[], blocked: Blocked[]): readonly Step[] {
  let today: Applied[] = []
  for (const step of steps) {
    const { edit, field, value } = step
    const row = state.get(edit.table, edit.record)
    const target = targetOf(edit.table, field, value)
    if (!row) blocked.push({ edit, field, why: { kind: 'record-gone' } })
    else if (target && !state.exists(target)) blocked.push({ edit, field, why: { kind: 'target-gone', target: target.id } })
    else {
      today.push({ ...step, before: fieldValue(row, field) })
      state.put(edit.table, withValue(row, field, value))
    }
  }
  const touched = today
  for (let worst = latestBroken(state, today); worst; worst = latestBroken(state, today)) {
    const { step, why } = worst
    const row = state.get(step.edit.table, step.edit.record)
    if (row) state.put(step.edit.table, withValue(row, step.field, step.before))
    blocked.push({ edit: step.edit, field: step.field, why })
    today = today.filter(other => other !== step)
  }
  return touched
}

/** Of all steps of a day that break a rule together, the one made last; `null` on a sound day. */
function latestBroken(state: State, today: readonly Applied[]): { readonly step: Applied; readonly why: Why } | null {
  for (const step of today.toReversed()) {
    const why = brokenBy(state, step)
    if (why) return { step, why }
  }
  return null
}

/** The rule that a step takes part in breaking. */
function brokenBy(state: State, { edit, field, value }: Applied): Why | null {
  if (edit.table === 'dottedLines' && (field === 'from' || field === 'to')) {
    const line = state.get('dottedLines', edit.record)
    return line && line.from === line.to ? { kind: 'loop', path: [String(line.from), String(line.to)] } : null
  }
  if (field === 'reportsTo' || field === 'parentId') {
    const path = state.loopFrom(edit.table, edit.record)
    return path && { kind: 'loop', path }
  }
  if (edit.table !== 'positions' || field !== 'occupant') return null
  const occupant = value as Occupant // The field's own type.
  if (occupant.kind !== 'person') return null
  const [other] = [...state.seatsOf(occupant.personId)].filter(id => id !== edit.record).sort()
  return other === undefined ? null : { kind: 'held-twice', person: occupant.personId, other }
}
