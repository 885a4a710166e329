/** Bounds on what a file may hold, so that what opens can also be drawn and saved again. Runs on raw JSON, before anything reads it. */
import { err, ok, type Result } from '../result'
import type { OpenRefusal } from './refusal'

/** Longest text of a file, in code units: about 200 MB. */
export const longestText = 200_000_000
/** Longest single text in a file, in code units; room for a photo. */
const longestValue = 10_000_000
/** Deepest nesting of JSON. A plan needs about ten; writing fails at some thousands. */
const deepestNesting = 64
/** Most records in all tables together. */
export const mostRecords = 200_000
/** Most layers of reporting lines. */
export const mostLayers = 1_000

type Tree = { [key: string]: unknown } | unknown[]

/** What was made harmless: fields whose name is no name but a way to the prototype of objects. */
export type Guarded = { readonly unsafeKeys: number }

/** Measures a value fresh from `JSON.parse` and makes it harmless in place: keys called `__proto__` go, -0 becomes 0. */
export function guard(value: unknown): Result<Guarded, OpenRefusal> {
  let unsafeKeys = 0
  let layer: Tree[] = isTree(value) ? [value] : []
  for (let depth = 1; layer.length > 0; depth += 1) {
    if (depth > deepestNesting) return err({ code: 'too-big', what: 'nesting', limit: deepestNesting })
    const next: Tree[] = []
    for (const tree of layer) {
      if (!Array.isArray(tree) && Object.hasOwn(tree, '__proto__')) {
        Reflect.deleteProperty(tree, '__proto__')
        unsafeKeys += 1
      }
      for (const [key, child] of Object.entries(tree)) {
        if (isTree(child)) next.push(child)
        else if (typeof child === 'string' && child.length > longestValue)
          return err({ code: 'too-big', what: 'value', limit: longestValue })
        else if (Object.is(child, -0)) Object.assign(tree, { [key]: 0 })
      }
    }
    layer = next
  }
  return ok({ unsafeKeys })
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
