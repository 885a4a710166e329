/** Choices drawn from a short list of numbers, so that a random act can be printed, shrunk and repeated. */
import type { IdOf, Plan, TableName } from '@/domain/model/plan'

export type Picks = {
  /** A whole number from 0 to below `below`. */
  number(below: number): number
  of<Value>(values: readonly Value[]): Value
  /** True once in `times`. */
  isOneIn(times: number): boolean
  /** An id of a table; now and then one that is not there. */
  id<Table extends TableName>(plan: Plan, table: Table): IdOf<Table>
  /** One to four ids, perhaps the same one twice. */
  ids<Table extends TableName>(plan: Plan, table: Table): readonly IdOf<Table>[]
}

export function picksFrom(numbers: readonly number[]): Picks {
  let drawn = 0
  const draw = (): number => {
    const number = (numbers[drawn % numbers.length] ?? 0) + Math.floor(drawn / numbers.length) * 31
    drawn += 1
    return number
  }
  const number = (below: number): number => draw() % below
  const of = <Value>(values: readonly Value[]): Value => {
    const value = values[number(values.length)]
    if (value === undefined) throw new Error('There is nothing to pick from.')
    return value
  }
  const isOneIn = (times: number): boolean => number(times) === 0
  const id = <Table extends TableName>(plan: Plan, table: Table): IdOf<Table> => {
    const ids = [...plan[table].keys()]
    // An id that is not there is a case of its own; the brand is claimed for it.
    return (ids.length === 0 || isOneIn(40) ? `${table}_missing` : of(ids)) as IdOf<Table>
  }
  return { number, of, isOneIn, id, ids: (plan, table) => Array.from({ length: 1 + number(4) }, () => id(plan, table)) }
}
