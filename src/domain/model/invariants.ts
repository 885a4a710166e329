/** What holds of every plan after every command and every repair. Types say the rest. */
import { isIsoDate } from './dates'
import type { JobShareId, PersonId, PositionId } from './ids'
import { isCurrencyCode, type Money } from './money'
import { nameOf, personNameOf } from './names'
import { isOrderKey } from './order'
import type { Plan, TableName } from './plan'
import { mostFte } from './position'
import { referencesOf } from './references'
import { areUsableHours, settingsId } from './settings'
import { teamColours } from './team'

export type BrokenInvariant = {
  readonly code:
    | 'wrong-id'
    | 'no-settings'
    | 'dangling-id'
    | 'cycle'
    | 'held-twice'
    | 'job-share'
    | 'no-order'
    | 'out-of-range'
    | 'money'
    | 'no-date'
    | 'ends-before-start'
    | 'edited-twice'
  readonly table: TableName
  readonly id: string
  /** One sentence for people, with names. */
  readonly words: string
}

/** Everything a plan breaks; nothing for a sound plan. Total on unsound plans. Cost: linear in the plan. */
export function brokenInvariants(plan: Plan): readonly BrokenInvariant[] {
  return [
    ...brokenIds(plan),
    ...brokenReferences(plan),
    ...brokenTrees(plan),
    ...brokenSeats(plan),
    ...brokenOrders(plan),
    ...brokenNumbers(plan),
    ...brokenDates(plan),
    ...brokenEdits(plan),
  ]
}

function* brokenIds(plan: Plan): Generator<BrokenInvariant> {
  // The list names every table; TypeScript gives Object.entries no closer type.
  for (const [table, rows] of Object.entries(plan) as [TableName, ReadonlyMap<string, { readonly id: string }>][]) {
    for (const [key, { id }] of rows) {
      if (key !== id) yield { code: 'wrong-id', table, id: key, words: `A record is kept as ${key} and calls itself ${id}.` }
    }
  }
  const settings = [...plan.settings.keys()]
  if (settings.length !== 1 || settings[0] !== settingsId) {
    yield { code: 'no-settings', table: 'settings', id: settingsId, words: 'A plan has exactly one record of settings.' }
  }
}

function* brokenReferences(plan: Plan): Generator<BrokenInvariant> {
  for (const { table, id, field, to, target } of referencesOf(plan)) {
    // Any text may be asked for: an id that is there is one of the table's.
    if (!plan[to].has(target as never)) {
      yield { code: 'dangling-id', table, id, words: `The ${field} of ${called(plan, table, id)} (${target}) is not in the plan.` }
    }
  }
}

function* brokenTrees(plan: Plan): Generator<BrokenInvariant> {
  const trees = [
    { table: 'positions', parents: new Map([...plan.positions.values()].map(row => [row.id as string, row.reportsTo])) },
    { table: 'teams', parents: new Map([...plan.teams.values()].map(row => [row.id as string, row.parentId])) },
    { table: 'scenarios', parents: new Map([...plan.scenarios.values()].map(row => [row.id as string, row.parentId])) },
    { table: 'scenarios', parents: new Map([...plan.scenarios.values()].map(row => [row.id as string, row.ancestorId])) },
  ] as const
  for (const { table, parents } of trees) {
    for (const loop of loopsIn(parents)) {
      const path = [...loop, loop[0] ?? ''].map(id => called(plan, table, id)).join(' → ')
      yield { code: 'cycle', table, id: loop[0] ?? '', words: `These stand above each other in a circle: ${path}.` }
    }
  }
}

/** The circles of a parent table, each from its lowest id upwards along the parents. */
export function loopsIn(parents: ReadonlyMap<string, string | null>): readonly (readonly string[])[] {
  const loops: (readonly string[])[] = []
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const path = new Map<string, number>()
    let id: string | null = start
    while (id !== null && !settled.has(id) && !path.has(id)) {
      path.set(id, path.size)
      id = parents.get(id) ?? null
    }
    if (id !== null && path.has(id)) loops.push(fromLowest([...path.keys()].slice(path.get(id))))
    for (const met of path.keys()) settled.add(met)
  }
  return loops
}

function fromLowest(loop: readonly string[]): readonly string[] {
  const lowest = loop.reduce((least, id, at) => (id < (loop[least] ?? '') ? at : least), 0)
  return [...loop.slice(lowest), ...loop.slice(0, lowest)]
}

function* brokenSeats(plan: Plan): Generator<BrokenInvariant> {
  const seats = new Map<PersonId, PositionId>()
  const shares = new Map<JobShareId, PositionId[]>()
  for (const { id, occupant, jobShare } of plan.positions.values()) {
    if (occupant.kind === 'person') {
      if (seats.has(occupant.personId)) {
        const words = `${personNameOf(plan, occupant.personId)} is in more than one position.`
        yield { code: 'held-twice', table: 'positions', id, words }
      }
      seats.set(occupant.personId, id)
    }
    if (jobShare !== null) shares.set(jobShare, [...(shares.get(jobShare) ?? []), id])
  }
  for (const halves of shares.values()) {
    if (halves.length === 2) continue
    for (const id of halves) {
      yield {
        code: 'job-share',
        table: 'positions',
        id,
        words: `The job share of ${nameOf(plan, id)} has ${halves.length} halves, not two.`,
      }
    }
  }
}

function* brokenOrders(plan: Plan): Generator<BrokenInvariant> {
  for (const table of ['positions', 'teams', 'tracks', 'levels', 'customFields'] as const) {
    for (const { id, order } of plan[table].values()) {
      if (!isOrderKey(order)) {
        yield { code: 'no-order', table, id, words: `${called(plan, table, id)} has no usable place among its siblings (“${order}”).` }
      }
    }
  }
}

function* brokenNumbers(plan: Plan): Generator<BrokenInvariant> {
  const range = (table: TableName, id: string, what: string): BrokenInvariant => {
    return { code: 'out-of-range', table, id, words: `${what} of ${called(plan, table, id)} is out of range.` }
  }
  for (const { id, fte, budget } of plan.positions.values()) {
    if (!isShare(fte, mostFte)) yield range('positions', id, 'The FTE')
    if (budget && !isMoney(budget))
      yield { code: 'money', table: 'positions', id, words: `The budget of ${nameOf(plan, id)} is not exact money.` }
  }
  for (const { id, name, pay } of plan.people.values()) {
    if (pay && !isMoney(pay)) yield { code: 'money', table: 'people', id, words: `The pay of ${name} is not exact money.` }
  }
  for (const { id, colour } of plan.teams.values()) {
    if (!isWholeWithin(colour, 1, teamColours)) yield range('teams', id, 'The colour')
  }
  for (const { id, allocation } of plan.memberships.values()) if (!isShare(allocation, 1)) yield range('memberships', id, 'The allocation')
  for (const { id, share } of plan.dottedLines.values()) {
    if (share !== null && !isShare(share, 1)) yield range('dottedLines', id, 'The share of time')
  }
  for (const { id, currency, fiscalYearStart, workingHours } of plan.settings.values()) {
    if (!isCurrencyCode(currency)) yield { code: 'money', table: 'settings', id, words: `“${currency}” is not a currency code.` }
    if (!isWholeWithin(fiscalYearStart, 1, 12)) yield range('settings', id, 'The first month of the fiscal year')
    if (!isShare(workingHours.weekly, 168)) yield range('settings', id, 'The weekly hours')
    if (!areUsableHours(workingHours.from, workingHours.to)) yield range('settings', id, 'The working day')
  }
}

function isShare(share: number, most: number): boolean {
  return share > 0 && share <= most
}

function isWholeWithin(count: number, least: number, most: number): boolean {
  return Number.isInteger(count) && count >= least && count <= most
}

function isMoney(money: Money): boolean {
  return Number.isSafeInteger(money.minor) && isCurrencyCode(money.currency)
}

function* brokenDates(plan: Plan): Generator<BrokenInvariant> {
  for (const { id, startsOn, endsOn, occupant } of plan.positions.values()) {
    const since = occupant.kind === 'vacant' ? occupant.since : occupant.kind === 'planned' ? occupant.startBy : null
    yield* brokenSpan(plan, 'positions', id, [startsOn, endsOn], since)
  }
  for (const { id, hiredOn, leavesOn, leave } of plan.people.values()) {
    yield* brokenSpan(plan, 'people', id, [hiredOn, leavesOn], leave?.until ?? null)
  }
  for (const table of ['teams', 'memberships', 'dottedLines'] as const) {
    for (const { id, startsOn, endsOn } of plan[table].values()) yield* brokenSpan(plan, table, id, [startsOn, endsOn])
  }
  for (const { id, createdOn } of plan.scenarios.values()) yield* brokenSpan(plan, 'scenarios', id, [createdOn, null])
}

function* brokenSpan(
  plan: Plan,
  table: TableName,
  id: string,
  [start, end]: readonly [string | null, string | null],
  alone: string | null = null,
): Generator<BrokenInvariant> {
  for (const date of [start, end, alone]) {
    if (date !== null && !isIsoDate(date)) {
      yield { code: 'no-date', table, id, words: `“${date}” of ${called(plan, table, id)} is not a day of the calendar.` }
    }
  }
  if (start !== null && end !== null && start > end) {
    yield { code: 'ends-before-start', table, id, words: `${called(plan, table, id)} ends on ${end}, before it starts on ${start}.` }
  }
}

function* brokenEdits(plan: Plan): Generator<BrokenInvariant> {
  const made = new Set<string>()
  for (const edit of plan.scenarioEdits.values()) {
    const { id, scenarioId, table, record, kind } = edit
    const [field, on] = edit.kind === 'set' ? [edit.field, edit.on] : ['', '']
    const key = JSON.stringify([scenarioId, table, record, kind, field, on])
    if (made.has(key)) {
      yield { code: 'edited-twice', table: 'scenarioEdits', id, words: `A scenario sets ${field || kind} of ${record} twice on one date.` }
    }
    made.add(key)
    if (edit.on !== '~') yield* brokenSpan(plan, 'scenarioEdits', id, [edit.on, null])
  }
}

/** A record as people call it: its name where it has one, otherwise what it is. */
function called(plan: Plan, table: TableName, id: string): string {
  // An id of another table is not found there, which is answered as well.
  if (table === 'positions') return nameOf(plan, id as PositionId)
  if (table === 'memberships') return `membership ${id}`
  if (table === 'dottedLines') return `dotted line ${id}`
  if (table === 'scenarioEdits') return `scenario edit ${id}`
  const row: { readonly name?: string } | undefined = plan[table].get(id as never)
  return row?.name ?? id
}
