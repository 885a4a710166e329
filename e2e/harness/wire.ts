/**
 * Carries what a structured clone carries, as text: Playwright's own way loses maps, sets and the difference between kinds of bytes.
 * Runs in Node and in the page. What is given must be a structured clone already, so that the browser decides what can be cloned.
 */

type Node =
  | readonly ['value', string | boolean | null]
  | readonly ['number' | 'bigint', string]
  | readonly ['undefined']
  | readonly ['date', number | null]
  | readonly ['regexp' | 'error', string, string]
  | readonly ['array' | 'set', readonly number[]]
  | readonly ['object' | 'map', readonly (readonly [number, number])[]]
  | readonly ['buffer', string]
  | readonly ['view', string, number, number, number]

const views = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
}
const isView = (name: string): name is keyof typeof views => name in views

/** Throws with the kind's name at what it does not carry. */
export function encode(value: unknown): string {
  const nodes: Node[] = []
  const seen = new Map<unknown, number>()
  const put = (part: unknown): number => {
    const known = seen.get(part)
    if (known !== undefined) return known
    const at = nodes.push(['undefined']) - 1
    if (typeof part === 'object' && part !== null) seen.set(part, at)
    nodes[at] = nodeOf(part, put)
    return at
  }
  put(value)
  return JSON.stringify(nodes)
}

function nodeOf(part: unknown, put: (part: unknown) => number): Node {
  if (part === undefined) return ['undefined']
  if (part === null || typeof part === 'string' || typeof part === 'boolean') return ['value', part]
  if (typeof part === 'number') return ['number', Object.is(part, -0) ? '-0' : String(part)]
  if (typeof part === 'bigint') return ['bigint', String(part)]
  if (part instanceof Date) return ['date', Number.isNaN(part.getTime()) ? null : part.getTime()]
  if (part instanceof RegExp) return ['regexp', part.source, part.flags]
  if (part instanceof Error) return ['error', part.name, part.message]
  if (part instanceof Map) return ['map', [...part].map(([key, held]) => [put(key), put(held)] as const)]
  if (part instanceof Set) return ['set', [...part].map(put)]
  if (part instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(part))]
  if (ArrayBuffer.isView(part)) return viewOf(part, put)
  if (Array.isArray(part)) return ['array', Array.from(part, (held, index) => (index in part ? put(held) : -1))]
  const kind = Object.prototype.toString.call(part)
  if (kind !== '[object Object]') throw new TypeError(`The harness carries no ${kind}`)
  return ['object', Object.entries(Object(part)).map(([key, held]) => [put(key), put(held)] as const)]
}

/** The bytes seen and no more: a view may look at a small part of a large buffer. */
function viewOf(part: ArrayBufferView, put: (part: unknown) => number): Node {
  const name = part.constructor.name
  const kind = name === 'Buffer' ? 'Uint8Array' : name
  if (!isView(kind)) throw new TypeError(`The harness carries no ${kind}`)
  const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice()
  return ['view', kind, put(bytes.buffer), 0, part.byteLength / views[kind].BYTES_PER_ELEMENT]
}

export function decode(text: string): unknown {
  // Only `encode` writes these texts.
  const nodes = JSON.parse(text) as readonly Node[]
  const made = new Map<number, unknown>()
  const get = (at: number): unknown => {
    if (made.has(at)) return made.get(at)
    const node = nodes[at]
    if (!node) throw new TypeError('The text is not whole')
    const value = shellOf(node, get)
    made.set(at, value)
    fillIn(value, node, get)
    return value
  }
  return get(0)
}

/** The value, still empty where it holds others: they may hold it in turn. */
function shellOf(node: Node, get: (at: number) => unknown): unknown {
  switch (node[0]) {
    case 'undefined':
      return undefined
    case 'value':
      return node[1]
    case 'number':
      return Number(node[1])
    case 'bigint':
      return BigInt(node[1])
    case 'date':
      return new Date(node[1] ?? Number.NaN)
    case 'regexp':
      return new RegExp(node[1], node[2])
    case 'error':
      return Object.assign(new Error(node[2]), { name: node[1] })
    case 'buffer':
      return fromBase64(node[1]).buffer
    case 'view': {
      if (!isView(node[1])) throw new TypeError(`The harness carries no ${node[1]}`)
      // A buffer's node comes back as its buffer.
      return new views[node[1]](get(node[2]) as ArrayBuffer, node[3], node[4])
    }
    case 'array':
      return new Array(node[1].length)
    case 'set':
      return new Set()
    case 'map':
      return new Map()
    case 'object':
      return {}
  }
}

function fillIn(value: unknown, node: Node, get: (at: number) => unknown): void {
  if (node[0] === 'array' && Array.isArray(value)) {
    for (const [index, at] of node[1].entries()) if (at >= 0) value[index] = get(at)
  } else if (node[0] === 'set' && value instanceof Set) {
    for (const at of node[1]) value.add(get(at))
  } else if (node[0] === 'map' && value instanceof Map) {
    for (const [key, held] of node[1]) value.set(get(key), get(held))
  } else if (node[0] === 'object') {
    const define = { enumerable: true, configurable: true, writable: true }
    // Defined, not set: a key may be `__proto__`.
    for (const [key, held] of node[1]) Object.defineProperty(value, String(get(key)), { ...define, value: get(held) })
  }
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 32_768) pieces.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)))
  return btoa(pieces.join(''))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}
