/** The one door to fractional keys: text that sorts by code unit, with room between any two, so a reorder rewrites one record. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

const keyPattern = /^[A-Za-z][0-9A-Za-z]+$/
const smallestInteger = `A${'0'.repeat(26)}`

/** Whether text is a key that others can be placed around: a head that says how long its whole part is, and no trailing zero after it. */
export function isOrderKey(text: string): boolean {
  if (!keyPattern.test(text)) return false
  const head = text.charCodeAt(0)
  const wholeLength = head >= 97 ? head - 95 : 92 - head
  if (text.length < wholeLength || text === smallestInteger) return false
  return text.length === wholeLength || !text.endsWith('0')
}

/** A key after `lower` and before `upper`, null being open. Both must be keys, `lower` before `upper`; otherwise it throws. */
export function orderBetween(lower: string | null, upper: string | null): string {
  return generateKeyBetween(lower, upper)
}

/** `count` keys in order, after `lower` and before `upper`; as `orderBetween`. */
export function ordersBetween(lower: string | null, upper: string | null, count: number): readonly string[] {
  return generateNKeysBetween(lower, upper, count)
}

/** A key after every one of `orders`; those that are no keys are passed over. */
export function orderAfterAll(orders: Iterable<string>): string {
  let last: string | null = null
  for (const order of orders) if ((last === null || order > last) && isOrderKey(order)) last = order
  return orderBetween(last, null)
}

/** Siblings in order: by key, then by id, both by code unit. A total order, whatever the keys are. */
export function compareOrders(
  left: { readonly order: string; readonly id: string },
  right: { readonly order: string; readonly id: string },
): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
