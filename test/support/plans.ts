/** Plans drawn as indented outlines, so that a test shows the chart it is about. */
import { blankPerson, blankPosition } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { PersonId, PositionId, TeamId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import { ordersBetween } from '@/domain/model/order'
import type { Plan } from '@/domain/model/plan'
import type { Occupant, Position } from '@/domain/model/position'
import type { Settings } from '@/domain/model/settings'
import { reportsOf } from '@/domain/queries/reports'

/** The position id that `planOf` gives to a line, such as `at('Ben')` or `at('Vacant: Engineer')`. */
export function at(name: string): PositionId {
  // The brand is this helper's to give: planOf uses the same rule.
  return `pos_${name}` as PositionId
}

/** The id of the person on a line of `planOf`. */
export function who(name: string): PersonId {
  return `per_${name}` as PersonId
}

/** The id of a team made with `withTeams`. */
export function team(name: string): TeamId {
  return `team_${name}` as TeamId
}

/**
 * A plan from an outline: one position a line, two spaces a step down. A line is a person's name, or `Vacant: Title`, `Planned: Title`.
 * Names must differ; ids are made of them.
 */
export function planOf(outline: string, settings: Partial<Omit<Settings, 'id'>> = {}): Plan {
  const lines = outline.split('\n').filter(line => line.trim() !== '')
  const orders = ordersBetween(null, null, lines.length)
  const positions = new Map<PositionId, Position>()
  const people = new Map()
  const path: PositionId[] = []
  for (const [index, line] of lines.entries()) {
    const name = line.trim()
    const depth = (line.length - line.trimStart().length) / 2
    const id = at(name)
    if (positions.has(id)) throw new Error(`Two lines of the outline are called ${name}.`)
    if (!Number.isInteger(depth) || depth > path.length) throw new Error(`The line ${name} is indented too far or unevenly.`)
    const order = orders[index]
    if (order === undefined) throw new Error('There is an order for every line.')
    path.length = depth
    const { occupant, title } = seatOf(name)
    positions.set(id, { ...blankPosition(id, order), reportsTo: path.at(-1) ?? null, occupant, title })
    if (occupant.kind === 'person') people.set(occupant.personId, blankPerson(occupant.personId, name))
    path.push(id)
  }
  return { ...emptyPlan({ name: 'Test plan', ...settings }), positions, people }
}

function seatOf(name: string): { readonly occupant: Occupant; readonly title: string } {
  const unfilled = /^(Vacant|Planned)(?:: (.*))?$/.exec(name)
  if (!unfilled) return { occupant: { kind: 'person', personId: who(name) }, title: `Title of ${name}` }
  const title = unfilled[2] ?? ''
  return { occupant: unfilled[1] === 'Vacant' ? { kind: 'vacant', since: null } : { kind: 'planned', startBy: null }, title }
}

/** The plan as the outline that `planOf` reads: siblings in order, one position a line. */
export function outlineOf(plan: Pick<Plan, 'positions' | 'people'>): string {
  const lines: string[] = []
  const walk = (managerId: PositionId | null, depth: number): void => {
    for (const position of reportsOf(plan, managerId)) {
      lines.push(`${'  '.repeat(depth)}${nameOf(plan, position.id)}`)
      walk(position.id, depth + 1)
    }
  }
  walk(null, 0)
  return lines.join('\n')
}

/** The plan with top-level teams of these names, in order, the n-th with colour n. */
export function withTeams(plan: Plan, ...names: readonly string[]): Plan {
  const orders = ordersBetween(null, null, names.length)
  const teams = new Map(plan.teams)
  for (const [index, name] of names.entries()) {
    const order = orders[index] ?? ''
    teams.set(team(name), {
      id: team(name),
      name,
      parentId: null,
      type: null,
      order,
      colour: (index % 12) + 1,
      startsOn: null,
      endsOn: null,
    })
  }
  return { ...plan, teams }
}

/** The record with an id, or a throw that names it: for tests that expect it to be there. */
export function the<Id, Row>(table: ReadonlyMap<Id, Row>, id: Id): Row {
  const row = table.get(id)
  if (row === undefined) throw new Error(`There is no ${String(id)}.`)
  return row
}
