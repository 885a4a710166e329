/** Remembers an answer for as long as the tables it was read from are the same objects. */
import type { Plan, TableName } from '../model/plan'

/**
 * A query that is computed once per combination of the tables it names. An edit of any other table keeps the answer; tables that
 * are no longer held anywhere let go of theirs.
 */
export function cachedOn<const Names extends readonly [TableName, ...TableName[]], Answer>(
  names: Names,
  compute: (tables: Pick<Plan, Names[number]>) => Answer,
): (plan: Pick<Plan, Names[number]>) => Answer {
  type Node = WeakMap<object, Node | { readonly answer: Answer }>
  const root: Node = new WeakMap()
  return plan => {
    // Every name leads one map further down; `names` is never empty, so the last one leads to the answer.
    const tables = names.map(name => plan[name as Names[number]] as object)
    const last = tables.pop() as object
    let node = root
    for (const table of tables) {
      let next = node.get(table) as Node | undefined
      if (!next) {
        next = new WeakMap()
        node.set(table, next)
      }
      node = next
    }
    const known = node.get(last) as { readonly answer: Answer } | undefined
    if (known) return known.answer
    const answer = compute(plan)
    node.set(last, { answer })
    return answer
  }
}
