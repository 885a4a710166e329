/** Organisations for measuring: made from a seed, so that two runs compare the same thing. */

import { defaultLadder } from '@/domain/ladder/defaultLadder'
import { blankPerson, blankPosition } from '@/domain/model/blank'
import { emptyPlan } from '@/domain/model/emptyPlan'
import type { LevelId, PersonId, PositionId } from '@/domain/model/ids'
import { ordersBetween } from '@/domain/model/order'
import type { Person } from '@/domain/model/person'
import type { Plan } from '@/domain/model/plan'
import type { Position } from '@/domain/model/position'

/** `typical`: spans of 4 to 12, about seven on average. `chain`: everyone has one report. `wide`: everyone reports to the first. */
export type Shape = 'typical' | 'chain' | 'wide'

const given = [
  'Ada',
  'Ben',
  'Chidi',
  'Dee',
  'Elif',
  'Fatima',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kwame',
  'Leila',
  'Mei',
  'Noor',
  'Oskar',
  'Priya',
]
const family = ['Okafor', 'Lind', 'Haddad', 'Moretti', 'Tanabe', 'Keane', 'Weber', 'Sow', 'Ferrer', 'Rocha', 'Brandt', 'Diallo', 'Kaya']
const fields = ['Checkout', 'Search', 'Catalogue', 'Identity', 'Payments', 'Data', 'Mobile', 'Runtime', 'Fraud', 'Billing']
const places = ['Lisbon', 'Utrecht', 'Lagos', 'Berlin', 'Porto', 'Nairobi']

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Who reports to whom, as the index of each one's manager; -1 for the first. Managers come before their reports. */
function managers(size: number, shape: Shape, roll: () => number): readonly number[] {
  if (shape === 'chain') return Array.from({ length: size }, (_, at) => at - 1)
  if (shape === 'wide') return Array.from({ length: size }, (_, at) => (at === 0 ? -1 : 0))
  const above = [-1]
  // Open seats are filled layer by layer; about one in five reports manages others, and everyone near the top does.
  for (let manager = 0; above.length < size; manager++) {
    const isManager = manager < 8 || above.length - manager < 3 || roll() < 0.2
    if (!isManager) continue
    const span = 4 + Math.floor(roll() * 9)
    for (let report = 0; report < span && above.length < size; report++) above.push(manager)
  }
  return above
}

/** A plan of `size` positions. The first is the root. */
export function generate(size: number, { seed = 1, shape = 'typical' }: { readonly seed?: number; readonly shape?: Shape } = {}): Plan {
  const roll = dice(seed)
  const pick = (from: readonly string[]): string => from[Math.floor(roll() * from.length)] ?? ''
  const above = managers(size, shape, roll)
  const spans = new Map<number, number>()
  for (const manager of above) spans.set(manager, (spans.get(manager) ?? 0) + 1)
  const plan = { ...emptyPlan({ name: `Bench ${size}` }), ...defaultLadder() }
  const levels = [...plan.levels.keys()]
  const orders = ordersBetween(null, null, size)
  const positions = new Map<PositionId, Position>()
  const people = new Map<PersonId, Person>()
  for (const [at, manager] of above.entries()) {
    // Ids of the generated plan: the brands are this function's to give.
    const id = `pos_${String(at).padStart(6, '0')}` as PositionId
    const personId = `per_${String(at).padStart(6, '0')}` as PersonId
    const isManager = spans.has(at)
    const isOpen = roll() < 0.04
    if (!isOpen)
      people.set(personId, {
        ...blankPerson(personId, `${pick(given)} ${pick(family)}`),
        pay: { minor: 6_000_000 + Math.floor(roll() * 9_000_000), currency: plan.settings.values().next().value?.currency ?? 'EUR' },
      })
    const levelId = levels[Math.floor(roll() * levels.length)] as LevelId | undefined
    positions.set(id, {
      ...blankPosition(id, orders[at] ?? ''),
      reportsTo: manager < 0 ? null : (`pos_${String(manager).padStart(6, '0')}` as PositionId),
      occupant: isOpen ? { kind: 'vacant', since: null } : { kind: 'person', personId },
      title: isManager ? `Manager, ${pick(fields)}` : 'Software engineer',
      level: levelId ? { levelId, certainty: 'confirmed' } : null,
      location: pick(places),
    })
  }
  return { ...plan, positions, people }
}
